using StateFlow.Deploy.Tests.Server;
using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Deployments;

/// <summary>Others change the same machine at the same time.</summary>
[Collection(ServerTests.Name)]
public sealed class ConflictTests(TestServer server)
{
    [ServerFact]
    public async Task What_AWS_still_shows_of_before_an_update_is_waited_out()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Everything("stale"));
        await stage.Deployer.DeployAsync(Stage.Everything("stale", "two"));
        using var other = new Stage(server);
        var plan = await other.Deployer.PlanAsync(Stage.Everything("stale", "three"));
        other.Proxy.Clear();
        server.Inject("""{"DescribeStateMachine":[{"stale":true,"times":3}]}""");

        var result = await other.Deployer.DeployAsync(plan);

        Assert.EndsWith(":3", result.VersionArn, StringComparison.Ordinal);
        Assert.Equal(1, other.Proxy.Count("UpdateStateMachine"));
        Assert.True(other.Proxy.Count("DescribeStateMachine") >= 4);
        await stage.CompletesAsync(Stage.Everything("stale", "three"));
    }

    [ServerFact]
    public async Task A_machine_that_a_deployment_made_after_the_plan_is_found_and_changed()
    {
        using var stage = new Stage(server);
        using var other = new Stage(server);
        var plan = await stage.Deployer.PlanAsync(Stage.Everything("surprise", "two"));
        await other.Deployer.DeployAsync(Stage.Everything("surprise"));

        await stage.Deployer.DeployAsync(plan);

        Assert.Equal((1, 1), (stage.Proxy.Count("CreateRole"), stage.Proxy.Count("UpdateStateMachine")));
        await stage.CompletesAsync(Stage.Everything("surprise", "two"));
    }

    [ServerFact]
    public async Task A_machine_that_somebody_else_made_after_the_plan_is_refused()
    {
        using var stage = new Stage(server);
        var plan = await stage.Deployer.PlanAsync(Stage.Notifier("surprise-2"));
        server.CreateMachine("surprise-2");

        var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(plan));

        Assert.Contains("exists, but was not deployed by StateFlow", problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, stage.Proxy.Count("UpdateStateMachine"));
    }

    [ServerFact]
    public async Task A_machine_that_somebody_deleted_after_the_plan_is_made_again()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Everything("vanished"));
        var plan = await stage.Deployer.PlanAsync(Stage.Everything("vanished", "two"));
        server.Cli("stepfunctions", "delete-state-machine", "--state-machine-arn", Stage.ArnOf("vanished"));

        await stage.Deployer.DeployAsync(plan);

        await stage.CompletesAsync(Stage.Everything("vanished", "two"));
    }

    [ServerFact]
    public async Task A_machine_that_somebody_changes_between_update_and_version_is_not_published()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Everything("between"));
        stage.Proxy.Clear();
        stage.Proxy.When(c => Meddles(c, "between"), Fault.CutBefore);

        var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(Stage.Everything("between", "two")));

        Assert.Contains("was changed by somebody else", problem.Message, StringComparison.Ordinal);
        Assert.EndsWith(":1", VersionsOf("between").Single(), StringComparison.Ordinal);
    }

    [ServerFact]
    public async Task A_machine_that_others_change_all_the_time_is_told()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Everything("busy"));
        stage.Proxy.Clear();
        stage.Proxy.On("UpdateStateMachine", Fault.Error("ConflictException", "Somebody was faster.", 409), 1000);

        var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(Stage.Everything("busy", "two")));

        Assert.StartsWith("Somebody else changes the machine 'busy' again and again: SFN UpdateStateMachine: ConflictException", problem.Message, StringComparison.Ordinal);
        Assert.Equal(6, stage.Proxy.Count("UpdateStateMachine"));
        await stage.CompletesAsync(Stage.Everything("busy", "two"));
    }

    [ServerFact]
    public async Task Versions_that_are_too_many_are_deleted_where_that_is_allowed()
    {
        using var stage = new Stage(server);
        foreach (var text in new[] { "one", "two", "three" })
        {
            await stage.Deployer.DeployAsync(Stage.Everything("full", text));
        }

        stage.Proxy.Clear();
        stage.Proxy.On("PublishStateMachineVersion", Fault.Error("ServiceQuotaExceededException", "1000 versions.", 402));

        var result = await stage.Deployer.DeployAsync(Stage.Everything("full", "four", keep: 2));

        Assert.EndsWith(":4", result.VersionArn, StringComparison.Ordinal);
        Assert.Equal(["4", "3"], VersionsOf("full").Select(v => v[^1..]));
        await stage.CompletesAsync(Stage.Everything("full", "four", keep: 2));
    }

    [ServerFact]
    public async Task A_deployment_that_another_one_overtakes_comes_after_it()
    {
        using var stage = new Stage(server);
        using var other = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Notifier("overtaken"));
        stage.Proxy.Clear();
        stage.Proxy.When(c => Overtakes(c, stage, other), Fault.None);

        await stage.Deployer.DeployAsync(Stage.Notifier("overtaken", "mine"));

        Assert.Equal((2, 1), (stage.Proxy.Count("UpdateStateMachine"), other.Proxy.Count("UpdateStateMachine")));
        Assert.InRange(stage.Clock.Skipped, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.True((await stage.Deployer.PlanAsync(Stage.Notifier("overtaken", "mine"))).IsEmpty);
        Assert.True((await stage.Deployer.FindDriftAsync(Stage.Notifier("overtaken", "next"))) is { IsDrifted: true, IsChangedOutside: false });
    }

    [ServerFact]
    public async Task Of_two_deployments_at_once_one_is_what_is_there_in_the_end()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            var name = $"race-{i}";
            using var one = new Stage(server);
            using var two = new Stage(server);
            if (i % 3 > 0)
            {
                await one.Deployer.DeployAsync(Machine(name, "none", i));
            }

            var problems = await Task.WhenAll(TryAsync(one, Machine(name, "one", i)), TryAsync(two, Machine(name, "two", i)));

            Assert.All(problems, p => Assert.True(p is null or DeploymentException, p?.ToString()));
            Assert.Contains(problems, p => p is null);
            var isOne = (await one.Deployer.PlanAsync(Machine(name, "one", i))).Diff!.IsEmpty;
            Assert.NotEqual(isOne, (await one.Deployer.PlanAsync(Machine(name, "two", i))).Diff!.IsEmpty);
            Assert.False((await one.Deployer.FindDriftAsync(Machine(name, "three", i))).IsChangedOutside);
            await one.CompletesAsync(Machine(name, "three", i));
        }));
    }

    private static MachineDeployment Machine(string name, string text, int kind) => kind % 2 == 0 ? Stage.Everything(name, text) : Stage.Notifier(name, text);

    private static async Task<Exception?> TryAsync(Stage stage, MachineDeployment deployment)
    {
        try
        {
            await stage.Deployer.DeployAsync(deployment);
            return null;
        }
        catch (Exception problem) when (problem is DeploymentException or AwsServiceException)
        {
            return problem;
        }
    }

    private static bool Overtakes(ProxiedCall call, Stage stage, Stage other)
    {
        if (call.Operation != "DescribeStateMachine" || stage.Proxy.Count("UpdateStateMachine") == 0 || other.Proxy.Calls.Count > 0)
        {
            return false;
        }

        other.Deployer.DeployAsync(Stage.Notifier("overtaken", "theirs")).GetAwaiter().GetResult();
        return true;
    }

    private bool Meddles(ProxiedCall call, string machine)
    {
        if (call.Operation != "PublishStateMachineVersion" || !call.Body.Contains(machine, StringComparison.Ordinal))
        {
            return false;
        }

        server.ChangeMachine(machine);
        return true;
    }

    private List<string> VersionsOf(string machine) =>
        [.. Json.Parse(server.Cli("stepfunctions", "list-state-machine-versions", "--state-machine-arn", Stage.ArnOf(machine)))["stateMachineVersions"]!.Value.Items
            .Select(v => v["stateMachineVersionArn"]!.Value.GetString()).OrderDescending(StringComparer.Ordinal)];
}
