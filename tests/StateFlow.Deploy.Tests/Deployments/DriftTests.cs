using StateFlow.Deploy.Tests.Server;
using StateFlow.TestKit;
using StateFlow.Validation;

namespace StateFlow.Deploy.Tests.Deployments;

[Collection(ServerTests.Name)]
public sealed class DriftTests(TestServer server)
{
    [ServerFact]
    public async Task The_type_of_a_machine_cannot_be_changed()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Notifier("typed"));
        var express = Stage.Notifier("typed") with { Settings = new DeploymentSettings { Type = StateMachineType.Express } };
        stage.Proxy.Clear();

        var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(express));

        Assert.Equal("The machine 'typed' is of the type STANDARD, which cannot be changed to EXPRESS. Give the new one another name, or remove the old one first.", problem.Message);
        Assert.Empty(stage.Proxy.Changes);
    }

    [ServerFact]
    public async Task A_machine_of_somebody_else_is_left_alone_until_it_is_asked_for()
    {
        server.CreateMachine("theirs");
        using var stage = new Stage(server);
        using var bold = new Stage(server, overwrite: true);

        var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(Stage.Notifier("theirs")));
        Assert.Contains("exists, but was not deployed by StateFlow. --overwrite takes it over: 'remove' deletes it then.", problem.Message, StringComparison.Ordinal);
        Assert.Empty(stage.Proxy.Changes);
        var removal = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.RemoveAsync(Stage.Notifier("theirs")));
        Assert.Contains("Nothing was removed", removal.Message, StringComparison.Ordinal);
        Assert.Empty(stage.Proxy.Changes);

        await bold.Deployer.DeployAsync(Stage.Notifier("theirs"));
        await stage.CompletesAsync(Stage.Notifier("theirs"));
    }

    [ServerFact]
    public async Task What_somebody_changed_is_shown_and_left_alone_until_it_is_asked_for()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Everything("drifted"));
        Assert.False((await stage.Deployer.FindDriftAsync(Stage.Everything("drifted"))).IsDrifted);
        server.ChangeMachine("drifted");
        stage.Proxy.Clear();

        var drift = await stage.Deployer.FindDriftAsync(Stage.Everything("drifted"));

        Assert.True(drift is { Exists: true, IsDrifted: true, IsChangedOutside: true });
        Assert.Equal(["~ (machine) /QueryLanguage: (not set) -> \"JSONata\"", "> (machine) /StartAt: \"Theirs\" -> \"Notify\"", "+ Notify", "- Theirs"], drift.Diff!.Changes.Select(c => c.ToString()));
        Assert.Contains(drift.Findings, f => f.Severity is Severity.Error && f.Message.Contains("changed by somebody else", StringComparison.Ordinal));
        await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(Stage.Everything("drifted")));
        Assert.Empty(stage.Proxy.Changes);
        using var bold = new Stage(server, overwrite: true);
        await bold.Deployer.DeployAsync(Stage.Everything("drifted"));
        Assert.True((await stage.Deployer.PlanAsync(Stage.Everything("drifted"))).IsEmpty);
        await stage.CompletesAsync(Stage.Everything("drifted"));
    }

    [ServerFact]
    public async Task What_somebody_changed_back_to_what_it_was_is_no_drift()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Notifier("back"));
        server.ChangeMachine("back");
        server.Cli("stepfunctions", "update-state-machine", "--state-machine-arn", Stage.ArnOf("back"), "--definition", Stage.Notifier("back").Machine.ToJson());

        await stage.CompletesAsync(Stage.Notifier("back"));
    }

    [ServerFact]
    public async Task A_policy_that_somebody_changed_is_shown_and_put_right()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Everything("widened"));
        server.Cli("iam", "put-role-policy", "--role-name", Stage.RoleOf("widened"), "--policy-name", "stateflow", "--policy-document",
            """{"Version":"2012-10-17","Statement":[{"Sid":"Mine","Effect":"Allow","Action":"*","Resource":"*"}]}""");

        var drift = await stage.Deployer.FindDriftAsync(Stage.Everything("widened"));

        var role = Assert.Single(drift.Differences);
        Assert.Equal(ResourceKind.Role, role.Resource);
        Assert.Contains("- * on *", role.Details);
        await stage.Deployer.DeployAsync(Stage.Everything("widened"));
        await stage.CompletesAsync(Stage.Everything("widened"));
        Assert.DoesNotContain("Mine", server.Cli("iam", "get-role-policy", "--role-name", Stage.RoleOf("widened"), "--policy-name", "stateflow"), StringComparison.Ordinal);
    }

    [ServerFact]
    public async Task A_log_group_of_somebody_else_is_used_and_stays()
    {
        const string Group = "/their/logs";
        server.Cli("logs", "create-log-group", "--log-group-name", Group);
        using var stage = new Stage(server);
        var machine = Stage.Notifier("guest") with { Settings = new DeploymentSettings { Logging = new LoggingSettings { LogGroup = Group } } };
        await stage.Deployer.DeployAsync(machine);

        var removed = await stage.Deployer.RemoveAsync(machine, new RemovalOptions { RemoveLogs = true });

        Assert.Equal("StateMachine Role", string.Join(' ', removed.Select(r => r.Resource)));
        Assert.Contains(Group, server.Cli("logs", "describe-log-groups"), StringComparison.Ordinal);
    }

    [ServerFact]
    public async Task A_role_of_somebody_else_is_refused()
    {
        server.Cli("iam", "create-role", "--role-name", Stage.RoleOf("borrowed"), "--assume-role-policy-document", """{"Version":"2012-10-17","Statement":[]}""");
        using var stage = new Stage(server);

        var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(Stage.Notifier("borrowed")));

        Assert.Contains("was not made for this machine", problem.Message, StringComparison.Ordinal);
        Assert.Empty(stage.Proxy.Changes);
    }
}
