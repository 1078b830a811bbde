using StateFlow;
using StateFlow.Integrations;

namespace AccountOpening;

/// <summary>
/// A bank opens an account: identity and address are checked at the same time, and where a check is in doubt, a clerk looks at the
/// application and answers with the task token.
/// </summary>
public static class AccountOpeningWorkflow
{
    #region account-opening
    [StateMachine]
    public static StateMachine Define() => StateMachine.Define("account-opening", flow => flow
        .Parallel("Perform Automated Checks", checks => checks
            .Branch(identity => identity.Task("Check Identity", Lambda.Invoke("${CheckIdentity}").UnwrapPayload(), task => task
                .Retry([Errors.TaskFailed], maxAttempts: 3, interval: TimeSpan.FromSeconds(2), backoffRate: 2)))
            .Branch(address => address.Task("Check Address", Lambda.Invoke("${CheckAddress}").UnwrapPayload(), task => task
                .Retry([Errors.TaskFailed], maxAttempts: 3, interval: TimeSpan.FromSeconds(2), backoffRate: 2)))
            .Assign("application", Jsonata.Input)
            .Assign("flagged", Jsonata.Expr("[$states.result[flagged]]"))
            .Catch([Errors.All], failed => failed.Fail("Checks Failed", error: "ChecksFailed")))
        .Choice("Human Review Required?", required => required
            .When(Jsonata.Condition("$count($flagged) > 0"), review => review
                .Task("Wait For Review", Sqs.SendMessage("${ReviewQueueUrl}", new
                {
                    application = Jsonata.Expr("$application"),
                    reasons = Jsonata.Expr("[$flagged.reason]"),
                    taskToken = Jsonata.TaskToken,
                }).WaitForTaskToken(), task => task
                    .Timeout(TimeSpan.FromDays(7))
                    .Assign("approved", Jsonata.Expr("$states.result.approved"))
                    .Catch([Errors.Timeout], late => late.GoTo("Reject Application")))
                .Choice("Approved?", approved => approved
                    .When(Jsonata.Condition("$approved"))
                    .Otherwise(rejected => rejected
                        .Task("Reject Application", Lambda.Invoke("${NotifyApplicant}"), task => task
                            .Arguments(new { applicant = Jsonata.Expr("$application.email"), outcome = "rejected" }))
                        .Succeed("Application Rejected"))))
            .Otherwise())
        .Task("Open Account", Lambda.Invoke("${OpenAccount}").UnwrapPayload(), task => task
            .Arguments(Jsonata.Expr("$application"))
            .Retry(["Lambda.TooManyRequestsException"], maxAttempts: 5))
        .Succeed("Account Opened"));
    #endregion
}
