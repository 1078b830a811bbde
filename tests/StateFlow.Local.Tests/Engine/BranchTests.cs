namespace StateFlow.Local.Tests.Engine;

public sealed class BranchTests
{
    private const string Function = "arn:aws:lambda:us-east-1:123456789012:function:f";

    [Fact]
    public async Task Results_are_in_the_order_of_branches_and_not_of_time()
    {
        var run = await Parallel().RunAsync(null, tasks => tasks
            .On("Left").Returns("left").After(TimeSpan.FromSeconds(10))
            .On("Right").Returns("right").After(TimeSpan.FromSeconds(5)));

        Assert.Equal(["left", "right"], run.Output<string[]>());
        Assert.Equal(TimeSpan.FromSeconds(10), run.Elapsed);
    }

    [Fact]
    public async Task The_first_failure_stops_the_others()
    {
        var run = await Parallel().RunAsync(null, tasks => tasks
            .On("Left").Returns("left").After(TimeSpan.FromSeconds(10))
            .On("Right").Fails("Broken", "because").After(TimeSpan.FromSeconds(5)));

        Assert.Equal(("because", 5.0), (run.ShouldFail("Broken").Cause, run.Elapsed.TotalSeconds));
        Assert.Equal(
            ["TaskStateAborted Right", "TaskStateAborted Left", "ParallelStateFailed Work", "ExecutionFailed "],
            run.History.TakeLast(4).Select(e => $"{e.Type} {e.State}"));
    }

    [Fact]
    public async Task A_Parallel_is_tried_again_as_a_whole()
    {
        var run = await Parallel(""", "Retry": [{ "ErrorEquals": ["Broken"], "IntervalSeconds": 1 }]""").RunAsync(null, tasks => tasks
            .On("Left").Returns("left")
            .On("Right").Fails("Broken").ThenReturns("right"));

        Assert.Equal(["Work", "Left", "Right", "Left", "Right"], run.ShouldSucceed().Path);
    }

    [Fact]
    public async Task Branches_read_outer_variables_and_keep_their_own()
    {
        var machine = Machines.Read("""
            {
              "QueryLanguage": "JSONata", "StartAt": "Set",
              "States": {
                "Set": { "Type": "Pass", "Assign": { "x": 1 }, "Next": "Both" },
                "Both": {
                  "Type": "Parallel", "Next": "Read",
                  "Branches": [
                    { "StartAt": "A", "States": { "A": { "Type": "Pass", "Assign": { "y": "{% $x + 1 %}" }, "Next": "B" }, "B": { "Type": "Pass", "Output": "{% $y %}", "End": true } } },
                    { "StartAt": "C", "States": { "C": { "Type": "Pass", "Assign": { "y": "{% $x + 2 %}" }, "Next": "D" }, "D": { "Type": "Pass", "Output": "{% $y %}", "End": true } } }
                  ]
                },
                "Read": { "Type": "Pass", "Output": { "results": "{% $states.input %}", "y": "{% $exists($y) %}" }, "End": true }
              }
            }
            """);

        var run = await machine.RunAsync();

        Assert.Equal("""{"results":[2,3],"y":false}""", run.ShouldSucceed().OutputJson.ToString());
        Assert.Equal("""{"x":1}""", run.Variables.ToString());
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(2, 20)]
    [InlineData(0, 10)]
    public async Task A_Map_runs_as_many_at_a_time_as_it_may(int concurrency, int seconds)
    {
        var run = await Map($$""", "MaxConcurrency": {{concurrency}}""").RunAsync(new[] { 1, 2, 3 }, tasks => tasks.On("Inner").Returns<int, int>(i => i * i).After(TimeSpan.FromSeconds(10)));

        Assert.Equal([1, 4, 9], run.Output<int[]>());
        Assert.Equal(TimeSpan.FromSeconds(seconds), run.Elapsed);
    }

    [Fact]
    public async Task A_failed_iteration_stops_the_others()
    {
        var run = await Map().RunAsync(new[] { 1, 2, 3 }, tasks => tasks
            .On("Inner").Returns(1).After(TimeSpan.FromSeconds(10)).ThenFails("Broken").ThenReturns(3).After(TimeSpan.FromSeconds(10)));

        run.ShouldFail("Broken");
        Assert.Equal(
            ["LambdaFunctionFailed Inner", "MapIterationFailed Work", "TaskStateAborted Inner", "MapIterationAborted Work", "TaskStateAborted Inner", "MapIterationAborted Work", "MapStateFailed Work", "ExecutionFailed "],
            run.History.TakeLast(8).Select(e => $"{e.Type} {e.State}"));
    }

    [Fact]
    public async Task Iterations_know_their_item()
    {
        var machine = Machines.OfState("""
            "Type": "Map", "Items": "{% $states.input %}", "ItemSelector": { "index": "{% $states.context.Map.Item.Index %}", "value": "{% $states.context.Map.Item.Value %}" },
            "ItemProcessor": { "StartAt": "Inner", "States": { "Inner": { "Type": "Pass", "Output": "{% $states.input.value & $string($states.input.index) & $string($states.context.Map.Item.Index) %}", "End": true } } }
            """);

        Assert.Equal(["a00", "b11"], (await machine.RunAsync(new[] { "a", "b" })).Output<string[]>());
    }

    [Fact]
    public async Task Ten_thousand_iterations_are_no_deeper_than_one()
    {
        var run = await Map().RunAsync(Enumerable.Range(0, 10_000), tasks => tasks.On("Inner").Returns<int, int>(i => i), new RunOptions { Limits = RunLimits.None });

        Assert.Equal(10_000, run.Output<int[]>().Length);
    }

    private static StateMachine Parallel(string fields = "") => Machines.OfState($$"""
        "Type": "Parallel"{{fields}},
        "Branches": [
          { "StartAt": "Left", "States": { "Left": { "Type": "Task", "Resource": "{{Function}}", "End": true } } },
          { "StartAt": "Right", "States": { "Right": { "Type": "Task", "Resource": "{{Function}}", "End": true } } }
        ]
        """);

    private static StateMachine Map(string fields = "") => Machines.OfState($$"""
        "Type": "Map"{{fields}}, "ItemProcessor": { "StartAt": "Inner", "States": { "Inner": { "Type": "Task", "Resource": "{{Function}}", "End": true } } }
        """);
}
