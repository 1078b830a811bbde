using StateFlow.Deploy.Tests.Server;
using StateFlow.TestKit;
using AwsCalls = StateFlow.Deploy.Tests.Server.Aws;

namespace StateFlow.Deploy.Tests.Deployments;

/// <summary>What happens between a plan and its end, and what belongs to others.</summary>
[Collection(ServerTests.Name)]
public sealed class MeanwhileTests(TestServer server)
{
    [ServerFact]
    public async Task What_somebody_changes_after_the_plan_is_not_deployed_over()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Notifier("after-plan"));
        var plan = await stage.Deployer.PlanAsync(Stage.Notifier("after-plan", "two"));
        server.ChangeMachine("after-plan");
        stage.Proxy.Clear();

        var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(plan));

        Assert.Contains("was changed by somebody else", problem.Message, StringComparison.Ordinal);
        Assert.Equal(0, stage.Proxy.Count("UpdateStateMachine"));
    }

    [ServerFact]
    public async Task A_slow_roll_out_does_not_undo_one_that_came_later()
    {
        using var slow = new Stage(server);
        using var quick = new Stage(server);
        await slow.Deployer.DeployAsync(Stage.Everything("slow"));
        var (isMoving, isOvertaken) = (false, false);
        slow.Proxy.When(
            call =>
            {
                if (isMoving && !isOvertaken && call.Operation == "DescribeStateMachineAlias")
                {
                    isOvertaken = true;
                    quick.Deployer.DeployAsync(Stage.Everything("slow", "three")).GetAwaiter().GetResult();
                }

                isMoving |= call.Operation == "UpdateStateMachineAlias";
                return false;
            },
            Fault.None);

        var problem = await Assert.ThrowsAsync<DeploymentException>(() => slow.Deployer.DeployAsync(Stage.Everything("slow", "two", Rollout.Canary(10, TimeSpan.FromMinutes(1)))));

        Assert.Contains("moved the alias 'live' during the roll-out", problem.Message, StringComparison.Ordinal);
        var alias = Json.Parse(server.Cli("stepfunctions", "describe-state-machine-alias", "--state-machine-alias-arn", $"{Stage.ArnOf("slow")}:live"))["routingConfiguration"]!.Value;
        Assert.EndsWith(":3", alias[0]["stateMachineVersionArn"]!.Value.GetString(), StringComparison.Ordinal);
    }

    [ServerFact]
    public async Task A_function_more_and_one_less_change_the_role_once()
    {
        using var stage = new Stage(server);
        var one = Stage.Notifier("more") with { Functions = [Functions.Hello("more")] };
        var two = one with { Functions = [.. one.Functions, Functions.Hello("more-2")] };

        await stage.CompletesAsync(one);
        await stage.CompletesAsync(two);
        await stage.CompletesAsync(one);
    }

    [ServerFact]
    public async Task How_long_others_keep_their_logs_is_theirs_to_say()
    {
        using var stage = new Stage(server);
        server.Cli("logs", "create-log-group", "--log-group-name", "/shared");
        server.Cli("logs", "put-retention-policy", "--log-group-name", "/shared", "--retention-in-days", "365");
        var deployment = Stage.Notifier("shared-logs") with { Settings = new DeploymentSettings { Logging = new LoggingSettings { LogGroup = "/shared", RetentionDays = 7 } } };

        var plan = await stage.Deployer.PlanAsync(deployment);
        await stage.CompletesAsync(deployment);

        Assert.Contains(plan.Findings, f => f.Message.Contains("'/shared' was not made for this machine", StringComparison.Ordinal));
        Assert.Contains("365", server.Cli("logs", "describe-log-groups", "--log-group-name-prefix", "/shared"), StringComparison.Ordinal);
    }

    [ServerFact]
    public async Task Another_type_is_drift()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Notifier("typed"));

        var drift = await stage.Deployer.FindDriftAsync(Stage.Notifier("typed") with { Settings = new DeploymentSettings { Type = StateMachineType.Express } });

        Assert.True(drift.IsDrifted);
        Assert.Contains(drift.Findings, f => f.Message.Contains("cannot be changed to EXPRESS", StringComparison.Ordinal));
    }

    [ServerFact]
    public async Task Placeholders_of_roles_and_variables_are_filled()
    {
        using var stage = new Stage(server);
        var function = Functions.Hello("filled") with { Environment = new Dictionary<string, string> { ["QUEUE"] = "${Queue} in ${AWS::Region}" } };
        var deployment = Stage.Notifier("filled") with
        {
            Functions = [function],
            Settings = new DeploymentSettings { RoleArn = "arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Role}", Substitutions = new Dictionary<string, Json> { ["Role"] = Json.From("theirs"), ["Queue"] = Json.From("orders") } },
        };

        var result = await stage.Deployer.DeployAsync(deployment);
        var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(deployment with { Settings = deployment.Settings with { RoleArn = "arn:aws:iam::1:role/${Other}" } }));

        Assert.Equal($"arn:aws:iam::{AwsCalls.Account}:role/theirs", result.RoleArn);
        Assert.Contains($"orders in {AwsCalls.Region}", server.Cli("lambda", "get-function-configuration", "--function-name", "filled-hello"), StringComparison.Ordinal);
        Assert.Contains("${Other} has no value", problem.Message, StringComparison.Ordinal);
        await stage.CompletesAsync(deployment);
    }

    [ServerFact]
    public async Task What_the_settings_have_no_more_is_told_and_goes_with_the_machine()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Everything("left") with { Functions = [Functions.Hello("left")] });

        var plan = await stage.Deployer.PlanAsync(Stage.Notifier("left"));
        await stage.Deployer.DeployAsync(Stage.Notifier("left"));
        var removed = await stage.Deployer.RemoveAsync(Stage.Notifier("left"));

        Assert.Contains(plan.Findings, f => f.Message.Contains("functions any more that were deployed with the machine: left-hello", StringComparison.Ordinal));
        Assert.Contains(plan.Findings, f => f.Message.Contains("stay where they lead: live", StringComparison.Ordinal));
        Assert.Contains(removed, r => r.Resource is ResourceKind.Function && r.Name == "left-hello");
    }

    [ServerFact]
    public async Task An_alarm_that_does_not_exist_is_told()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Everything("no-alarm"));

        var plan = await stage.Deployer.PlanAsync(Stage.Everything("no-alarm", "two", Rollout.Canary(10, TimeSpan.FromMinutes(1), "nope")));

        Assert.Contains(plan.Findings, f => f.Message.Contains("There is no alarm nope", StringComparison.Ordinal));
    }
}
