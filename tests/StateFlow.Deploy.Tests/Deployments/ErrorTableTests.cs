using StateFlow.Deploy.Tests.Server;
using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Deployments;

/// <summary>What becomes of each error that AWS documents for the calls of a deployment.</summary>
[Collection(ServerTests.Name)]
public sealed class ErrorTableTests(TestServer server)
{
    // Operation, code, status: those that pass, and are asked again until they have.
    private static readonly (string Operation, string Code, int Status)[] Passing =
    [
        ("CreateStateMachine", "StateMachineDeleting", 400),
        ("CreateStateMachine", "ConflictException", 409),
        ("CreateStateMachine", "KmsThrottlingException", 400),
        ("CreateStateMachine", "ThrottlingException", 400),
        ("UpdateStateMachine", "ConflictException", 409),
        ("UpdateStateMachine", "KmsThrottlingException", 400),
        ("PublishStateMachineVersion", "ConflictException", 409),
        ("CreateStateMachineAlias", "ConflictException", 409),
        ("CreateStateMachineAlias", "ResourceNotFound", 404),
        ("UpdateStateMachineAlias", "ConflictException", 409),
        ("DeleteStateMachineVersion", "ConflictException", 409),
        ("ValidateStateMachineDefinition", "AccessDeniedException", 400),
        ("DescribeStateMachine", "TooManyRequestsException", 429),
        ("CreateRole", "ConcurrentModification", 409),
        ("PutRolePolicy", "ConcurrentModification", 409),
        ("PutRolePolicy", "NoSuchEntity", 404),
        ("PutRolePolicy", "ServiceFailure", 500),
        ("GetRole", "Throttling", 400),
        ("GetRole", "ServiceUnavailable", 503),
        ("CreateLogGroup", "OperationAbortedException", 400),
        ("PutRetentionPolicy", "OperationAbortedException", 400),
    ];

    // Those that mean what they say, with a part of the advice.
    private static readonly (string Operation, string Code, string Advice)[] Final =
    [
        ("CreateStateMachine", "InvalidArn", ""),
        ("CreateStateMachine", "InvalidDefinition", "stateflow validate"),
        ("CreateStateMachine", "InvalidName", "1 to 80 letters"),
        ("CreateStateMachine", "InvalidLoggingConfiguration", "The log group must exist"),
        ("CreateStateMachine", "InvalidTracingConfiguration", ""),
        ("CreateStateMachine", "InvalidEncryptionConfiguration", ""),
        ("CreateStateMachine", "StateMachineTypeNotSupported", ""),
        ("CreateStateMachine", "ValidationException", ""),
        ("CreateStateMachine", "TooManyTags", "50 tags"),
        ("CreateStateMachine", "StateMachineLimitExceeded", "ask AWS for more"),
        ("CreateStateMachine", "KmsAccessDeniedException", "key policy"),
        ("CreateStateMachine", "AccessDeniedException", "it needs states:CreateStateMachine, and iam:PassRole"),
        ("CreateStateMachine", "ExpiredTokenException", "sign in again"),
        ("UpdateStateMachine", "MissingRequiredParameter", ""),
        ("UpdateStateMachine", "InvalidDefinition", "stateflow validate"),
        ("PublishStateMachineVersion", "ServiceQuotaExceededException", "version.keep"),
        ("PublishStateMachineVersion", "StateMachineDeleting", "Deploy again then"),
        ("PublishStateMachineVersion", "StateMachineDoesNotExist", ""),
        ("PublishStateMachineVersion", "ValidationException", ""),
        ("CreateStateMachineAlias", "ServiceQuotaExceededException", "aliases"),
        ("CreateStateMachineAlias", "ValidationException", ""),
        ("CreateStateMachineAlias", "StateMachineDeleting", "Deploy again then"),
        ("UpdateStateMachineAlias", "ValidationException", ""),
        ("TagResource", "TooManyTags", "50 tags"),
        ("CreateRole", "MalformedPolicyDocument", "no ARN"),
        ("CreateRole", "LimitExceeded", "as many policies"),
        ("CreateRole", "AccessDenied", "it needs iam:CreateRole"),
        ("PutRolePolicy", "MalformedPolicyDocument", "no ARN"),
        ("PutRolePolicy", "UnmodifiableEntity", "belongs to a service"),
        ("PutRolePolicy", "InvalidClientTokenId", "access key is not known"),
        ("CreateLogGroup", "LimitExceededException", ""),
        ("CreateLogGroup", "AccessDeniedException", "it needs logs:CreateLogGroup"),
    ];

    [ServerFact]
    public async Task Errors_that_pass_are_asked_again_and_the_deployment_succeeds() => await AllAsync("passing", Passing, async (c, name) =>
    {
        using var stage = await StageAsync(name, c.Operation);
        stage.Proxy.On(c.Operation, Fault.Error(c.Code, "It passes.", c.Status));

        await stage.Deployer.DeployAsync(Last(name));

        Assert.InRange(stage.Proxy.Count(c.Operation), c.Operation is "ValidateStateMachineDefinition" or "DeleteStateMachineVersion" ? 1 : 2, 8);
        await stage.CompletesAsync(Last(name));
    });

    [ServerFact]
    public async Task Errors_that_do_not_pass_are_told_at_once_and_leave_nothing_that_the_next_deployment_does_not_complete() => await AllAsync("final", Final, async (c, name) =>
    {
        using var stage = await StageAsync(name, c.Operation);
        stage.Proxy.On(c.Operation, Fault.Error(c.Code, "It cannot be.", c.Code == "AccessDenied" ? 403 : 400), 1000);

        var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(Last(name)));

        var service = c.Operation.Contains("Role", StringComparison.Ordinal) ? "IAM" : c.Operation.Contains("Log", StringComparison.Ordinal) ? "CloudWatch Logs" : "SFN";
        Assert.StartsWith($"{service} {c.Operation}: {c.Code}: It cannot be. (request {Fault.RequestId})", problem.Message, StringComparison.Ordinal);
        Assert.Contains(c.Advice, problem.Message, StringComparison.Ordinal);
        Assert.Equal(c.Code == "LimitExceededException" ? 3 : 1, stage.Proxy.Count(c.Operation)); // The AWS SDK takes this one for throttling.
        Assert.Equal(TimeSpan.Zero, stage.Clock.Skipped);
        await stage.CompletesAsync(Last(name));
    });

    [ServerFact]
    public async Task A_service_that_is_down_for_a_while_is_asked_three_times_and_then_told()
    {
        var cases = new[] { ("CreateStateMachine", Fault.Page(500)), ("CreateStateMachine", Fault.Page(503)), ("CreateRole", Fault.Page(500)), ("PutRetentionPolicy", Fault.Page(502)) };
        await AllAsync("down", cases, async (c, name) =>
        {
            var (operation, fault) = c;
            using var stage = new Stage(server);
            stage.Proxy.On(operation, fault, 1000);

            var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(Stage.Everything(name)));

            Assert.Contains($" {operation}: HTTP 50", problem.Message, StringComparison.Ordinal);
            Assert.Contains(Fault.RequestId, problem.Message, StringComparison.Ordinal);
            Assert.Contains("AWS has a problem of its own: try again later.", problem.Message, StringComparison.Ordinal);
            Assert.Contains("do the same again to go on", problem.Message, StringComparison.Ordinal);
            Assert.Equal(3, stage.Proxy.Count(operation));
            await stage.CompletesAsync(Stage.Everything(name));
        });
    }

    [ServerFact]
    public async Task What_IAM_does_not_let_go_of_yet_is_removed_a_little_later()
    {
        var cases = new[] { ("DeleteRole", "DeleteConflict"), ("DeleteRole", "ConcurrentModification"), ("DeleteRolePolicy", "ConcurrentModification") };
        await AllAsync("removed", cases, async (c, name) =>
        {
            using var stage = new Stage(server);
            await stage.Deployer.DeployAsync(Stage.Everything(name));
            stage.Proxy.On(c.Item1, Fault.Error(c.Item2, "It is so.", 409));

            var removed = await stage.Deployer.RemoveAsync(Stage.Everything(name), new RemovalOptions { RemoveLogs = true });

            Assert.Equal("StateMachine Role LogGroup", string.Join(' ', removed.Select(r => r.Resource)));
        });
    }

    [ServerFact]
    public async Task A_definition_that_AWS_does_not_take_is_refused_before_anything_is_touched()
    {
        using var stage = new Stage(server);
        stage.Proxy.On("ValidateStateMachineDefinition", Fault.Answer("""{"result":"FAIL","diagnostics":[{"severity":"ERROR","code":"SCHEMA","message":"It is not so.","location":"/States/Notify"}]}"""));
        stage.Proxy.On("ValidateStateMachineDefinition", Fault.Answer("""{"result":"FAIL","diagnostics":[]}"""));

        var told = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(Stage.Notifier("unwanted")));
        var untold = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(Stage.Notifier("unwanted")));

        Assert.Equal("AWS: /States/Notify: SCHEMA: It is not so.", told.Message);
        Assert.Equal("AWS refuses the definition, and does not say why.", untold.Message);
        Assert.Empty(stage.Proxy.Changes);
    }

    [ServerFact]
    public async Task An_answer_that_is_no_answer_is_told()
    {
        using var stage = new Stage(server);
        stage.Proxy.On("CreateStateMachine", Fault.Answer("this is no JSON"));

        var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(Stage.Notifier("babble")));

        Assert.StartsWith("SFN CreateStateMachine: The answer is not what the service promises: ", problem.Message, StringComparison.Ordinal);
        await stage.CompletesAsync(Stage.Notifier("babble"));
    }

    // An operation on what exists needs a machine that exists; two versions, so that one is too many.
    private async Task<Stage> StageAsync(string name, string operation)
    {
        var stage = new Stage(server);
        if (operation is "UpdateStateMachine" or "UpdateStateMachineAlias" or "DeleteStateMachineVersion" or "TagResource")
        {
            await stage.Deployer.DeployAsync(Stage.Everything(name, "two", keep: 1));
            stage.Proxy.Clear();
        }

        return stage;
    }

    private static MachineDeployment Last(string name) => Stage.Everything(name, "three", keep: 1);

    private static async Task AllAsync<T>(string prefix, IReadOnlyList<T> cases, Func<T, string, Task> test)
    {
        var problems = new List<string>();
        foreach (var group in cases.Select((c, i) => (Case: c, Name: $"{prefix}-{i}")).Chunk(8))
        {
            await Task.WhenAll(group.Select(async c =>
            {
                try
                {
                    await test(c.Case, c.Name);
                }
                catch (Exception problem) when (problem is not OperationCanceledException)
                {
                    lock (problems)
                    {
                        problems.Add($"{c.Case}: {problem}");
                    }
                }
            }));
        }

        Assert.True(problems.Count == 0, string.Join("\n\n", problems));
    }
}
