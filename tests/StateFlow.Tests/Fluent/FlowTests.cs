namespace StateFlow.Tests.Fluent;

/// <summary>Where control goes, by how the verbs follow each other.</summary>
public sealed class FlowTests
{
    private static readonly Condition Flagged = Jsonata.Condition("$states.input.flagged");

    [Fact]
    public void States_go_on_with_the_next_one_and_the_last_one_ends() => Assert.Equal(
        ["start A", "A -> B", "B end"],
        Edges(flow => flow.Pass("A").Pass("B")));

    [Fact]
    public void Branches_of_a_choice_that_do_not_end_meet_at_the_next_state() => Assert.Equal(
        ["start C", "C -[0]-> A", "C -[default]-> B", "A -> D", "B -> D", "D end"],
        Edges(flow => flow.Choice("C", c => c.When(Flagged, a => a.Pass("A")).Otherwise(b => b.Pass("B"))).Pass("D")));

    [Fact]
    public void An_empty_branch_falls_through() => Assert.Equal(
        ["start C", "C -[0]-> D", "C -[default]-> D", "D end"],
        Edges(flow => flow.Choice("C", c => c.When(Flagged).Otherwise()).Pass("D")));

    [Fact]
    public void A_branch_that_ends_does_not_join() => Assert.Equal(
        ["start C", "C -[0]-> F", "C -[default]-> D", "D end"],
        Edges(flow => flow.Choice("C", c => c.When(Flagged, f => f.Fail("F")).Otherwise()).Pass("D")));

    [Fact]
    public void Nested_choices_join_where_the_outer_one_does() => Assert.Equal(
        ["start C", "C -[0]-> D", "C -[default]-> Z", "D -[0]-> A", "D -[default]-> Z", "A -> Z", "Z end"],
        Edges(flow => flow
            .Choice("C", c => c
                .When(Flagged, inner => inner.Choice("D", d => d.When(Flagged, a => a.Pass("A")).Otherwise()))
                .Otherwise())
            .Pass("Z")));

    [Fact]
    public void The_last_states_of_open_branches_end_the_machine_when_nothing_follows() => Assert.Equal(
        ["start C", "C -[0]-> A", "C -[default]-> B", "A end", "B end"],
        Edges(flow => flow.Choice("C", c => c.When(Flagged, a => a.Pass("A")).Otherwise(b => b.Pass("B")))));

    [Fact]
    public void GoTo_leads_back_and_forth() => Assert.Equal(
        ["start A", "A -> C", "C -[0]-> A", "C -[default]-> D", "D end"],
        Edges(flow => flow.Pass("A").Choice("C", c => c.When(Flagged, again => again.GoTo("A")).Otherwise()).Pass("D")));

    [Fact]
    public void Any_graph_is_a_flat_list_with_GoTo() => Assert.Equal(
        ["start A", "A -> C", "B -> A", "C -> B"],
        Edges(flow =>
        {
            flow.Pass("A").GoTo("C");
            flow.Pass("B").GoTo("A");
            flow.Pass("C").GoTo("B");
        }));

    [Fact]
    public void End_ends_the_machine_in_the_middle_of_a_branch() => Assert.Equal(
        ["start C", "C -[0]-> A", "C -[default]-> D", "A end", "D end"],
        Edges(flow => flow.Choice("C", c => c.When(Flagged, a => a.Pass("A").End()).Otherwise()).Pass("D")));

    [Fact]
    public void A_handler_is_written_after_the_main_line_and_joins_it_when_it_does_not_end() => Assert.Equal(
        ["start A", "A -[catch 0]-> H", "A -[catch 1]-> F", "A -> B", "B end", "H -> B"],
        Edges(flow => flow
            .Task("A", "arn:a", t => t
                .Catch(["Soft"], h => h.Pass("H"))
                .Catch([Errors.All], h => h.Fail("F")))
            .Pass("B")));

    [Fact]
    public void A_handler_can_jump() => Assert.Equal(
        ["start A", "A -[catch 0]-> B", "A -> B", "B end"],
        Edges(flow => flow.Task("A", "arn:a", t => t.Catch([Errors.All], h => h.GoTo("B"))).Pass("B")));

    [Fact]
    public void An_empty_handler_goes_on_as_if_nothing_had_happened() => Assert.Equal(
        ["start A", "A -[catch 0]-> B", "A -> B", "B end"],
        Edges(flow => flow.Task("A", "arn:a", t => t.Catch([Errors.All], _ => { })).Pass("B")));

    [Fact]
    public void A_fragment_is_added_twice_with_prefixes_that_its_jumps_know() => Assert.Equal(
        ["start EU Try", "EU Try -> EU Again?", "EU Again? -[0]-> EU Try", "EU Again? -[default]-> US Try", "US Try -> US Again?", "US Again? -[0]-> US Try", "US Again? -[default]-> Done"],
        Edges(flow => flow.Prefixed("EU ", part => part.RetryLoop()).Prefixed("US ", part => part.RetryLoop()).Succeed("Done")));

    [Fact]
    public void Prefixes_nest_and_reach_into_branches_and_handlers()
    {
        var machine = StateMachine.Define("nested", flow => flow
            .Prefixed("A ", a => a.Prefixed("B ", b => b
                .Parallel("P", p => p.Branch(x => x.Pass("X")).Catch([Errors.All], h => h.GoTo("Q")))
                .Pass("Q")))
            .Pass("Z"));

        Assert.Equal(["A B P", "A B Q", "Z"], machine.States.Select(s => s.Name));
        var parallel = Assert.IsType<ParallelState>(machine.States[0]);
        Assert.Equal("A B X", parallel.Branches!.Value[0].StartAt);
        Assert.Equal("A B Q", parallel.Catch!.Value[0].Next);
    }

    [Fact]
    public void The_host_language_decides_which_states_there_are() => Assert.Equal(
        ["start Step 1", "Step 1 -> Step 2", "Step 2 -> Step 3", "Step 3 end"],
        Edges(flow =>
        {
            for (var i = 1; i <= 3; i++)
            {
                flow.Pass($"Step {i}");
            }
        }));

    private static IEnumerable<string> Edges(Action<FlowBuilder> define)
    {
        var machine = StateMachine.Define("test", define);
        yield return $"start {machine.StartAt}";
        foreach (var state in machine.States)
        {
            foreach (var edge in StateFlow.Validation.Edges.Of(state))
            {
                yield return edge.Kind switch
                {
                    StateFlow.Validation.EdgeKind.Rule => $"{state.Name} -[{edge.Index}]-> {edge.Target}",
                    StateFlow.Validation.EdgeKind.Default => $"{state.Name} -[default]-> {edge.Target}",
                    StateFlow.Validation.EdgeKind.Catcher => $"{state.Name} -[catch {edge.Index}]-> {edge.Target}",
                    _ => $"{state.Name} -> {edge.Target}",
                };
            }

            if (state is not (SucceedState or FailState) && StateFlow.Validation.Edges.IsTerminal(state))
            {
                yield return $"{state.Name} end";
            }
        }
    }
}

internal static class Fragments
{
    /// <summary>A fragment is an extension method.</summary>
    public static FlowBuilder RetryLoop(this FlowBuilder flow) => flow
        .Pass("Try")
        .Choice("Again?", c => c.When(Jsonata.Condition("$again"), again => again.GoTo("Try")).Otherwise());
}
