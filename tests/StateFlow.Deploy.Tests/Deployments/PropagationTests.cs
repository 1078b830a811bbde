using StateFlow.Deploy.Tests.Server;
using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Deployments;

/// <summary>IAM takes a while until every service knows a new role.</summary>
[Collection(ServerTests.Name)]
public sealed class PropagationTests(TestServer server)
{
    private const string Denied = "AccessDeniedException";
    private const string NotAssumable = "Neither the global service principal states.amazonaws.com, nor the regional one is authorized to assume the provided role.";
    private static readonly string[] Texts =
    [
        NotAssumable,
        "The state machine IAM Role is not authorized to access the Log Destination",
        "'arn:aws:iam::123456789012:role/x' is not authorized to create managed-rule.",
    ];

    [ServerTheory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_new_role_is_waited_for(int text)
    {
        using var stage = new Stage(server);
        stage.Proxy.On("CreateStateMachine", Fault.Error(Denied, Texts[text]), 6);

        await stage.Deployer.DeployAsync(Stage.Everything($"spread-{text}"));

        Assert.Equal(7, stage.Proxy.Count("CreateStateMachine"));
        Assert.InRange(stage.Clock.Skipped, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(16)); // 0.25 + 0.5 + 1 + 2 + 4 + 8
        Assert.Single(stage.Recorder.Events, e => e is { Kind: DeploymentEventKind.Waiting, Message: "IAM has not spread the role yet" });
        await stage.CompletesAsync(Stage.Everything($"spread-{text}"));
    }

    [ServerFact]
    public async Task A_new_role_is_not_waited_for_for_ever()
    {
        using var stage = new Stage(server);
        stage.Proxy.On("CreateStateMachine", Fault.Error(Denied, NotAssumable), 1000);

        var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(Stage.Everything("spread-never")));

        Assert.Contains("The trust policy of the role must let states.amazonaws.com assume it", problem.Message, StringComparison.Ordinal);
        Assert.InRange(stage.Clock.Skipped, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3.2));
        await stage.CompletesAsync(Stage.Everything("spread-never"));
    }

    [ServerFact]
    public async Task Another_text_means_what_it_says()
    {
        using var stage = new Stage(server);
        stage.Proxy.On("CreateStateMachine", Fault.Error(Denied, "User is not authorized to perform: states:CreateStateMachine"), 1000);

        var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(Stage.Everything("spread-other")));

        Assert.Contains("it needs states:CreateStateMachine", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, stage.Proxy.Count("CreateStateMachine"));
    }

    [ServerFact]
    public async Task A_role_that_is_old_and_unchanged_is_told_at_once()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Everything("spread-old"));
        stage.Clock.Skip(TimeSpan.FromDays(1));
        stage.Proxy.Clear();
        stage.Proxy.On("UpdateStateMachine", Fault.Error(Denied, Texts[1]), 1000);

        var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(Stage.Everything("spread-old", "two")));

        Assert.Contains("The role must be allowed to deliver logs", problem.Message, StringComparison.Ordinal);
        Assert.Equal(1, stage.Proxy.Count("UpdateStateMachine"));
        await stage.CompletesAsync(Stage.Everything("spread-old", "two"));
    }

    [ServerFact]
    public async Task A_role_that_this_deployment_changed_is_waited_for_even_under_a_new_plan()
    {
        using var stage = new Stage(server);
        await stage.Deployer.DeployAsync(Stage.Everything("spread-changed"));
        stage.Clock.Skip(TimeSpan.FromDays(1));
        stage.Proxy.Clear();
        stage.Proxy.On("UpdateStateMachine", Fault.Error("ConflictException", "Somebody was faster.", 409));
        stage.Proxy.On("UpdateStateMachine", Fault.Error(Denied, Texts[2]), 3);

        await stage.Deployer.DeployAsync(Stage.Everything("spread-changed", queue: "others"));

        Assert.Equal(5, stage.Proxy.Count("UpdateStateMachine"));
        Assert.Equal(2, stage.Proxy.Count("PutRolePolicy")); // What it needs more first, what it needs no more last.
        await stage.CompletesAsync(Stage.Everything("spread-changed", queue: "others"));
    }

    [ServerFact]
    public async Task A_new_role_of_functions_is_waited_for_and_an_old_one_is_not()
    {
        const string Code = "InvalidParameterValueException";
        const string Text = "The role defined for the function cannot be assumed by Lambda.";
        using var stage = new Stage(server);
        var machine = Stage.Notifier("spread-lambda") with { Functions = [Functions.Hello("spread-lambda")] };
        stage.Proxy.On("CreateFunction", Fault.Error(Code, Text), 4);

        await stage.Deployer.DeployAsync(machine);

        Assert.Equal(5, stage.Proxy.Count("CreateFunction"));
        await stage.CompletesAsync(machine);
        stage.Clock.Skip(TimeSpan.FromDays(1));
        stage.Proxy.Clear();
        stage.Proxy.On("CreateFunction", Fault.Error(Code, Text), 1000);
        server.Cli("lambda", "delete-function", "--function-name", "spread-lambda-hello");
        var problem = await Assert.ThrowsAsync<DeploymentException>(() => stage.Deployer.DeployAsync(machine));
        Assert.Equal(1, stage.Proxy.Count("CreateFunction"));
        Assert.Contains("lambda.amazonaws.com", problem.Message, StringComparison.Ordinal);
        await stage.CompletesAsync(machine);
    }
}
