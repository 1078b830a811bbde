using StateFlow.Integrations;

namespace StateFlow.Local.Tests.Replay;

/// <summary>Errors, retries, catchers and timeouts that come and go.</summary>
public sealed class ReplayFailureTests
{
    private static readonly Action<TaskMocks> Busy = tasks => tasks.On("Charge").Fails("Busy", "later").ThenReturns(1);
    private static readonly Action<TaskMocks> Slow = tasks => tasks.On("Charge").Returns(1).After(TimeSpan.FromSeconds(12));

    private static Action<FlowBuilder> Charge(Action<TaskBuilder> configure) => flow => flow.Task("Charge", Lambda.Invoke("charge"), configure);

    private static void Plain(TaskBuilder task)
    {
    }

    [Fact]
    public async Task A_retrier_that_is_gone_is_missed()
    {
        var replay = await Replays.OfAsync(Charge(t => t.Retry(["Busy"])), Charge(Plain), Busy);

        replay.ShouldPart("Charge (event 6): after Busy: later it was tried again in the recording, and now is not.");
    }

    [Fact]
    public async Task A_retrier_that_is_new_needs_answers_that_nobody_recorded()
    {
        var replay = await Replays.OfAsync(Charge(Plain), Charge(t => t.Retry(["Busy"])), Busy);

        replay.ShouldPart("Charge (event 5): after Busy: later it is tried again now, and the recording has no answer for that.");
    }

    [Fact]
    public async Task A_catcher_that_is_gone_or_new_is_said()
    {
        static void Caught(TaskBuilder task) => task.Catch(["Busy"], busy => busy.Pass("Wait For Peace"));

        (await Replays.OfAsync(Charge(Caught), Charge(Plain), Busy)).ShouldPart("Charge (event 6): its error Busy: later is no longer caught.");
        (await Replays.OfAsync(Charge(Plain), Charge(Caught), Busy)).ShouldPart("Charge (event 5): its error Busy: later is caught now.");
    }

    [Fact]
    public async Task A_catcher_that_leads_elsewhere_says_where()
    {
        static void Caught(TaskBuilder task, string next) => task.Catch(["Busy"], busy => busy.Choice("To", to => to
            .When(Jsonata.Condition($"'{next}' = 'A'"), a => a.Pass("A"))
            .Otherwise(b => b.Pass("B"))));

        var replay = await Replays.OfAsync(Charge(t => Caught(t, "A")), Charge(t => Caught(t, "B")), Busy);

        replay.ShouldPart("A (event 9): after 'To' the recording goes on to it, and now to 'B'.");
    }

    [Fact]
    public async Task An_expression_that_fails_now_is_said_with_its_error()
    {
        var replay = await Replays.OfAsync(flow => flow.Pass("A", a => a.Output(1)), flow => flow.Pass("A", a => a.Output(Jsonata.Expr("$number('x')"))));

        var divergence = Assert.Single(replay.Divergences);
        Assert.Equal(DivergenceKind.Error, divergence.Kind);
        Assert.StartsWith("A (event 3): in the recording it did not fail, and now it failed with States.QueryEvaluationError: ", divergence.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_state_that_fails_no_longer_says_so()
    {
        var replay = await Replays.OfAsync(flow => flow.Pass("A", a => a.Output(Jsonata.Expr("$number('x')"))), flow => flow.Pass("A"));

        var divergence = Assert.Single(replay.Divergences);
        Assert.StartsWith("A (event 3): in the recording it failed with States.QueryEvaluationError: ", divergence.ToString(), StringComparison.Ordinal);
        Assert.EndsWith(", and now it does not fail.", divergence.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timeout_that_is_too_short_now_is_said_with_the_time_that_the_task_took()
    {
        var replay = await Replays.OfAsync(Charge(Plain), Charge(t => t.Timeout(TimeSpan.FromSeconds(5))), Slow);

        replay.ShouldPart("Charge (event 5): in the recording its task succeeded after 12 s, and now it timed out after 5 s.");
    }

    [Fact]
    public async Task A_timeout_that_is_long_enough_changes_nothing()
    {
        var replay = await Replays.OfAsync(Charge(Plain), Charge(t => t.Timeout(TimeSpan.FromSeconds(13)).Heartbeat(TimeSpan.FromSeconds(5))), Slow);

        Assert.True(replay.IsSame, replay.ToString());
    }

    [Fact]
    public async Task What_timed_out_waits_for_ever_without_a_timeout()
    {
        var replay = await Replays.OfAsync(Charge(t => t.Timeout(TimeSpan.FromSeconds(5))), Charge(Plain), tasks => tasks.On("Charge").NeverAnswers());

        replay.ShouldPart("Charge (event 5): in the recording its task timed out after 5 s, and now nothing ends it.");
        Assert.Equal(ExecutionStatus.Running, replay.Run.Status);
    }

    [Theory]
    [InlineData(20, 60)]
    [InlineData(60, 20)]
    [InlineData(null, 20)]
    [InlineData(20, null)]
    public async Task Timeouts_and_missed_heartbeats_are_told_apart(int? timeout, int? heartbeat)
    {
        var define = Charge(task =>
        {
            _ = timeout is { } limit ? task.Timeout(TimeSpan.FromSeconds(limit)) : task;
            _ = heartbeat is { } beat ? task.Heartbeat(TimeSpan.FromSeconds(beat)) : task;
            task.Catch([Errors.HeartbeatTimeout], silent => silent.Pass("Silent")).Catch([Errors.All], late => late.Pass("Late"));
        });

        var replay = await Replays.OfAsync(define, define, tasks => tasks.On("Charge").NeverAnswers());

        Assert.True(replay.IsSame, replay.ToString());
        replay.Run.ShouldReach(heartbeat < (timeout ?? int.MaxValue) ? "Silent" : "Late");
    }

    [Fact]
    public async Task Heartbeats_that_nobody_recorded_were_sent()
    {
        var machine = StateMachine.Define("orders", Charge(t => t.Heartbeat(TimeSpan.FromSeconds(10))));
        using var execution = machine.StartRun(tasks: tasks => tasks.On("Charge").NeverAnswers());
        await execution.RunToIdleAsync();
        for (var i = 0; i < 5; i++)
        {
            await execution.AdvanceAsync(TimeSpan.FromSeconds(8));
            execution.SendTaskHeartbeat(execution.WaitingTasks[0].Token);
        }

        execution.SendTaskSuccess(execution.WaitingTasks[0].Token, 1);
        var run = await execution.CompleteAsync();

        var replay = await Replays.OfAsync(run, Charge(t => t.Heartbeat(TimeSpan.FromSeconds(10))));

        Assert.True(replay.IsSame, replay.ToString());
        Assert.Equal(TimeSpan.FromSeconds(40), replay.Run.Elapsed);
    }

    [Fact]
    public async Task An_execution_that_times_out_now_says_so()
    {
        var run = await StateMachine.Define("orders", Charge(Plain)).RunAsync(tasks: Slow);

        var replay = await Replayer.ReplayAsync(StateMachine.Define("orders", Charge(Plain)) with { TimeoutSeconds = 10 }, run);

        replay.ShouldPart("The execution (event 7): in the recording it succeeded, and now it timed out.");
    }

    [Fact]
    public async Task An_execution_that_was_stopped_is_compared_up_to_there()
    {
        var machine = StateMachine.Define("orders", flow => flow.Pass("A").Task("Charge", Lambda.Invoke("charge")).Pass("B"));
        using var execution = machine.StartRun(tasks: tasks => tasks.On("Charge").NeverAnswers());
        await execution.RunToIdleAsync();
        execution.Stop("Enough");
        var run = await execution.CompleteAsync();

        var same = await Replayer.ReplayAsync(machine, run);
        var other = await Replays.OfAsync(run, flow => flow.Pass("A", a => a.Output(1)).Task("Charge", Lambda.Invoke("charge")));

        Assert.True(same.IsSame, same.ToString());
        Assert.Equal(["The execution was stopped. What came before is compared."], same.Remarks);
        Assert.Equal([DivergenceKind.Output], other.Divergences.Select(d => d.Kind));
    }

    [Fact]
    public async Task An_execution_that_still_runs_is_compared_as_far_as_it_came()
    {
        var machine = StateMachine.Define("orders", flow => flow.Wait("Wait", TimeSpan.FromDays(1)).Pass("B"));
        using var execution = machine.StartRun();
        var run = await execution.RunToIdleAsync();

        var replay = await Replayer.ReplayAsync(machine, run);

        Assert.True(replay.IsSame, replay.ToString());
        Assert.Equal(["The execution has not ended. What is recorded is compared."], replay.Remarks);
    }

    [Fact]
    public async Task A_redriven_execution_is_compared_up_to_its_first_end()
    {
        using var execution = StateMachine.Define("orders", Charge(Plain)).StartRun(tasks: Busy);
        await execution.CompleteAsync();
        execution.Redrive();
        var run = await execution.CompleteAsync();

        var replay = await Replayer.ReplayAsync(StateMachine.Define("orders", Charge(Plain)), run);

        Assert.True(replay.IsSame, replay.ToString());
        Assert.Equal(["The execution was redriven. What came after its first end is not compared."], replay.Remarks);
        replay.Run.ShouldFail("Busy");
    }
}
