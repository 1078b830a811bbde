namespace StateFlow.Local.Tests.Engine;

public sealed class LimitTests
{
    private static readonly StateMachine Endless = Machines.Read("""
        { "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Choice", "Choices": [{ "Variable": "$", "IsPresent": true, "Next": "A" }], "Default": "C" }, "C": { "Type": "Succeed" } } }
        """);

    [Fact]
    public async Task A_Standard_history_has_25_000_events_at_most()
    {
        var run = await Endless.RunAsync();

        Assert.Equal("The execution reached the maximum number of history events (25000).", run.ShouldFail(Errors.Runtime).Cause);
        Assert.InRange(run.History.Count, 24_990, 25_003);
    }

    [Theory]
    [InlineData("{% ($f := function() { $f() }; $f()) %}")]
    [InlineData("{% ($f := function($n) { 1 + $f($n + 1) }; $f(0)) %}")]
    public async Task An_expression_that_does_not_end_is_ended(string expression)
    {
        var machine = Machines.OfState($$""" "Type": "Pass", "Output": "{{expression}}" """);

        var run = await machine.RunAsync(null, null, new RunOptions { Limits = RunLimits.Aws with { MaxExpressionTime = TimeSpan.FromMilliseconds(200) } });

        run.ShouldFail(Errors.QueryEvaluationError);
    }

    [Fact]
    public async Task A_loop_that_does_not_end_is_ended()
    {
        var options = new RunOptions { Type = StateMachineType.Express, RecordHistory = false, Limits = new RunLimits { MaxTransitions = 5_000 } };

        var run = await Endless.RunAsync(null, null, options);

        Assert.Equal((ExecutionStatus.Failed, LocalErrors.TooManyTransitions, 5_001L), (run.Status, run.Error, run.Transitions));
        Assert.Throws<RunAssertionException>(() => run.ShouldFail());
    }

    [Fact]
    public async Task An_output_has_256_KiB_at_most()
    {
        var run = await Machines.OfState(""" "Type": "Pass", "Output": "{% $join([1..60000].$string()) & $pad('', 262144 - $length($join([1..60000].$string())) - 1, 'x') %}" """).RunAsync();

        Assert.Equal("The state/task 'Work' returned a result with a size exceeding the maximum number of bytes service limit.", run.ShouldFail(Errors.DataLimitExceeded).Cause);
    }

    [Theory]
    [InlineData(262_142, true)]
    [InlineData(262_143, false)]
    public async Task The_result_of_a_task_has_256_KiB_at_most_quotes_included(int length, bool fits)
    {
        var run = await Machines.OfTask().RunAsync(null, tasks => tasks.On("Work").Returns(new string('x', length)));

        Assert.Equal(fits ? ExecutionStatus.Succeeded : ExecutionStatus.Failed, run.Status);
    }

    [Fact]
    public async Task Bytes_are_counted_and_not_characters()
    {
        var run = await Machines.OfTask().RunAsync(null, tasks => tasks.On("Work").Returns(new string('ä', 140_000)));

        run.ShouldFail(Errors.DataLimitExceeded);
    }

    [Fact]
    public async Task A_large_catch_output_does_not_go_round_in_circles()
    {
        var machine = Machines.OfTask(""", "Catch": [{ "ErrorEquals": ["States.ALL"], "Output": "{% $pad('', 300000, 'x') %}", "Next": "Caught" }]""");

        var run = await machine.RunAsync(null, tasks => tasks.On("Work").Fails("X"));

        run.ShouldFail(Errors.DataLimitExceeded);
    }
}
