using StateFlow;
using StateFlow.Integrations;

namespace ResourceProvisioning;

/// <summary>
/// Somebody asks for a resource of the cloud: the request is validated, a manager decides, the resource is provisioned, and the person is told.
/// Written in JSONPath, as most of the machines that exist are: each result finds its place in the input, which nothing overwrites.
/// </summary>
public static class ResourceProvisioningWorkflow
{
    #region resource-provisioning
    [StateMachine]
    public static StateMachine Define() => StateMachine.Define("resource-provisioning", Options, flow => flow
        .Task("Validate Request", Lambda.Invoke("${ValidateRequest}"), task => task
            .ResultSelector(new { valid = JsonPath.At("$.Payload.valid"), reason = JsonPath.At("$.Payload.reason") })
            .ResultPath("$.validation"))
        .Choice("Request Valid?", valid => valid
            .When(JsonPath.At("$.validation.valid").BooleanEquals(false), invalid => invalid
                .Notify("Tell Of Mistake", "Your request is not valid: {}", JsonPath.At("$.validation.reason"))
                .Fail("Invalid Request", error: "InvalidRequest", cause: JsonPath.At("$.validation.reason")))
            .Otherwise())
        .Choice("Decision Required?", required => required
            .When(JsonPath.At("$.request.monthlyCost").NumericLessThan(100).And(JsonPath.At("$.request.environment").StringEquals("sandbox")))
            .Otherwise(ask => ask
                .Task("Ask Manager", Sqs.SendMessage("${DecisionQueueUrl}", new
                {
                    request = JsonPath.At("$.request"),
                    taskToken = JsonPath.TaskToken,
                }).WaitForTaskToken(), task => task
                    .Timeout(TimeSpan.FromDays(3))
                    .ResultPath("$.decision")
                    .Catch([Errors.Timeout], late => late.GoTo("Tell Of Rejection"), handler => handler.ResultPath("$.error")))
                .Choice("Approved?", approved => approved
                    .When(JsonPath.At("$.decision.approved").BooleanEquals(true))
                    .Otherwise(rejected => rejected
                        .Notify("Tell Of Rejection", "Your request for a {} was not approved.", JsonPath.At("$.request.kind"))
                        .Succeed("Request Rejected")))))
        .Task("Provision Resource", Lambda.Invoke("${ProvisionResource}"), task => task
            .Parameters(JsonPath.At("$.request"))
            .Timeout(TimeSpan.FromMinutes(10))
            .ResultSelector(new { arn = JsonPath.At("$.Payload.arn") })
            .ResultPath("$.resource")
            .Retry(["Provisioning.Throttled", Errors.Timeout], maxAttempts: 5, interval: TimeSpan.FromSeconds(10), backoffRate: 2, maxDelay: TimeSpan.FromMinutes(5))
            .Catch(
                [Errors.All],
                failed => failed
                    .Notify("Tell Of Failure", "Your {} could not be made; somebody looks into it.", JsonPath.At("$.request.kind"))
                    .Fail("Not Provisioned", error: JsonPath.At("$.error.Error"), cause: JsonPath.At("$.error.Cause")),
                handler => handler.ResultPath("$.error")))
        .Notify("Tell Of Success", "Your resource is ready: {}", JsonPath.At("$.resource.arn"))
        .Succeed("Resource Provisioned"));
    #endregion

    private static StateMachineOptions Options { get; } = new()
    {
        QueryLanguage = QueryLanguage.JsonPath,
        Comment = "Provisions what a manager has approved.",
        Timeout = TimeSpan.FromDays(4),
    };
}
