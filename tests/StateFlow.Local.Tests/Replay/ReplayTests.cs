using StateFlow.Integrations;

namespace StateFlow.Local.Tests.Replay;

/// <summary>Changes of a definition, and what a replay says of them.</summary>
public sealed class ReplayTests
{
    private static readonly Action<TaskMocks> Answers = tasks => tasks.On("Charge").Returns(new { id = "p-1" }).On("Ship").Returns(new { id = "s-1" });

    private static void Order(FlowBuilder flow) => flow
        .Task("Charge", Lambda.Invoke("charge").UnwrapPayload(), t => t.Arguments(new { total = Jsonata.Expr("$states.input.total") }))
        .Task("Ship", Lambda.Invoke("ship").UnwrapPayload());

    [Fact]
    public async Task A_definition_that_has_not_changed_does_the_same()
    {
        var replay = await Replays.OfAsync(Order, Order, Answers, new { total = 3 });

        Assert.True(replay.IsSame);
        Assert.Empty(replay.Remarks);
        Assert.Equal("The replay is the same as the recording.", replay.ToString());
        Assert.Equal("""{"id":"s-1"}""", replay.Run.OutputJson.ToString());
    }

    [Fact]
    public async Task A_renamed_state_is_said_to_be_renamed_and_gets_its_answer()
    {
        var replay = await Replays.OfAsync(
            Order,
            flow => flow
                .Task("Charge Card", Lambda.Invoke("charge").UnwrapPayload(), t => t.Arguments(new { total = Jsonata.Expr("$states.input.total") }))
                .Task("Ship", Lambda.Invoke("ship").UnwrapPayload()),
            Answers,
            new { total = 3 });

        replay.ShouldPart("Charge (event 2): the state was entered in the recording, and now is not: maybe it was renamed to 'Charge Card', which stands at the same place with the same type and input.");
        Assert.Equal(DivergenceKind.Renamed, replay.Divergences[0].Kind);
        replay.Run.ShouldSucceed();
    }

    [Fact]
    public async Task A_rename_does_not_hide_what_comes_after_it()
    {
        var replay = await Replays.OfAsync(flow => flow.Pass("A").Pass("B", b => b.Output(1)), flow => flow.Pass("Z").Pass("B", b => b.Output(2)));

        Assert.Equal([DivergenceKind.Renamed, DivergenceKind.Output], replay.Divergences.Select(d => d.Kind));
    }

    [Fact]
    public async Task A_state_that_was_swapped_for_a_known_one_was_not_renamed()
    {
        var replay = await Replays.OfAsync(flow => flow.Pass("A").Pass("B").Pass("C"), flow => flow.Pass("A").Pass("C"));

        replay.ShouldPart("B (event 4): after 'A' the recording goes on to it, and now to 'C'.");
    }

    [Fact]
    public async Task Two_states_were_not_renamed_to_one()
    {
        static void Loop(FlowBuilder flow) => flow
            .Pass("Z")
            .Choice("Again?", again => again.When(Jsonata.Condition("true"), yes => yes.GoTo("Z")).Otherwise(no => no.Succeed("Done")));

        var replay = await Replays.OfAsync(flow => flow.Pass("A").Choice("Again?", again => again.When(Jsonata.Condition("true"), b => b.Pass("B")).Otherwise(no => no.Succeed("Done"))), Loop);

        Assert.Equal(["A", "B"], replay.Divergences.Select(d => d.State));
        Assert.Equal([DivergenceKind.Renamed, DivergenceKind.NextState], replay.Divergences.Select(d => d.Kind));
    }

    [Fact]
    public async Task A_task_whose_parameters_changed_says_what_is_sent_now()
    {
        var replay = await Replays.OfAsync(
            Order,
            flow => flow.Task("Charge", Lambda.Invoke("charge"), t => t.Arguments(new { total = Jsonata.Expr("$states.input.total * 100"), currency = "EUR" })).Task("Ship", Lambda.Invoke("ship")),
            Answers,
            new { total = 3 });

        replay.ShouldPart("""
            Charge (event 3): its task is called with other parameters.
                 ~ $.Payload.total: 3 -> 300
                 + $.Payload.currency = "EUR"
            """);
    }

    [Fact]
    public async Task A_task_that_calls_something_else_says_so()
    {
        var replay = await Replays.OfAsync(Order, flow => flow.Task("Charge", Sns.Publish("topic", "x")).Task("Ship", Lambda.Invoke("ship")), Answers, new { total = 3 });

        replay.ShouldPart("Charge (event 3): it called lambda:invoke, and now calls sns:publish.");
    }

    [Fact]
    public async Task Another_way_is_said_where_it_begins()
    {
        static void Choose(FlowBuilder flow, int limit) => flow.Choice("Large?", large => large
            .When(Jsonata.Condition($"$states.input.total > {limit}"), yes => yes.Pass("Ask"))
            .Otherwise(no => no.Pass("Approve")));

        var replay = await Replays.OfAsync(flow => Choose(flow, 10), flow => Choose(flow, 1000), input: new { total = 100 });

        replay.ShouldPart("Ask (event 4): after 'Large?' the recording goes on to it, and now to 'Approve'.");
    }

    [Fact]
    public async Task A_task_that_is_new_has_no_answer()
    {
        var replay = await Replays.OfAsync(
            Order,
            flow => flow
                .Task("Charge", Lambda.Invoke("charge").UnwrapPayload(), t => t.Arguments(new { total = Jsonata.Expr("$states.input.total") }))
                .Task("Log", Lambda.Invoke("log"))
                .Task("Ship", Lambda.Invoke("ship").UnwrapPayload()),
            Answers,
            new { total = 3 });

        replay.ShouldPart("Ship (event 7): after 'Charge' the recording goes on to it, and now to 'Log', for which the recording has no answer.");
        Assert.Equal(ExecutionStatus.Running, replay.Run.Status);
    }

    [Fact]
    public async Task A_machine_that_ends_earlier_or_later_says_so()
    {
        static void One(FlowBuilder flow) => flow.Pass("A");
        static void Two(FlowBuilder flow) => flow.Pass("A").Pass("B");

        (await Replays.OfAsync(Two, One)).ShouldPart("B (event 4): after 'A' the recording goes on to it, and now the machine ends.");
        (await Replays.OfAsync(One, Two)).ShouldPart("A (event 3): after it the machine ends in the recording, and now goes on to 'B'.");
    }

    [Fact]
    public async Task A_machine_that_begins_elsewhere_says_so()
    {
        var replay = await Replays.OfAsync(flow => flow.Pass("A").Pass("B"), flow => flow.Choice("C", c => c.When(Jsonata.Condition("false"), a => a.Pass("A")).Otherwise()).Pass("B"));

        replay.ShouldPart("A (event 2): the machine begins with it in the recording, and now with 'C'.");
    }

    [Fact]
    public async Task Another_type_is_said()
    {
        var replay = await Replays.OfAsync(flow => flow.Pass("A").Pass("B"), flow => flow.Pass("A").Wait("B", TimeSpan.FromSeconds(1)));

        replay.ShouldPart("B (event 4): it was a Pass state, and now is a Wait state.");
    }

    [Fact]
    public async Task Another_output_and_other_variables_are_said_with_what_differs()
    {
        static void Note(FlowBuilder flow, int total, string by) => flow
            .Parallel("Both", both => both
                .Branch(one => one.Pass("A", a => a.Output(new { total, by = "me" })))
                .Branch(two => two.Pass("B", b => b.Assign("by", by)))
                .Output(new { }));

        var replay = await Replays.OfAsync(flow => Note(flow, 1, "you"), flow => Note(flow, 2, "them"));

        replay.ShouldPart(
            """
            Both[0]/A (event 5): its output is another.
                 ~ $.total: 1 -> 2
            """,
            """
            Both[1]/B (event 7): it assigns other variables.
                 ~ $.by: "you" -> "them"
            """);
    }

    [Fact]
    public async Task Another_end_is_said()
    {
        static void Give(FlowBuilder flow, string error) => flow.Fail("No", error: error, cause: "because");

        var replay = await Replays.OfAsync(flow => Give(flow, "A"), flow => Give(flow, "B"));

        replay.ShouldPart("The execution (event 3): in the recording it failed with A: because, and now it failed with B: because.");
    }

    [Fact]
    public async Task The_result_is_text_for_people()
    {
        var replay = await Replays.OfAsync(
            flow => flow.Pass("A").DistributedMap("Each", ExecutionType.Standard, map => map.Items(Jsonata.Expr("[1]")).ItemProcessor(i => i.Pass("I"))).Pass("B"),
            flow => flow.Pass("Z").DistributedMap("Each", ExecutionType.Standard, map => map.Items(Jsonata.Expr("[1]")).ItemProcessor(i => i.Pass("I"))).Pass("B", b => b.Output(7)));

        Assert.Equal(
            """
            The replay parts from the recording in 2 places:

              A (event 2): the state was entered in the recording, and now is not: maybe it was renamed to 'Z', which stands at the same place with the same type and input.

              B (event 11): its output is another.
                 ~ $: [1] -> 7

            Note: The children of the distributed Map 'Each' are executions with histories of their own. They were not run: the output of the state is the recorded one.
            """,
            replay.ToString());
    }

    [Fact]
    public async Task A_history_that_is_not_whole_cannot_be_replayed()
    {
        var machine = StateMachine.Define("orders", flow => flow.Pass("A"));
        var run = await machine.RunAsync();
        var kept = await machine.RunAsync(options: new RunOptions { RecordHistory = false });

        await Assert.ThrowsAsync<ArgumentException>(() => Replayer.ReplayAsync(machine, [.. run.History.Skip(1)]));
        await Assert.ThrowsAsync<ArgumentException>(() => Replayer.ReplayAsync(machine, [.. run.History.Select(e => e with { Input = null })]));
        await Assert.ThrowsAsync<ArgumentException>(() => Replayer.ReplayAsync(machine, kept));
    }
}
