namespace StateFlow.Local.Tests.Engine;

public sealed class TimeTests
{
    [Fact]
    public async Task A_year_passes_at_once()
    {
        var run = await Machines.OfState(""" "Type": "Wait", "Seconds": 31536000 """).RunAsync(null, null, new RunOptions { Limits = RunLimits.None });

        Assert.Equal(TimeSpan.FromDays(365), run.ShouldSucceed().Elapsed);
    }

    [Fact]
    public async Task A_time_that_is_over_is_not_waited_for()
    {
        var run = await Machines.OfState(""" "Type": "Wait", "Timestamp": "2001-01-01T00:00:00Z" """).RunAsync();

        Assert.Equal(TimeSpan.Zero, run.ShouldSucceed().Elapsed);
    }

    [Fact]
    public async Task A_wait_goes_on_at_the_time_it_names()
    {
        var machine = Machines.OfState(""" "Type": "Wait", "Timestamp": "{% $states.input.at %}" """);

        var run = await machine.RunAsync(new { at = "2026-01-02T03:04:05.5+01:00" });

        Assert.Equal(new DateTimeOffset(2026, 1, 2, 2, 4, 5, 500, TimeSpan.Zero), run.ShouldSucceed().Step("Work").Exited);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_fails()
    {
        var run = await Machines.OfState(""" "Type": "Wait", "Timestamp": "2200-01-01T00:00:00Z" """).RunAsync();

        Assert.Equal("An error occurred while executing the state 'Work' (entered at the event id #2). Wait state delay is too long.", run.ShouldFail(Errors.Runtime).Cause);
    }

    [Fact]
    public async Task A_task_that_takes_too_long_times_out()
    {
        var machine = Machines.OfTask(""", "TimeoutSeconds": 30, "Catch": [{ "ErrorEquals": ["States.Timeout"], "Next": "Caught" }]""");

        var run = await machine.RunAsync(null, tasks => tasks.On("Work").Returns(1).After(TimeSpan.FromMinutes(1)));

        Assert.Equal(TimeSpan.FromSeconds(30), run.ShouldReach("Caught").Elapsed);
        Assert.Contains(run.History, e => e.Type is HistoryEventType.LambdaFunctionTimedOut);
    }

    [Fact]
    public async Task Latency_passes_on_the_clock_of_the_run()
    {
        var run = await Machines.OfTask().RunAsync(null, tasks => tasks.On("Work").Returns(1).After(TimeSpan.FromMinutes(1)));

        Assert.Equal(TimeSpan.FromMinutes(1), run.ShouldSucceed().Elapsed);
    }

    [Fact]
    public async Task The_timeout_of_the_machine_ends_the_run()
    {
        var machine = Machines.Read("""{ "TimeoutSeconds": 10, "StartAt": "W", "States": { "W": { "Type": "Wait", "Seconds": 20, "End": true } } }""");

        var run = await machine.RunAsync();

        Assert.Equal((ExecutionStatus.TimedOut, null, 10.0), (run.Status, run.Error, run.ShouldFail(Errors.Timeout).Elapsed.TotalSeconds));
        Assert.Equal(HistoryEventType.ExecutionTimedOut, run.History[^1].Type);
    }

    [Fact]
    public async Task An_Express_workflow_may_take_five_minutes()
    {
        var run = await Machines.OfState(""" "Type": "Wait", "Seconds": 301 """).RunAsync(null, null, new RunOptions { Type = StateMachineType.Express });

        Assert.Equal((ExecutionStatus.TimedOut, 300.0), (run.Status, run.Elapsed.TotalSeconds));
        Assert.Contains(":express:", run.ExecutionArn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expressions_see_the_time_of_the_run()
    {
        var machine = Machines.Read("""
            {
              "QueryLanguage": "JSONata", "StartAt": "W",
              "States": { "W": { "Type": "Wait", "Seconds": 60, "Output": "{% [$now(), $states.context.State.EnteredTime] %}", "End": true } }
            }
            """);

        var run = await machine.RunAsync();

        Assert.Equal(["2026-01-01T00:01:00.000Z", "2026-01-01T00:00:00.000Z"], run.Output<string[]>());
    }

    [Fact]
    public async Task On_a_real_clock_waiting_takes_time()
    {
        var before = TimeProvider.System.GetTimestamp();

        var run = await Machines.OfState(""" "Type": "Wait", "Seconds": 1 """).RunAsync(null, null, new RunOptions { Clock = TimeProvider.System });

        Assert.True(run.ShouldSucceed().Elapsed >= TimeSpan.FromSeconds(1));
        Assert.True(TimeProvider.System.GetElapsedTime(before) >= TimeSpan.FromSeconds(0.9));
    }

    [Fact]
    public async Task On_a_real_clock_a_run_can_be_driven()
    {
        using var execution = Machines.OfState(""" "Type": "Wait", "Seconds": 1 """).StartRun(null, (Action<TaskMocks>?)null, new RunOptions { Clock = TimeProvider.System });

        Assert.Equal(ExecutionStatus.Running, (await execution.RunToIdleAsync()).Status);
        Assert.Equal(ExecutionStatus.Running, (await execution.AdvanceAsync(TimeSpan.FromMilliseconds(50))).Status);
        Assert.Equal(ExecutionStatus.Succeeded, (await execution.AdvanceAsync(TimeSpan.FromSeconds(2))).Status);
    }

    [Fact]
    public async Task A_run_can_be_cancelled_in_a_loop_that_does_not_end()
    {
        var machine = Machines.Read("""{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "B" }, "B": { "Type": "Choice", "Choices": [{ "Variable": "$", "IsPresent": true, "Next": "A" }], "Default": "C" }, "C": { "Type": "Succeed" } } }""");
        using var cancellation = new CancellationTokenSource();
        var options = new RunOptions { Limits = RunLimits.None, RecordHistory = false, Progress = new CancelAfter(cancellation, 10_000) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => machine.RunAsync(null, null, options, cancellation.Token));
    }

    private sealed class CancelAfter(CancellationTokenSource cancellation, long transitions) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (value.Transitions >= transitions)
            {
                cancellation.Cancel();
            }
        }
    }
}
