using StateFlow.Deploy.Deployments;
using StateFlow.Deploy.Iam;
using StateFlow.Deploy.Lambda;
using StateFlow.Deploy.Logs;
using StateFlow.Deploy.StepFunctions;
using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Deployments;

/// <summary>What people read before they deploy.</summary>
public sealed class PlanTextTests
{
    private static readonly AwsIdentity Identity = new("aws", "eu-central-1", "123456789012");

    [Fact]
    public void A_plan_says_what_it_makes() => Snapshot.Match(Planner.Plan(
        DesiredState.Of(Stage.Everything("orders", rollout: Rollout.Canary(10, TimeSpan.FromMinutes(5), "too-many")) with { Functions = [Functions.Hello("orders")] }, Identity), new ActualState(), overwrite: false).ToString());

    [Fact]
    public void A_plan_says_what_it_changes_and_what_that_means() => Snapshot.Match(Planner.Plan(After(), Before(), overwrite: true).ToString());

    [Fact]
    public void A_plan_without_changes_says_so()
    {
        var desired = DesiredState.Of(Stage.Notifier("orders"), Identity);
        var actual = new ActualState { Machine = Machine(desired), Tags = desired.TagsAfter(new Dictionary<string, string>()), Role = RoleState(desired.Role!, desired.Role!.Policy) };

        Assert.Equal("Nothing to do: everything is as it should be.", Planner.Plan(desired, actual, overwrite: false).ToString());
    }

    [Fact]
    public void What_AWS_would_refuse_is_told_before_it_is_asked()
    {
        var deployment = new MachineDeployment(Stage.Notifier("ok").Machine)
        {
            Settings = new DeploymentSettings
            {
                Name = "no good name",
                RoleArn = "role",
                Logging = new LoggingSettings { RetentionDays = 8 },
                Encryption = new EncryptionSettings("key") { DataKeyReusePeriodSeconds = 30 },
                Version = new VersionSettings { Keep = 0 },
                Alias = new AliasSettings("1234"),
                Tags = new Dictionary<string, string> { ["aws:mine"] = "x", ["stateflow:hash"] = "x", [new string('k', 129)] = "x", ["long"] = new string('v', 257) },
            },
            Functions = [Functions.Hello("ok") with { Name = "no good", MemorySize = 64, Timeout = TimeSpan.FromHours(1) }],
        };

        Snapshot.Match(string.Join('\n', SettingsChecks.Of(deployment).Select(f => f.Message)));
    }

    [Fact]
    public void A_machine_needs_a_name_and_room_for_its_tags()
    {
        var deployment = new MachineDeployment(Stage.Notifier("x").Machine with { Name = null })
        {
            Settings = new DeploymentSettings { Tags = Enumerable.Range(0, 49).ToDictionary(i => $"t{i}", _ => "x") },
        };

        Assert.Equal(
            ["The machine has no name. Give it one: 'name' in the settings.", "There are 49 tags, but at most 47 have room: a machine may have 50, and deployments need the others."], SettingsChecks.Of(deployment).Select(f => f.Message));
    }

    private static DesiredState After() => DesiredState.Of(
        Stage.Everything("orders", "two", Rollout.Linear(20, TimeSpan.FromMinutes(1)), keep: 1, queue: "others") with { Functions = [Functions.Hello("orders", "two") with { MemorySize = 1024 }] }, Identity);

    private static ActualState Before()
    {
        var desired = DesiredState.Of(Stage.Everything("orders") with { Functions = [Functions.Hello("orders")] }, Identity);
        var function = desired.Deployment.Functions[0];
        return new ActualState
        {
            Machine = Machine(desired) with { Definition = """{"StartAt":"Theirs","States":{"Theirs":{"Type":"Succeed"}}}""", RoleArn = "arn:aws:iam::123456789012:role/theirs" },
            Tags = new Dictionary<string, string> { [DesiredState.ManagedTag] = "orders", [DesiredState.HashTag] = "another", ["old"] = "x" },
            Role = RoleState(desired.Role!, desired.Role!.Policy),
            FunctionRole = RoleState(desired.FunctionRole!, null),
            LogGroup = new LogGroup(desired.LogGroup!, null, null),
            Versions = [$"{desired.StateMachineArn}:2", $"{desired.StateMachineArn}:1"],
            Alias = [new Route($"{desired.StateMachineArn}:2", 100)],
            Functions = new Dictionary<string, GetFunctionReply>
            {
                [function.Name] = new(
                    new FunctionConfiguration("arn") { Role = desired.FunctionRole!.Arn, Handler = function.Handler, Runtime = "dotnet6", MemorySize = 512, Timeout = 30, CodeSha256 = function.Code.Sha256 },
                    new Dictionary<string, string> { [DesiredState.ManagedTag] = "orders" }),
            },
        };
    }

    private static DescribeStateMachineReply Machine(DesiredState desired) => new(desired.StateMachineArn, desired.Name, desired.DefinitionText, desired.Configuration.RoleArn) { Type = "STANDARD" };

    private static RoleState RoleState(RoleSpecification role, Json? policy) => new(
        new IamRole(role.Name, role.Arn, role.TrustPolicy.ToString(), new Dictionary<string, string> { [DesiredState.ManagedTag] = "orders" }, default), policy, [], []);
}
