using System.Text.Json;
using StateFlow.Integrations;

namespace StateFlow.Local.Tests.Tasks;

public sealed class TaskMockTests
{
    private static readonly StateMachine Invoke = StateMachine.Define("pay", flow => flow.Task("Charge card", Lambda.Invoke("${Charge}").UnwrapPayload()));

    [Fact]
    public async Task What_a_function_gives_is_wrapped_as_the_service_does()
    {
        var run = await Invoke.RunAsync(new { total = 5 }, tasks => tasks.On("Charge card").Returns(new { id = "p-1" }));

        Assert.Equal("""{"id":"p-1"}""", run.ShouldSucceed().OutputJson.ToString());
        Assert.Equal("""{"ExecutedVersion":"$LATEST","Payload":{"id":"p-1"},"StatusCode":200}""", run.Step("Charge card").Attempts[0].Result.ToString());
    }

    [Fact]
    public async Task A_raw_result_is_taken_as_it_is()
    {
        var run = await Invoke.RunAsync(null, tasks => tasks.On("Charge card").ReturnsResult(new { Payload = 7, StatusCode = 200 }));

        Assert.Equal(7, run.Output<int>());
    }

    [Fact]
    public async Task A_function_gets_its_payload_and_gives_its_result_with_types()
    {
        var run = await Invoke.RunAsync(new Order("o-1", 5), tasks => tasks.On("Charge card").Returns<Order, Payment>(order => new Payment($"paid {order.Id} {order.Total}")));

        Assert.Equal(new Payment("paid o-1 5"), run.Output<Payment>());
    }

    [Fact]
    public async Task Values_are_written_as_the_options_say()
    {
        var run = await Invoke.RunAsync(null, tasks => tasks.Serializer(JsonSerializerOptions.Web).On("Charge card").Returns(new Payment("p-1")));

        Assert.Equal("""{"id":"p-1"}""", run.ShouldSucceed().OutputJson.ToString());
        Assert.Equal(new Payment("p-1"), run.Output<Payment>());
    }

    [Fact]
    public async Task An_exception_is_an_error_by_its_type()
    {
        var run = await Invoke.RunAsync(null, tasks => tasks.On("Charge card").Returns<Json, Json>(_ => throw new KeyNotFoundException("no card")));

        Assert.Equal("""{"errorType":"KeyNotFoundException","errorMessage":"no card"}""", run.ShouldFail("KeyNotFoundException").Cause);
    }

    [Fact]
    public async Task An_input_that_does_not_fit_its_type_is_an_error_of_the_task()
    {
        var run = await Invoke.RunAsync("text", tasks => tasks.On("Charge card").Returns<Order, Payment>(_ => new Payment("p-1")));

        run.ShouldFail(nameof(JsonException));
    }

    [Fact]
    public async Task A_task_without_an_answer_shows_the_line_to_write()
    {
        var run = await Invoke.RunAsync(new { n = 1 });

        Assert.Equal(LocalErrors.UnmockedTask, run.Error);
        Assert.Equal(
            """Nothing says what the task 'Charge card' does, which calls arn:aws:states:::lambda:invoke. Write: tasks.On("Charge card").Returns(new { /* the result */ }). It was called with {"FunctionName":"${Charge}","Payload":{"n":1}}""",
            run.Cause);
    }

    [Fact]
    public async Task An_answer_for_a_state_that_there_is_not_is_refused()
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Invoke.RunAsync(null, tasks => tasks.On("Charge cart").Returns(1)));

        Assert.StartsWith("The machine has no state 'Charge cart'. Did you mean 'Charge card'?", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_catches_a_task_without_an_answer()
    {
        var machine = Machines.OfTask(""", "Retry": [{ "ErrorEquals": ["States.ALL"] }], "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Caught" }]""");

        var run = await machine.RunAsync();

        Assert.Equal((LocalErrors.UnmockedTask, 1), (run.Error, run.Path.Count));
    }

    [Fact]
    public async Task Answers_that_are_used_up_are_missed()
    {
        var machine = Machines.OfTask(""", "Retry": [{ "ErrorEquals": ["States.ALL"] }]""");

        var run = await machine.RunAsync(null, tasks => tasks.On("Work").Fails("Busy").Times(2));

        Assert.StartsWith("The mock of 'Work' has given all its answers", run.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arn:aws:states:::lambda:invoke", "resource")]
    [InlineData("${Charge}", "resource")]
    [InlineData("lambda:invoke", "integration")]
    public async Task A_mock_is_found_by_what_is_called(string name, string kind)
    {
        var run = await Invoke.RunAsync(null, tasks => _ = kind == "resource" ? tasks.OnResource(name).Returns(1) : tasks.OnIntegration(name).Returns(1));

        Assert.Equal(1, run.Output<int>());
    }

    [Fact]
    public async Task A_function_is_found_by_its_name_in_an_ARN()
    {
        var run = await Machines.OfTask().RunAsync(null, tasks => tasks.OnResource("work").Returns(1));

        Assert.Equal(1, run.Output<int>());
    }

    [Fact]
    public async Task The_state_goes_before_the_resource_and_that_before_the_integration()
    {
        var run = await Machines.OfTask().RunAsync(null, tasks => tasks.OnAnyOther().Returns(4).OnIntegration("function").Returns(3).OnResource("work").Returns(2).On("Work").Returns(1));

        Assert.Equal(1, run.Output<int>());
    }

    [Fact]
    public async Task Each_run_begins_with_the_first_answer()
    {
        var tasks = new TaskMocks();
        tasks.On("Work").Returns(1).ThenReturns(2);
        var outputs = new List<int>();
        for (var i = 0; i < 2; i++)
        {
            using var execution = Machines.OfTask().StartRun(null, tasks);
            outputs.Add((await execution.CompleteAsync()).Output<int>());
        }

        Assert.Equal([1, 1], outputs);
    }

    [Fact]
    public void Times_needs_an_answer_to_count() =>
        Assert.Equal(
            "The mock of 'Work' has no answer yet. Say first what it does: Returns, Fails, Handles or NeverAnswers.",
            Assert.Throws<InvalidOperationException>(() => new TaskMocks().On("Work").Times(2)).Message);

    [Fact]
    public async Task A_failure_to_submit_submits_nothing()
    {
        var machine = Machines.OfState(""" "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Arguments": { "QueueUrl": "q", "MessageBody": "{% $states.context.Task.Token %}" } """);

        var run = await machine.RunAsync(null, tasks => tasks.On("Work").FailsToSubmit("SQS.AmazonSQSException"));

        Assert.Equal(
            ["TaskScheduled", "TaskStarted", "TaskSubmitFailed", "ExecutionFailed"],
            run.ShouldFail("SQS.AmazonSQSException").History.Skip(2).Select(e => e.Type.ToString()));
    }

    private sealed record Order(string Id, int Total);

    private sealed record Payment(string Id);
}
