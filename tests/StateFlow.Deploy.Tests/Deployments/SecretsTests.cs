using Amazon.Runtime;
using StateFlow.Deploy.Tests.Server;
using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Deployments;

/// <summary>What is nobody else's business stays where it belongs.</summary>
[Collection(ServerTests.Name)]
public sealed class SecretsTests(TestServer server)
{
    private const string Secret = "wJalrXUtnFEMI-s3cret-k3y";
    private const string Token = "IQoJb3JpZ2luX2-s3ssion-t0ken";
    private static readonly string[] DefinitionCalls = ["CreateStateMachine", "UpdateStateMachine", "ValidateStateMachineDefinition"];

    [ServerFact]
    public async Task Definitions_go_into_the_calls_of_Step_Functions_that_need_them_and_to_the_named_endpoint_only()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Machine("private", "the-secret-recipe-1"));
        await stage.Deployer.DeployAsync(Machine("private", "the-secret-recipe-2"));
        await stage.Deployer.FindDriftAsync(Machine("private", "the-secret-recipe-3"));
        await stage.Deployer.RemoveAsync(Machine("private", "the-secret-recipe-3"));

        Assert.All(stage.Proxy.Calls, c => Assert.Contains($"Host: {stage.Proxy.Address.Authority}", c.Head, StringComparison.OrdinalIgnoreCase));
        var carriers = stage.Proxy.Calls.Where(c => c.Body.Contains("the-secret-recipe", StringComparison.Ordinal)).ToList();
        Assert.Equal(DefinitionCalls, carriers.Select(c => c.Operation).Distinct().Order(StringComparer.Ordinal));
        Assert.All(carriers, c => Assert.Equal("states", c.Service));
        Assert.Equal(["iam", "lambda", "logs", "states", "sts"], stage.Proxy.Calls.Select(c => c.Service).Distinct().Order(StringComparer.Ordinal));
    }

    [ServerFact]
    public async Task Keys_tokens_and_variables_of_functions_are_in_no_plan_event_or_error()
    {
        using var stage = new Stage(server);
        var recorder = new Recorder();
        using var deployer = new Deployer(
            stage.Target with { Credentials = new SessionAWSCredentials("AKIDEXAMPLE", Secret, Token) }, new DeployerOptions { Progress = recorder, Clock = stage.Clock });
        var machine = Machine("discreet", "one");
        var plan = await deployer.PlanAsync(machine);
        var result = await deployer.DeployAsync(plan);
        var texts = new List<string> { $"{plan}", $"{result}", $"{machine}", $"{stage.Target}", string.Join('\n', plan.Changes.SelectMany(c => c.Details)) };

        var changed = machine with { Functions = [Functions.Hello("discreet", "two") with { Environment = new Dictionary<string, string> { ["PASSWORD"] = "n3w-s3cret-v4lue" } }] };
        string[] operations = ["GetFunction", "UpdateFunctionConfiguration", "UpdateFunctionCode", "DescribeStateMachine", "GetRole", "GetCallerIdentity"];
        Fault[] faults = [Fault.Page(500), Fault.Error("AccessDeniedException"), Fault.CutWithin];
        texts.AddRange(await Task.WhenAll(operations.SelectMany(o => faults.Select(f => (Operation: o, Fault: f))).Select(async c =>
        {
            using var next = new Stage(server);
            using var failing = new Deployer(
                next.Target with { Credentials = new SessionAWSCredentials("AKIDEXAMPLE", Secret, Token) }, new DeployerOptions { Progress = recorder, Clock = stage.Clock });
            next.Proxy.On(c.Operation, c.Fault, 1000);
            var problem = await Record.ExceptionAsync(() => failing.DeployAsync(changed));
            Assert.All(next.Proxy.Calls, p => Assert.DoesNotContain(Secret, $"{p.Head}{p.Body}", StringComparison.Ordinal));
            return $"{problem}";
        })));

        texts.AddRange(recorder.Events.Select(e => $"{e}"));
        string[] secrets = [Secret, Token, Functions.Secret, "n3w-s3cret-v4lue"];
        Assert.Contains(texts, t => t.Contains("GetFunction: ", StringComparison.Ordinal));
        Assert.All(texts, t => Assert.All(secrets, s => Assert.DoesNotContain(s, t, StringComparison.Ordinal)));
    }

    private static MachineDeployment Machine(string name, string text) => Stage.Everything(name, text) with { Functions = [Functions.Hello(name)] };
}
