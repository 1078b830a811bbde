using StateFlow.Deploy.Tests.Server;
using StateFlow.Integrations;
using StateFlow.TestKit;
using AwsCalls = StateFlow.Deploy.Tests.Server.Aws;

namespace StateFlow.Deploy.Tests.Deployments;

[Collection(ServerTests.Name)]
public sealed class DeployTests(TestServer server)
{
    private readonly Recorder _recorder = new();
    private readonly SkippingClock _clock = new();

    [ServerFact]
    public async Task A_machine_is_made_with_its_role_and_what_it_is_allowed()
    {
        using var deployer = Deployer();

        var result = await deployer.DeployAsync(Notifier("first", "one"));

        Assert.Equal($"arn:aws:states:{AwsCalls.Region}:{AwsCalls.Account}:stateMachine:first", result.StateMachineArn);
        Assert.Equal("Created Role\nCreated StateMachine", _recorder.Lines());
        var machine = Json.Parse(server.Cli("stepfunctions", "describe-state-machine", "--state-machine-arn", result.StateMachineArn));
        Assert.Equal(result.RoleArn, machine["roleArn"]!.Value.GetString());
        Assert.True(DefinitionDiff.Of(Json.Parse(machine["definition"]!.Value.GetString()), Json.Parse(Notifier("first", "one").Machine.ToJson())).IsEmpty);
        var role = Json.Parse(server.Cli("iam", "get-role-policy", "--role-name", "stateflow-first-eu-central-1", "--policy-name", "stateflow"));
        Assert.Equal("sqs:SendMessage", role["PolicyDocument"]!.Value["Statement"]!.Value[0]["Action"]!.Value.ToString().Trim('[', ']', '"'));
    }

    [ServerFact]
    public async Task Where_everything_is_as_it_should_be_no_call_changes_anything()
    {
        using var deployer = Deployer();
        await deployer.DeployAsync(Everything("same"));
        var before = server.Log.Length;

        var result = await deployer.DeployAsync(Everything("same"));

        Assert.Empty(result.Changes);
        Assert.DoesNotMatch("SFN (Create|Update|Delete|Publish|Tag|Untag)", server.Log[before..]);
    }

    [ServerFact]
    public async Task A_change_makes_a_version_and_moves_the_alias()
    {
        using var deployer = Deployer();
        var first = await deployer.DeployAsync(Everything("moving"));

        var second = await deployer.DeployAsync(Everything("moving", "two"));

        Assert.EndsWith(":1", first.VersionArn, StringComparison.Ordinal);
        Assert.EndsWith(":2", second.VersionArn, StringComparison.Ordinal);
        var alias = Json.Parse(server.Cli("stepfunctions", "describe-state-machine-alias", "--state-machine-alias-arn", second.AliasArn!));
        Assert.Equal(second.VersionArn, alias["routingConfiguration"]!.Value[0]["stateMachineVersionArn"]!.Value.GetString());
    }

    [ServerFact]
    public async Task Removing_leaves_nothing_behind()
    {
        using var deployer = Deployer();
        var result = await deployer.DeployAsync(Everything("leaving"));

        var removed = await deployer.RemoveAsync(Everything("leaving"), new RemovalOptions { RemoveLogs = true });

        Assert.Equal("StateMachine Role LogGroup", string.Join(' ', removed.Select(r => r.Resource)));
        Assert.DoesNotContain("leaving", server.Cli("stepfunctions", "list-state-machines"), StringComparison.Ordinal);
        Assert.DoesNotContain("leaving", server.Cli("iam", "list-roles"), StringComparison.Ordinal);
        Assert.DoesNotContain("leaving", server.Cli("logs", "describe-log-groups"), StringComparison.Ordinal);
        Assert.Empty(await deployer.RemoveAsync(Everything("leaving")));
        Assert.NotNull(result);
    }

    private Deployer Deployer() => new(server.Target(), new DeployerOptions { Progress = _recorder, Clock = _clock });

    private static MachineDeployment Notifier(string name, string text) => new(StateMachine.Define(name, flow => flow
        .Task("Notify", Sqs.SendMessage($"https://sqs.{AwsCalls.Region}.amazonaws.com/{AwsCalls.Account}/orders", text))));

    private static MachineDeployment Everything(string name, string text = "one") => Notifier(name, text) with
    {
        Settings = new DeploymentSettings
        {
            Logging = new LoggingSettings { RetentionDays = 7 },
            Tracing = true,
            Tags = new Dictionary<string, string> { ["team"] = "orders" },
            Alias = new AliasSettings("live"),
        },
    };
}
