using StateFlow.Deploy.Tests.Server;
using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Deployments;

[Collection(ServerTests.Name)]
public sealed class RolloutTests(TestServer server)
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    [ServerFact]
    public async Task A_canary_goes_first_and_the_rest_follows()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Everything("canary"));
        stage.Proxy.Clear();

        await stage.Deployer.DeployAsync(Stage.Everything("canary", "two", Rollout.Canary(10, TimeSpan.FromMinutes(5))));

        Assert.Equal("2:10 1:90, 2:100", WeightsOf(stage));
        Assert.InRange(stage.Clock.Skipped, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5.1));
    }

    [ServerFact]
    public async Task Linear_steps_are_of_one_size_but_the_last()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Everything("linear"));
        stage.Proxy.Clear();

        await stage.Deployer.DeployAsync(Stage.Everything("linear", "two", Rollout.Linear(40, Step)));

        Assert.Equal("2:40 1:60, 2:80 1:20, 2:100", WeightsOf(stage));
    }

    [ServerFact]
    public async Task An_alarm_leads_back_and_the_version_before_keeps_its_permissions()
    {
        using var stage = new Stage(server);
        MakeAlarm("too-many");
        await stage.Deployer.DeployAsync(Stage.Everything("alarmed"));
        stage.Proxy.Clear();
        stage.Proxy.When(c => RaisesAlarm(stage, c), Fault.None);

        var result = await stage.Deployer.DeployAsync(Stage.Everything("alarmed", "two", Rollout.Canary(10, Step, "not-there", "too-many"), queue: "others"));

        Assert.True(result.IsRolledBack);
        Assert.Equal(["too-many"], result.Alarms);
        Assert.Equal("2:10 1:90, 1:100", WeightsOf(stage));
        Assert.Contains(stage.Recorder.Events, e => e.Kind is DeploymentEventKind.RolledBack && e.Message.Contains("too-many", StringComparison.Ordinal));
        Assert.Contains(":orders", await PolicyOfAsync("alarmed"), StringComparison.Ordinal);
        Assert.Contains(":others", await PolicyOfAsync("alarmed"), StringComparison.Ordinal);

        // The next one keeps what both of them need, under names that differ.
        await stage.Deployer.DeployAsync(Stage.Everything("alarmed", "three", Rollout.Canary(10, Step, "too-many"), queue: "third"));
        var policy = await PolicyOfAsync("alarmed");
        Assert.All([":orders", ":others", ":third"], q => Assert.Contains(q, policy, StringComparison.Ordinal));

        Alarm("too-many", "OK");
        await stage.CompletesAsync(Stage.Everything("alarmed", "three", Rollout.Canary(10, Step, "too-many"), queue: "third"));
        Assert.DoesNotContain(":orders", await PolicyOfAsync("alarmed"), StringComparison.Ordinal);
        Assert.DoesNotContain(":others", await PolicyOfAsync("alarmed"), StringComparison.Ordinal);
    }

    [ServerFact]
    public async Task A_roll_out_that_was_cut_short_goes_on_from_where_it_stood_and_the_permissions_stay_until_its_end()
    {
        using var stage = new Stage(server);
        var after = Stage.Everything("resumed", "two", Rollout.Linear(25, Step, "none"), queue: "others");
        await stage.Deployer.DeployAsync(Stage.Everything("resumed"));
        stage.Proxy.Clear();
        using var cancellation = new CancellationTokenSource();
        stage.Proxy.When(c => IsSecondStep(stage, c, cancellation), Fault.None);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stage.Deployer.DeployAsync(after, cancellation.Token));
        Assert.Equal("2:25 1:75, 2:50 1:50", WeightsOf(stage));
        Assert.Contains(":orders", await PolicyOfAsync("resumed"), StringComparison.Ordinal);

        stage.Proxy.Clear();
        await stage.Deployer.DeployAsync(after);

        Assert.Equal("2:75 1:25, 2:100", WeightsOf(stage));
        Assert.DoesNotContain(":orders", await PolicyOfAsync("resumed"), StringComparison.Ordinal);
        await stage.CompletesAsync(after);
    }

    [ServerFact]
    public async Task Old_versions_go_and_those_that_an_alias_leads_to_stay()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Everything("pruned"));
        await stage.Deployer.DeployAsync(Stage.Everything("pruned", "two"));
        server.Cli("stepfunctions", "create-state-machine-alias", "--name", "theirs", "--routing-configuration", $"stateMachineVersionArn={Stage.ArnOf("pruned")}:1,weight=100");
        await stage.Deployer.DeployAsync(Stage.Everything("pruned", "three"));
        await stage.Deployer.DeployAsync(Stage.Everything("pruned", "four"));

        var result = await stage.Deployer.DeployAsync(Stage.Everything("pruned", "five", keep: 2));

        Assert.Equal(["2", "3"], result.Changes.Where(c => c.Kind is ChangeKind.Delete).Select(c => c.Name[^1..]).Order(StringComparer.Ordinal));
        await stage.CompletesAsync(Stage.Everything("pruned", "five", keep: 2));
    }

    private static bool IsSecondStep(Stage stage, ProxiedCall call, CancellationTokenSource cancellation)
    {
        if (call.Operation != "DescribeAlarms" || stage.Proxy.Count("UpdateStateMachineAlias") < 2)
        {
            return false;
        }

        cancellation.Cancel();
        return true;
    }

    private static string WeightsOf(Stage stage) => string.Join(", ", stage.Proxy.Calls.Where(c => c.Operation == "UpdateStateMachineAlias").Select(c => string.Join(
        ' ', Json.Parse(c.Body)["routingConfiguration"]!.Value.Items.Select(r => $"{r["stateMachineVersionArn"]!.Value.GetString()[^1..]}:{r["weight"]!.Value}"))));

    private bool RaisesAlarm(Stage stage, ProxiedCall call)
    {
        if (call.Operation != "DescribeAlarms" || stage.Proxy.Count("UpdateStateMachineAlias") != 1)
        {
            return false;
        }

        Alarm("too-many", "ALARM");
        return true;
    }

    private async Task<string> PolicyOfAsync(string machine)
    {
        using var services = server.Services();
        return await services.Iam.GetRolePolicyAsync(Stage.RoleOf(machine), "stateflow", CancellationToken.None);
    }

    private void MakeAlarm(string name) => server.Cli(
        "cloudwatch", "put-metric-alarm", "--alarm-name", name, "--namespace", "AWS/States", "--metric-name", "ExecutionsFailed", "--evaluation-periods", "1",
        "--comparison-operator", "GreaterThanThreshold", "--period", "60", "--threshold", "1", "--statistic", "Sum");

    private void Alarm(string name, string state) => server.Cli("cloudwatch", "set-alarm-state", "--alarm-name", name, "--state-value", state, "--state-reason", "test");
}
