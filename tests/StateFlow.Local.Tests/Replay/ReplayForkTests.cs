using StateFlow.Integrations;

namespace StateFlow.Local.Tests.Replay;

/// <summary>Branches and iterations, each for itself.</summary>
public sealed class ReplayForkTests
{
    private static readonly Action<TaskMocks> Doubles = tasks => tasks.On("Double").Returns<Json, double>(n => n.GetDouble() * 2);

    private static Action<FlowBuilder> Each(Action<MapBuilder> configure) => flow => flow.Map("Each", map =>
    {
        map.ItemProcessor(item => item.Task("Double", Lambda.Invoke("double").UnwrapPayload()));
        configure(map);
    });

    private static Action<FlowBuilder> Both(params IReadOnlyList<Action<FlowBuilder>> branches) => flow => flow.Parallel("Both", both =>
    {
        foreach (var branch in branches)
        {
            both.Branch(branch);
        }
    });

    [Fact]
    public async Task Iterations_get_their_own_answers_whatever_their_order()
    {
        var replay = await Replays.OfAsync(Each(m => m.MaxConcurrency(1)), Each(m => m.MaxConcurrency(3)), Doubles, new[] { 1, 2, 3 });

        Assert.True(replay.IsSame, replay.ToString());
        Assert.Equal("[2,4,6]", replay.Run.OutputJson.ToString());
    }

    [Fact]
    public async Task Every_iteration_that_differs_is_said()
    {
        static void Define(FlowBuilder flow, string expression) => flow.Map("Each", map => map.ItemProcessor(item => item.Pass("Round", r => r.Output(Jsonata.Expr(expression)))));

        var replay = await Replays.OfAsync(flow => Define(flow, "$states.input"), flow => Define(flow, "$floor($states.input)"), input: new[] { 1.5, 2, 3.5 });

        replay.ShouldPart(
            """
            Each[0]/Round (event 8): its output is another.
                 ~ $: 1.5 -> 1
            """,
            """
            Each[2]/Round (event 14): its output is another.
                 ~ $: 3.5 -> 3
            """);
    }

    [Fact]
    public async Task Another_selection_of_items_is_said_where_an_iteration_begins()
    {
        var replay = await Replays.OfAsync(Each(_ => { }), Each(m => m.ItemSelector(Jsonata.Expr("$states.context.Map.Item.Value + 1"))), Doubles, new[] { 1 });

        replay.ShouldPart("""
            Each[0]/Double (event 5): its input is another.
                 ~ $: 1 -> 2
            """);
    }

    [Fact]
    public async Task More_or_fewer_items_are_said_once()
    {
        var replay = await Replays.OfAsync(Each(_ => { }), Each(m => m.Items(Jsonata.Expr("$append($states.input, 9)"))), Doubles, new[] { 1, 2 });

        replay.ShouldPart("Each (event 3): it has 3 items now, and had 2.");
    }

    [Fact]
    public async Task What_differs_inside_does_not_hide_what_comes_after_where_the_output_is_the_same()
    {
        static void Define(FlowBuilder flow, int inner, int outer) => flow
            .Map("Each", map => map.ItemProcessor(item => item.Pass("Inside", p => p.Output(inner))).Output("done"))
            .Pass("After", p => p.Output(outer));

        var replay = await Replays.OfAsync(flow => Define(flow, 1, 1), flow => Define(flow, 2, 2), input: new[] { 0 });

        Assert.Equal(["Inside", "After"], replay.Divergences.Select(d => d.State));
    }

    [Fact]
    public async Task A_branch_that_fails_now_does_not_make_the_others_differ()
    {
        static Action<FlowBuilder> Define(Action<PassBuilder> configure) => Both(one => one.Pass("A", configure), two => two.Wait("B", TimeSpan.FromSeconds(1)).Pass("C"));

        var replay = await Replays.OfAsync(Define(_ => { }), Define(a => a.Output(Jsonata.Expr("$number('x')"))));

        Assert.Equal(["A"], replay.Divergences.Select(d => d.State));
    }

    [Fact]
    public async Task A_branch_that_is_gone_or_new_is_said()
    {
        var two = Both(a => a.Pass("A"), b => b.Pass("B"));
        var one = Both(a => a.Pass("A"));

        (await Replays.OfAsync(two, one)).ShouldPart("Both[1]/B (event 3): its branch was there in the recording, and now is not.");
        (await Replays.OfAsync(one, two)).ShouldPart("Both (event 3): it has a branch now that begins with 'B', and had none.");
    }

    [Fact]
    public async Task The_order_of_branches_is_said_by_the_output_alone()
    {
        var replay = await Replays.OfAsync(Both(a => a.Pass("A", p => p.Output(1)), b => b.Pass("B", p => p.Output(2))), Both(b => b.Pass("B", p => p.Output(2)), a => a.Pass("A", p => p.Output(1))));

        replay.ShouldPart("""
            Both (event 9): its output is another.
                 ~ $[0]: 1 -> 2
                 ~ $[1]: 2 -> 1
            """);
    }

    [Fact]
    public async Task A_parallel_that_was_tried_again_is_compared_attempt_by_attempt()
    {
        static Action<FlowBuilder> Define(Action<ParallelBuilder> configure) => flow => flow.Parallel("Both", both =>
        {
            both.Branch(a => a.Task("Call", Lambda.Invoke("call")));
            configure(both);
        });
        var retried = Define(both => both.Retry(["Busy"]));

        var same = await Replays.OfAsync(retried, retried, tasks => tasks.On("Call").Fails("Busy").ThenReturns(1));
        var other = await Replays.OfAsync(retried, Define(_ => { }), tasks => tasks.On("Call").Fails("Busy").ThenReturns(1));

        Assert.True(same.IsSame, same.ToString());
        other.ShouldPart("Both (event 9): it began twice in the recording, and once now, because of Busy.");
    }

    [Fact]
    public async Task A_task_that_moved_into_a_branch_still_gets_its_answer()
    {
        var replay = await Replays.OfAsync(
            flow => flow.Task("Double", Lambda.Invoke("double")),
            Both(one => one.Task("Double", Lambda.Invoke("double"))),
            Doubles,
            2);

        replay.ShouldPart("Double (event 2): the machine begins with it in the recording, and now with 'Both'.");
        replay.Run.ShouldSucceed();
    }

    [Fact]
    public async Task A_renamed_map_still_gets_the_answers_of_its_iterations()
    {
        var replay = await Replays.OfAsync(
            Each(_ => { }),
            flow => flow.Map("All", map => map.ItemProcessor(item => item.Task("Double It", Lambda.Invoke("double").UnwrapPayload()))),
            Doubles,
            new[] { 1, 2 });

        Assert.Equal([DivergenceKind.Renamed, DivergenceKind.Renamed], replay.Divergences.Select(d => d.Kind));
        Assert.Equal("[2,4]", replay.Run.OutputJson.ToString());
    }

    [Fact]
    public async Task A_distributed_map_gives_what_it_gave()
    {
        static Action<FlowBuilder> Define(int last) => flow => flow
            .DistributedMap("Each", ExecutionType.Standard, map => map
                .Items(Jsonata.Expr("[1, 2]"))
                .ItemProcessor(item => item.Task("Double", Lambda.Invoke("double").UnwrapPayload()))
                .Assign("sum", Jsonata.Expr("$sum($states.result)")))
            .Pass("After", after => after.Output(new { sum = Jsonata.Expr("$sum"), last }));

        var same = await Replays.OfAsync(Define(1), Define(1), Doubles);
        var other = await Replays.OfAsync(Define(1), Define(2), Doubles);

        Assert.True(same.IsSame, same.ToString());
        Assert.Equal("""{"sum":6,"last":1}""", same.Run.OutputJson.ToString());
        Assert.Single(same.Remarks);
        Assert.Equal(["After"], other.Divergences.Select(d => d.State));
    }

    [Fact]
    public async Task A_distributed_map_that_failed_fails_again()
    {
        static void Define(FlowBuilder flow) => flow.DistributedMap("Each", ExecutionType.Standard, map => map
            .Items(Jsonata.Expr("[1, 2]"))
            .ItemProcessor(item => item.Fail("No", error: "No"))
            .Catch([Errors.ExceedToleratedFailureThreshold], many => many.Pass("Many")));

        var replay = await Replays.OfAsync(Define, Define);

        Assert.True(replay.IsSame, replay.ToString());
        replay.Run.ShouldReach("Many");
    }

    [Fact]
    public async Task A_map_that_is_a_distributed_one_now_has_no_recorded_children()
    {
        static void Distributed(FlowBuilder flow) => flow.DistributedMap("Each", ExecutionType.Standard, map => map.ItemProcessor(item => item.Task("Double", Lambda.Invoke("double").UnwrapPayload())));

        var replay = await Replays.OfAsync(Each(_ => { }), Distributed, Doubles, new[] { 1 });

        replay.ShouldPart("Each (event 2): the Map is a distributed one now, and the recording does not say what its children would do.");
    }
}
