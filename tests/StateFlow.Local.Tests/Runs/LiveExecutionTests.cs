namespace StateFlow.Local.Tests.Runs;

public sealed class LiveExecutionTests
{
    private const string Activity = "arn:aws:states:us-east-1:123456789012:activity:check";

    private static readonly StateMachine Callback = Machines.OfState("""
        "Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "HeartbeatSeconds": 60, "TimeoutSeconds": 600,
        "Arguments": { "QueueUrl": "https://sqs", "MessageBody": { "token": "{% $states.context.Task.Token %}" } },
        "Catch": [{ "ErrorEquals": ["States.HeartbeatTimeout"], "Next": "Caught" }]
        """);

    private static readonly StateMachine Worked = Machines.OfState($$""" "Type": "Task", "Resource": "{{Activity}}", "TimeoutSeconds": 100 """);

    [Fact]
    public async Task A_token_is_answered()
    {
        using var execution = Callback.StartRun(null, tasks => tasks.On("Work").NeverAnswers());
        await execution.RunToIdleAsync();

        var waiting = Assert.Single(execution.WaitingTasks);
        Assert.Equal(waiting.Token, waiting.Parameters["MessageBody"]!.Value["token"]!.Value.GetString());
        execution.SendTaskSuccess(waiting.Token, new { approved = true });
        Assert.Throws<ArgumentException>(() => execution.SendTaskFailure(waiting.Token));
        var run = await execution.CompleteAsync();

        Assert.Equal("""{"approved":true}""", run.ShouldSucceed().OutputJson.ToString());
        Assert.Contains(run.History, e => e.Type is HistoryEventType.TaskSubmitted);
        Assert.Throws<ArgumentException>(() => execution.SendTaskSuccess(waiting.Token, 1));
    }

    [Fact]
    public async Task A_token_is_answered_with_an_error()
    {
        using var execution = Callback.StartRun(null, tasks => tasks.On("Work").NeverAnswers());
        await execution.RunToIdleAsync();

        execution.SendTaskFailure(execution.WaitingTasks[0].Token, "Refused", "no");
        var run = await execution.CompleteAsync();

        Assert.Equal("no", run.ShouldFail("Refused").Cause);
    }

    [Fact]
    public async Task Heartbeats_keep_a_task_alive()
    {
        using var execution = Callback.StartRun(null, tasks => tasks.On("Work").NeverAnswers());
        for (var i = 0; i < 5; i++)
        {
            await execution.AdvanceAsync(TimeSpan.FromSeconds(50));
            execution.SendTaskHeartbeat(Assert.Single(execution.WaitingTasks).Token);
        }

        var run = await execution.CompleteAsync();

        Assert.Equal(TimeSpan.FromSeconds(310), run.ShouldReach("Caught").Elapsed);
    }

    [Fact]
    public async Task A_handler_can_answer_tokens()
    {
        var run = await Callback.RunAsync(null, tasks => tasks.On("Work").Handles((call, _) =>
        {
            call.Execution!.SendTaskSuccess(call.TaskToken, "from inside");
            return Task.FromResult<object?>(null);
        }).After(TimeSpan.FromSeconds(30)));

        Assert.Equal("from inside", run.Output<string>());
        Assert.Equal(TimeSpan.Zero, run.Elapsed);
        Assert.Contains(run.History, e => e.Type is HistoryEventType.TaskSubmitted);
    }

    [Fact]
    public async Task A_worker_takes_a_task_of_an_activity()
    {
        using var execution = Worked.StartRun(new { n = 1 }, tasks => tasks.On("Work").NeverAnswers());
        await execution.AdvanceAsync(TimeSpan.FromSeconds(10));

        var task = execution.GetActivityTask(Activity, "worker-1");
        Assert.Null(execution.GetActivityTask(Activity, "worker-2"));
        execution.SendTaskSuccess(task!.Token, task.Parameters);
        var run = await execution.CompleteAsync();

        Assert.Equal(
            ["ExecutionStarted", "TaskStateEntered", "ActivityScheduled", "ActivityStarted", "ActivitySucceeded", "TaskStateExited", "ExecutionSucceeded"],
            run.History.Select(e => e.Type.ToString()));
        Assert.Equal("worker-1", run.History[3].WorkerName);
    }

    [Fact]
    public async Task A_task_that_no_worker_takes_times_out()
    {
        var run = await Worked.RunAsync(null, tasks => tasks.On("Work").NeverAnswers());

        Assert.Equal(TimeSpan.FromSeconds(100), run.ShouldFail(Errors.Timeout).Elapsed);
    }

    [Fact]
    public async Task The_ARN_of_an_activity_may_be_a_token()
    {
        var machine = Machines.OfState(""" "Type": "Task", "Resource": "${Check}" """);
        using var execution = machine.StartRun(null, tasks => tasks.On("Work").NeverAnswers(), new RunOptions { Tokens = new Dictionary<string, Json> { ["Check"] = Json.From(Activity) } });
        await execution.RunToIdleAsync();

        execution.SendTaskSuccess(execution.GetActivityTask(Activity)!.Token, 1);
        var run = await execution.CompleteAsync();

        Assert.Equal(1, run.Output<int>());
        Assert.Equal(1, RunCoverage.Of(machine, run).Kinds[0].Covered);
    }

    [Fact]
    public async Task Signs_of_life_are_asked_of_workers_only()
    {
        var machine = Machines.OfState($$""" "Type": "Task", "Resource": "{{Activity}}", "HeartbeatSeconds": 10, "TimeoutSeconds": 100 """);
        using var execution = machine.StartRun(null, tasks => tasks.On("Work").NeverAnswers());
        await execution.AdvanceAsync(TimeSpan.FromSeconds(50));

        Assert.NotNull(execution.GetActivityTask(Activity));

        Assert.Equal(TimeSpan.FromSeconds(60), (await execution.CompleteAsync()).ShouldFail(Errors.Timeout).Elapsed);
    }

    [Fact]
    public async Task A_stopped_execution_is_aborted()
    {
        using var execution = Machines.OfState(""" "Type": "Wait", "Seconds": 60 """).StartRun();
        await execution.AdvanceAsync(TimeSpan.FromSeconds(20));

        execution.Stop("Stopped", "by hand");
        var run = await execution.CompleteAsync();

        Assert.Equal((ExecutionStatus.Aborted, "Stopped", "by hand", 20.0), (run.Status, run.Error, run.Cause, run.Elapsed.TotalSeconds));
        Assert.Equal((HistoryEventType.ExecutionAborted, 0), (run.History[^1].Type, run.History[^1].PreviousEventId));
    }

    [Fact]
    public async Task Time_moves_only_as_far_as_it_is_let()
    {
        using var execution = Machines.OfState(""" "Type": "Wait", "Seconds": 60 """).StartRun();

        var before = await execution.AdvanceAsync(TimeSpan.FromSeconds(59));
        var after = await execution.AdvanceAsync(TimeSpan.FromSeconds(1));

        Assert.Equal((ExecutionStatus.Running, ExecutionStatus.Succeeded), (before.Status, after.Status));
    }

    [Fact]
    public async Task What_was_disposed_is_not_worked_on()
    {
        var execution = Machines.OfState(""" "Type": "Wait", "Seconds": 60 """).StartRun();
        await execution.RunToIdleAsync();
        execution.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => execution.CompleteAsync());
        Assert.Equal(ExecutionStatus.Aborted, execution.Status);
    }

    [Fact]
    public async Task Only_one_works_on_an_execution_at_a_time()
    {
        var go = new TaskCompletionSource();
        using var execution = Machines.OfTask().StartRun(null, tasks => tasks.On("Work").Handles<Json, int>(async (_, _) =>
        {
            await go.Task;
            return 1;
        }));
        var first = execution.CompleteAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => execution.CompleteAsync());
        go.SetResult();

        Assert.Equal(1, (await first).Output<int>());
    }

    [Fact]
    public async Task An_assertion_about_a_state_that_there_is_not_fails()
    {
        var run = await Machines.OfState(""" "Type": "Pass" """).RunAsync();

        Assert.StartsWith("The machine has no state 'Wrok'. Did you mean 'Work'?", Assert.Throws<RunAssertionException>(() => run.ShouldNotReach("Wrok")).Message, StringComparison.Ordinal);
        Assert.Throws<RunAssertionException>(() => run.Step("Wrok"));
        run.ShouldReach("Work").ShouldNotReach("Caught");
    }
}
