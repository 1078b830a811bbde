using StateFlow.Deploy.Tests.Deployments;
using StateFlow.Deploy.Tests.Server;
using StateFlow.Integrations;
using StateFlow.Local;
using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Executions;

[Collection(ServerTests.Name)]
public sealed class StepFunctionsClientTests(TestServer server)
{
    private static readonly StateMachine Greeting = StateMachine.Define("greeting", flow => flow
        .Pass("Greet", p => p.Output(new { text = Jsonata.Expr("'Hello, ' & $states.input.name") }))
        .Choice("Is It Ada?", choice => choice
            .When(Jsonata.Condition("$states.input.text = 'Hello, Ada'"), ada => ada.Succeed("Ada"))
            .Otherwise(other => other.Fail("Stranger", error: "Stranger"))));

    [ServerFact]
    public async Task An_execution_is_started_waited_for_and_its_output_is_typed()
    {
        using var client = await ClientAsync(Greeting);

        var execution = await client.WaitAsync(await client.StartAsync("greeting", new { name = "Ada" }));

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal(new Answer("Hello, Ada"), execution.Output<Answer>(System.Text.Json.JsonSerializerOptions.Web));
    }

    [ServerFact]
    public async Task A_failure_is_a_result_not_an_exception()
    {
        using var client = await ClientAsync(Greeting);

        var execution = await client.WaitAsync(await client.StartAsync("greeting", new { name = "Eve" }));

        Assert.Equal((ExecutionStatus.Failed, "Stranger"), (execution.Status, execution.Error));
        Assert.Throws<InvalidOperationException>(() => execution.Output<Answer>());
    }

    [ServerFact]
    public async Task What_ran_on_aws_is_replayed_and_asserted_here()
    {
        using var client = await ClientAsync(Greeting);
        var arn = await client.StartAsync("greeting", new { name = "Ada" });
        await client.WaitAsync(arn);

        var replay = await Replayer.ReplayAsync(Greeting, await client.GetHistoryAsync(arn));

        Assert.True(replay.IsSame, replay.ToString());
        replay.Run.ShouldSucceed();
        Assert.Equal(["Greet", "Is It Ada?", "Ada"], replay.Run.Path);
    }

    [ServerFact]
    public async Task The_same_name_and_input_start_one_execution_and_another_input_is_refused()
    {
        using var client = await ClientAsync(Slow("patient"));

        var first = await client.StartAsync("patient", new { name = "Ada" }, "once");
        var second = await client.StartAsync("patient", new { name = "Ada" }, "once");
        var problem = await Assert.ThrowsAsync<AwsServiceException>(() => client.StartAsync("patient", new { name = "Eve" }, "once"));

        Assert.Equal(first, second);
        Assert.Equal("ExecutionAlreadyExists", problem.ErrorCode);
        await client.StopAsync(first, "Enough", "It was long");
        Assert.Equal(ExecutionStatus.Aborted, (await client.WaitAsync(first)).Status);
        Assert.Equal(first, await client.StartAsync("patient", new { name = "Ada" }, "once"));
    }

    [ServerFact]
    public async Task An_express_workflow_answers_in_one_call()
    {
        using var client = await ClientAsync(Greeting with { Name = "greeting-express" }, new DeploymentSettings { Type = StateMachineType.Express });

        var execution = await client.StartSyncAsync("greeting-express", new { name = "Ada" });

        Assert.Equal(ExecutionStatus.Succeeded, execution.Status);
        Assert.Equal("Hello, Ada", execution.OutputJson!.Value["text"]!.Value.GetString());
    }

    [ServerFact]
    public async Task A_machine_that_nobody_made_is_named_in_the_error()
    {
        using var client = new StepFunctionsClient(server.Target(), clock: new SkippingClock());

        var problem = await Assert.ThrowsAsync<AwsServiceException>(() => client.StartAsync("nobody-made-it"));

        Assert.Equal("StateMachineDoesNotExist", problem.ErrorCode);
        Assert.Contains("nobody-made-it", problem.Message, StringComparison.Ordinal);
    }

    [ServerFact]
    public async Task Executions_are_listed_by_their_status()
    {
        using var client = await ClientAsync(Greeting with { Name = "listed" });
        await client.WaitAsync(await client.StartAsync("listed", new { name = "Ada" }, "good"));
        await client.WaitAsync(await client.StartAsync("listed", new { name = "Eve" }, "bad"));

        var failed = new List<string?>();
        await foreach (var execution in client.ListAsync("listed", ExecutionStatus.Failed))
        {
            failed.Add(execution.Name);
        }

        Assert.Equal(["bad"], failed);
    }

    [ServerFact]
    public async Task A_task_that_waits_for_its_token_is_answered()
    {
        var queue = Json.Parse(server.Cli("sqs", "create-queue", "--queue-name", "answers"))["QueueUrl"]!.Value.GetString();
        using var client = await ClientAsync(StateMachine.Define("asking", flow => flow
            .Task("Ask", Sqs.SendMessage(queue, new { token = Jsonata.TaskToken }).WaitForTaskToken(), t => t.Timeout(TimeSpan.FromMinutes(1)).Heartbeat(TimeSpan.FromSeconds(30)))));
        var arn = await client.StartAsync("asking");

        var message = Json.Null;
        while (message.IsNull)
        {
            message = server.Cli("sqs", "receive-message", "--queue-url", queue, "--wait-time-seconds", "1") is { Length: > 0 } text ? Json.Parse(text)["Messages"]!.Value[0] : Json.Null;
        }

        var token = Json.Parse(message["Body"]!.Value.GetString())["token"]!.Value.GetString();
        await client.SendTaskHeartbeatAsync(token);
        await client.SendTaskSuccessAsync(token, new { approved = true });

        Assert.Equal("""{"approved":true}""", (await client.WaitAsync(arn)).OutputJson!.Value.ToString());
    }

    [ServerFact]
    public async Task A_single_state_is_tested_alone_in_the_language_of_its_machine()
    {
        using var client = new StepFunctionsClient(server.Target());
        var machine = StateMachine.Define("tested", flow => flow
            .Map("Each", map => map
                .Items(Jsonata.Expr("[1, 2]"))
                .ItemProcessor(item => item.Pass("Greet", p => p.Output(new { text = Jsonata.Expr("'Hello, ' & $states.input.name") })))));

        var result = await client.TestStateAsync(machine, "Greet", new StateTest { Input = new { name = "Ada" } });

        Assert.Equal("SUCCEEDED", result.Status);
        Assert.Equal("Hello, Ada", result.Output!.Value["text"]!.Value.GetString());
        var problem = await Assert.ThrowsAsync<ArgumentException>(() => client.TestStateAsync(machine, "Gret"));
        Assert.Contains("Did you mean 'Greet'?", problem.Message, StringComparison.Ordinal);
    }

    private static StateMachine Slow(string name) => StateMachine.Define(name, flow => flow.Wait("A While", TimeSpan.FromMinutes(10)));

    private async Task<StepFunctionsClient> ClientAsync(StateMachine machine, DeploymentSettings? settings = null)
    {
        using var deployer = new Deployer(server.Target());
        await deployer.DeployAsync(new MachineDeployment(machine) { Settings = settings ?? DeploymentSettings.Default });
        return new StepFunctionsClient(server.Target());
    }

    private sealed record Answer(string Text);
}
