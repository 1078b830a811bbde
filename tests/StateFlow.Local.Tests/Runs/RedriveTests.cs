namespace StateFlow.Local.Tests.Runs;

public sealed class RedriveTests
{
    private static readonly StateMachine Map = Machines.OfState("""
        "Type": "Map", "Items": [1, 2, 3], "MaxConcurrency": 1,
        "ItemProcessor": { "StartAt": "Inner", "States": { "Inner": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:inner", "End": true } } }
        """);

    [Fact]
    public async Task A_task_that_failed_is_tried_again_with_its_input()
    {
        var machine = Machines.OfTask(""", "Retry": [{ "ErrorEquals": ["States.ALL"], "MaxAttempts": 1 }]""");
        using var execution = machine.StartRun(new { n = 7 }, tasks => tasks.On("Work").Fails("Down").Times(3).ThenReturns<Json, Json>(input => input));
        (await execution.CompleteAsync()).ShouldFail("Down");

        execution.Redrive();
        var run = await execution.CompleteAsync();

        Assert.Equal("""{"n":7}""", run.ShouldSucceed().OutputJson.ToString());
        Assert.Single(run.History, e => e.Type is HistoryEventType.ExecutionRedriven);
        Assert.Equal(4, run.History.Count(e => e.Type is HistoryEventType.LambdaFunctionScheduled));
    }

    [Fact]
    public async Task Of_a_map_only_what_did_not_succeed_is_run_again()
    {
        var calls = new List<int>();
        using var execution = Map.StartRun(null, tasks => tasks.On("Inner").Returns<int, int>(item =>
        {
            calls.Add(item);
            return item == 2 && calls.Count < 3 ? throw new InvalidOperationException("once") : item * 10;
        }));
        (await execution.CompleteAsync()).ShouldFail("InvalidOperationException");

        execution.Redrive();
        var run = await execution.CompleteAsync();

        Assert.Equal([10, 20, 30], run.Output<int[]>());
        Assert.Equal([1, 2, 2, 3], calls);
    }

    [Fact]
    public async Task Of_a_distributed_map_only_the_children_that_did_not_succeed_are_run_again()
    {
        var machine = Machines.OfState("""
            "Type": "Map", "Items": [1, 2, 3], "MaxConcurrency": 1,
            "ItemProcessor": {
              "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" },
              "StartAt": "Inner", "States": { "Inner": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:inner", "End": true } }
            }
            """);
        using var execution = machine.StartRun(null, tasks => tasks.On("Inner").Returns(10).ThenFails("Down").ThenReturns(20).ThenReturns(30));
        (await execution.CompleteAsync()).ShouldFail(Errors.ExceedToleratedFailureThreshold);

        execution.Redrive();
        var run = await execution.CompleteAsync();

        Assert.Equal([10, 20, 30], run.Output<int[]>());
        var map = Assert.Single(run.MapRuns);
        Assert.Equal((ExecutionStatus.Succeeded, 3, 3, 0, 1), (map.Status, map.Total, map.Succeeded, map.Failed, map.Redrives));
        Assert.Contains(run.History, e => e.Type is HistoryEventType.MapRunRedriven);
    }

    [Fact]
    public async Task A_redrive_can_be_seen_in_the_context()
    {
        var machine = Machines.OfTask(""", "Arguments": "{% $states.context.Execution.RedriveCount %}" """);
        using var execution = machine.StartRun(null, tasks => tasks.On("Work").Fails("Down").ThenReturns<Json, Json>(input => input));
        await execution.CompleteAsync();

        execution.Redrive();

        Assert.Equal(1, (await execution.CompleteAsync()).Output<int>());
    }

    [Fact]
    public async Task What_succeeded_is_not_redriven()
    {
        using var execution = Machines.OfState(""" "Type": "Pass" """).StartRun();
        await execution.CompleteAsync();

        var refused = Assert.Throws<InvalidOperationException>(execution.Redrive);

        Assert.Equal("An execution that is SUCCEEDED cannot be redriven: only one that failed, timed out or was stopped.", refused.Message);
    }

    [Fact]
    public async Task An_Express_execution_is_not_redriven()
    {
        using var execution = Machines.OfTask().StartRun(null, tasks => tasks.On("Work").Fails("Down"), new RunOptions { Type = StateMachineType.Express });
        await execution.CompleteAsync();

        Assert.Throws<InvalidOperationException>(execution.Redrive);
    }

    [Fact]
    public async Task A_stopped_wait_begins_again()
    {
        using var execution = Machines.OfState(""" "Type": "Wait", "Seconds": 60 """).StartRun();
        await execution.AdvanceAsync(TimeSpan.FromSeconds(20));
        execution.Stop();
        await execution.CompleteAsync();

        execution.Redrive();

        Assert.Equal(TimeSpan.FromSeconds(80), (await execution.CompleteAsync()).ShouldSucceed().Elapsed);
    }

    [Fact]
    public async Task A_map_whose_failure_was_caught_is_not_gone_back_to()
    {
        var machine = Machines.Read("""
            {
              "StartAt": "Each",
              "States": {
                "Each": {
                  "Type": "Map", "ItemsPath": "$.items", "Next": "Done", "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "After" }],
                  "ItemProcessor": { "StartAt": "Bad", "States": { "Bad": { "Type": "Fail", "Error": "Bad" } } }
                },
                "After": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:after", "Next": "Done" },
                "Done": { "Type": "Succeed" }
              }
            }
            """);
        using var execution = machine.StartRun(new { items = new[] { 1 } }, tasks => tasks.On("After").Fails("Down").ThenReturns("up"));
        (await execution.CompleteAsync()).ShouldFail("Down");

        execution.Redrive();

        Assert.Equal("up", (await execution.CompleteAsync()).Output<string>());
    }

    [Fact]
    public async Task A_branch_that_had_not_begun_begins()
    {
        var machine = Machines.OfState("""
            "Type": "Parallel",
            "Branches": [
              { "StartAt": "Bad", "States": { "Bad": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:bad", "Output": "{% $states.input.x %}", "End": true } } },
              { "StartAt": "Late", "States": { "Late": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:late", "End": true } } }
            ]
            """);
        using var execution = machine.StartRun(new { x = 1 }, tasks => tasks.On("Bad").Fails("Down").ThenReturns(0).On("Late").Returns(2).After(TimeSpan.FromMinutes(1)));
        (await execution.CompleteAsync()).ShouldFail("Down");

        execution.Redrive();
        var run = await execution.CompleteAsync();

        Assert.Equal([1, 2], run.Output<int[]>());
        Assert.Equal(2, run.History.Count(e => e.Type is HistoryEventType.TaskStateEntered));
    }

    [Fact]
    public async Task A_stopped_map_keeps_what_it_had()
    {
        var calls = 0;
        using var execution = Map.StartRun(null, tasks => tasks.On("Inner").Returns<int, int>(item => item * (10 + (0 * ++calls))).After(TimeSpan.FromMinutes(1)));
        await execution.AdvanceAsync(TimeSpan.FromSeconds(90));
        execution.Stop();
        await execution.CompleteAsync();

        execution.Redrive();

        var run = await execution.CompleteAsync();
        Assert.Equal([10, 20, 30], run.Output<int[]>());
        Assert.Equal(4, calls);
    }

    [Fact]
    public async Task An_item_that_cannot_be_selected_fails_again()
    {
        var machine = Machines.OfState("""
            "Type": "Map", "Items": [{ "a": 1 }, {}], "MaxConcurrency": 1, "ItemSelector": { "v": "{% $states.context.Map.Item.Value.a %}" },
            "ItemProcessor": { "StartAt": "Inner", "States": { "Inner": { "Type": "Pass", "End": true } } }
            """);
        using var execution = machine.StartRun();
        (await execution.CompleteAsync()).ShouldFail(Errors.QueryEvaluationError);

        execution.Redrive();

        (await execution.CompleteAsync()).ShouldFail(Errors.QueryEvaluationError);
    }

    [Fact]
    public async Task An_execution_that_timed_out_gets_its_time_again()
    {
        var machine = Machines.Read("""{ "TimeoutSeconds": 10, "StartAt": "W", "States": { "W": { "Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:w", "End": true } } }""");
        using var execution = machine.StartRun(null, tasks => tasks.On("W").NeverAnswers().Times(1).ThenReturns(1).After(TimeSpan.FromSeconds(5)));
        (await execution.CompleteAsync()).ShouldFail(Errors.Timeout);

        execution.Redrive();

        Assert.Equal(TimeSpan.FromSeconds(15), (await execution.CompleteAsync()).ShouldSucceed().Elapsed);
    }
}
