using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>Labels of distributed maps are unique in the whole machine: SF4009.</summary>
internal sealed class UniqueLabels : MachineRule
{
    public override void Check(MachineScope scope, Findings findings)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var graph in scope.Graphs)
        {
            foreach (var state in graph.States)
            {
                if (state.State is MapState { Label: { } label } && !TokenText.IsIn(label) && !owners.TryAdd(label, state.State.Name))
                {
                    findings.Report(
                        NameRules.LabelDuplicate,
                        state.Pointer,
                        $"The Map states '{owners[label]}' and '{state.State.Name}' have the same label '{label}'. Labels are unique in the whole machine; change one of them.",
                        AslField.Label.Name);
                }
            }
        }
    }
}
