using StateFlow.Deploy.Tests.Server;
using StateFlow.TestKit;
using Invocation = StateFlow.Integrations.Lambda;

namespace StateFlow.Deploy.Tests.Deployments;

[Collection(ServerTests.Name)]
public sealed class FunctionTests(TestServer server)
{
    [ServerFact]
    public async Task A_function_is_made_with_its_role_and_known_by_its_placeholder()
    {
        using var stage = new Stage(server);

        var result = await stage.Deployer.DeployAsync(Machine("greeter", Functions.Hello("greeter")));

        var function = Json.Parse(server.Cli("lambda", "get-function", "--function-name", "greeter-hello"))["Configuration"]!.Value;
        Assert.Equal(Assert.Single(result.FunctionArns), function["FunctionArn"]!.Value.GetString());
        Assert.Equal(Functions.Secret, function["Environment"]!.Value["Variables"]!.Value["PASSWORD"]!.Value.GetString());
        Assert.EndsWith($"{Stage.RoleOf("greeter")}-functions", function["Role"]!.Value.GetString(), StringComparison.Ordinal);
        Assert.Contains(result.FunctionArns[0], server.Cli("stepfunctions", "describe-state-machine", "--state-machine-arn", result.StateMachineArn), StringComparison.Ordinal);
        await stage.CompletesAsync(Machine("greeter", Functions.Hello("greeter")));
    }

    [ServerFact]
    public async Task Only_what_changed_of_a_function_is_sent()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Machine("changing", Functions.Hello("changing")));
        stage.Proxy.Clear();

        await stage.Deployer.DeployAsync(Machine("changing", Functions.Hello("changing", "two")));
        Assert.Equal("UpdateFunctionCode", string.Join(' ', stage.Proxy.Changes.Select(c => c.Operation)));
        await stage.CompletesAsync(Machine("changing", Functions.Hello("changing", "two")));

        stage.Proxy.Clear();
        var other = Functions.Hello("changing", "two") with { MemorySize = 1024, Environment = new Dictionary<string, string> { ["TABLE"] = "others", ["NEW"] = "n3w-v4lue" } };
        var plan = await stage.Deployer.PlanAsync(Machine("changing", other));
        Assert.Equal(["~ memory: 512 -> 1024", "+ environment variable NEW", "- environment variable PASSWORD", "~ environment variable TABLE"], Assert.Single(plan.Changes).Details);
        await stage.Deployer.DeployAsync(plan);
        Assert.Equal("UpdateFunctionConfiguration", string.Join(' ', stage.Proxy.Changes.Select(c => c.Operation)));
        await stage.CompletesAsync(Machine("changing", other));
    }

    [ServerFact]
    public async Task An_update_under_way_is_waited_for()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Machine("waiting", Functions.Hello("waiting")));
        stage.Proxy.Clear();
        stage.Proxy.On("UpdateFunctionCode", Fault.Error("ResourceConflictException", "An update is in progress.", 409), 3);
        stage.Proxy.On("UpdateFunctionCode", Fault.Error("TooManyRequestsException", "Rate exceeded", 429));

        await stage.Deployer.DeployAsync(Machine("waiting", Functions.Hello("waiting", "two")));

        Assert.Equal(5, stage.Proxy.Count("UpdateFunctionCode"));
        await stage.CompletesAsync(Machine("waiting", Functions.Hello("waiting", "two")));
    }

    [ServerTheory]
    [InlineData("CodeStorageExceededException", "delete functions or versions")]
    [InlineData("InvalidParameterValueException", "Check runtime, handler, role and sizes")]
    [InlineData("AccessDeniedException", "it needs lambda:CreateFunction")]
    public async Task What_Lambda_refuses_is_told(string code, string advice)
    {
        var name = $"refused-{code[..6]}";
        using var stage = new Stage(server);
        stage.Proxy.On("CreateFunction", Fault.Error(code, "It cannot be."), 100);

        var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(Machine(name, Functions.Hello(name))));

        Assert.StartsWith($"Lambda CreateFunction: {code}: It cannot be. (request {Fault.RequestId})", problem.Message, StringComparison.Ordinal);
        Assert.Contains(advice, problem.Message, StringComparison.Ordinal);
        await stage.CompletesAsync(Machine(name, Functions.Hello(name)));
    }

    [ServerFact]
    public async Task A_function_of_somebody_else_is_refused_and_stays()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Machine("owner", Functions.Hello("owner")));
        stage.Proxy.Clear();

        var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(Machine("thief", Functions.Hello("owner"))));
        Assert.Contains("'owner-hello' exists, but was not made for this machine", problem.Message, StringComparison.Ordinal);
        Assert.Empty(stage.Proxy.Changes);

        Assert.DoesNotContain(await stage.Deployer.RemoveAsync(Machine("thief", Functions.Hello("owner"))), r => r.Resource is ResourceKind.Function);
        var removed = await stage.Deployer.RemoveAsync(Machine("owner", Functions.Hello("owner")));
        Assert.Equal("StateMachine Function Role Role", string.Join(' ', removed.Select(r => r.Resource)));
        Assert.DoesNotContain("owner-hello", server.Cli("lambda", "list-functions"), StringComparison.Ordinal);
    }

    private static MachineDeployment Machine(string name, FunctionSettings function) => new(StateMachine.Define(name, flow => flow.Task("Greet", Invocation.Invoke($"${{{function.Name}}}"))))
    {
        Functions = [function],
    };
}
