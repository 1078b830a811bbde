namespace StateFlow.Local.Tests.Engine;

public sealed class NestedExecutionTests
{
    private const string Arn = "arn:aws:states:us-east-1:123456789012:stateMachine:inner";

    private static readonly StateMachine Inner = Machines.Read("""
        {
          "QueryLanguage": "JSONata", "StartAt": "Double",
          "States": {
            "Double": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:double", "Arguments": "{% $states.input.n %}", "Next": "Rest" },
            "Rest": { "Type": "Wait", "Seconds": 5, "End": true }
          }
        }
        """);

    [Fact]
    public async Task With_sync_2_the_output_is_JSON()
    {
        var run = await Outer(".sync:2").RunAsync(new { n = 21 }, Tasks);

        Assert.Equal(42, run.ShouldSucceed().OutputJson!.Value["Output"]!.Value.GetDouble());
        Assert.Equal("SUCCEEDED", run.OutputJson!.Value["Status"]!.Value.GetString());
        Assert.Equal(TimeSpan.FromSeconds(5), run.Elapsed);
        Assert.Equal(["Double", "Rest"], Assert.Single(run.NestedRuns).Path);
    }

    [Fact]
    public async Task With_sync_the_output_is_text()
    {
        var run = await Outer(".sync").RunAsync(new { n = 21 }, Tasks);

        Assert.Equal("42", run.ShouldSucceed().OutputJson!.Value["Output"]!.Value.GetString());
    }

    [Fact]
    public async Task Without_waiting_the_outer_execution_goes_on()
    {
        var run = await Outer(string.Empty).RunAsync(new { n = 21 }, Tasks);

        Assert.Equal(TimeSpan.Zero, run.ShouldSucceed().Elapsed);
        Assert.Equal("arn:aws:states:us-east-1:123456789012:execution:inner:first", run.OutputJson!.Value["ExecutionArn"]!.Value.GetString());
    }

    [Fact]
    public async Task A_nested_failure_is_a_failed_task()
    {
        var run = await Outer(".sync:2").RunAsync(new { n = 1 }, tasks => tasks.Machine(Inner, inner => inner.On("Double").Fails("Overflow", "too much"), "inner"));

        var cause = Json.Parse(run.ShouldFail(Errors.TaskFailed).Cause!);
        Assert.Equal(("Overflow", "FAILED"), (cause["Error"]!.Value.GetString(), cause["Status"]!.Value.GetString()));
    }

    [Fact]
    public async Task A_nested_execution_that_takes_too_long_is_stopped()
    {
        var run = await Outer(".sync:2", """, "TimeoutSeconds": 3""").RunAsync(new { n = 1 }, Tasks);

        Assert.Equal(TimeSpan.FromSeconds(3), run.ShouldFail(Errors.Timeout).Elapsed);
        Assert.Equal(ExecutionStatus.Aborted, Assert.Single(run.NestedRuns).Status);
    }

    [Theory]
    [InlineData(21, "SUCCEEDED", "42")]
    [InlineData(0, "FAILED", null)]
    public async Task A_synchronous_call_succeeds_however_the_execution_ends(int n, string status, string? output)
    {
        var outer = Machines.OfState($$"""
            "Type": "Task", "Resource": "arn:aws:states:::aws-sdk:sfn:startSyncExecution", "Arguments": { "StateMachineArn": "{{Arn}}", "Input": { "n": "{% $states.input.n %}" } }
            """);

        var run = await outer.RunAsync(new { n }, tasks => tasks.Machine(
            Inner, inner => inner.On("Double").Returns<int, int>(i => i == 0 ? throw new InvalidOperationException("zero") : i * 2), "inner", StateMachineType.Express));

        var result = run.ShouldSucceed().OutputJson!.Value;
        Assert.Equal((status, output), (result["Status"]!.Value.GetString(), result["Output"]?.GetString()));
        Assert.Contains(":express:inner:", result["ExecutionArn"]!.Value.GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_for_the_state_goes_before_the_machine()
    {
        var run = await Outer(".sync:2").RunAsync(new { n = 1 }, tasks => tasks.Machine(Inner, null, "inner").On("Work").Returns(new { Output = 5 }));

        Assert.Equal("""{"Output":5}""", run.ShouldSucceed().OutputJson.ToString());
    }

    private static void Tasks(TaskMocks tasks) => tasks.Machine(Inner, inner => inner.On("Double").Returns<int, int>(n => n * 2), "inner");

    private static StateMachine Outer(string pattern, string fields = "") => Machines.OfState($$"""
        "Type": "Task", "Resource": "arn:aws:states:::states:startExecution{{pattern}}"{{fields}},
        "Arguments": { "StateMachineArn": "{{Arn}}", "Name": "first", "Input": { "n": "{% $states.input.n %}" } }
        """);
}
