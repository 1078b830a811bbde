using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>Labels of distributed maps are unique in the whole machine: SF4009.</summary>
internal sealed class UniqueLabels : MachineRule
{
    public override void Check(IReadOnlyList<GraphScope> graphs, Findings findings)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var graph in graphs)
        {
            foreach (var state in graph.Graph.States.AsSpan())
            {
                if (state is MapState { Label: { } label } && !TokenText.IsIn(label) && !owners.TryAdd(label, state.Name))
                {
                    findings.Report(
                        NameRules.LabelDuplicate,
                        new StateScope(graph, state).Pointer,
                        $"The Map states '{owners[label]}' and '{state.Name}' have the same label '{label}'. Labels are unique in the whole machine; change one of them.",
                        AslField.Label.Name);
                }
            }
        }
    }
}
