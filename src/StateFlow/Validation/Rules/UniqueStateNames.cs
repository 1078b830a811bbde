namespace StateFlow.Validation.Rules;

/// <summary>Names of states are unique in the whole machine, branches and item processors included: SF4003, SF4004.</summary>
internal sealed class UniqueStateNames : MachineRule
{
    public override void Check(MachineScope scope, Findings findings)
    {
        if (scope.Graphs.Count == 1)
        {
            return; // Within one graph names are unique by construction.
        }

        var first = new Dictionary<string, GraphScope>(StringComparer.Ordinal);
        foreach (var graph in scope.Graphs)
        {
            foreach (var state in graph.States)
            {
                if (!first.TryAdd(state.State.Name, graph))
                {
                    Report(state, first[state.State.Name], findings);
                }
            }
        }
    }

    private static void Report(StateScope second, GraphScope first, Findings findings)
    {
        var name = second.State.Name;
        var around = second.Graph.Parent;
        while (around is not null && around != first)
        {
            around = around.Parent;
        }

        findings.Report(
            around is null ? NameRules.DuplicateStateName : NameRules.DuplicateWithParent,
            second.Pointer,
            $"Two states are called '{name}': one in {first.Subject}, one in {second.Graph.Subject}. Names are unique in the whole machine; rename one of them.");
    }
}
