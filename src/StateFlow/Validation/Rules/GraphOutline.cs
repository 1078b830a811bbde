using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>A graph has states and says where it starts: SF1004, SF1005, SF1006.</summary>
internal sealed class GraphOutline : GraphRule
{
    public override void Check(GraphScope scope, Findings findings)
    {
        var graph = scope.Graph;
        if (graph.StartAt is null && !Has(graph, AslField.StartAt))
        {
            findings.Report(StructureRules.StartAtRequired, scope.Pointer, $"'StartAt' is missing in {scope.Subject}. Add the name of the state that runs first.");
        }

        if (ReferenceEquals(graph.States, StateCollection.Missing))
        {
            if (!Has(graph, AslField.States))
            {
                findings.Report(StructureRules.StatesRequired, scope.Pointer, $"'States' is missing in {scope.Subject}. Add at least one state.");
            }
        }
        else if (graph.States.Count == 0)
        {
            findings.Report(StructureRules.StatesEmpty, scope.Pointer, $"There is no state in {scope.Subject}. Add at least one.", AslField.States.Name);
        }
    }

    /// <summary>Tells whether a field is there although its value was no good, about which the reader has reported.</summary>
    private static bool Has(StateGraph graph, AslField field) => RequiredFields.IsRaw(graph.Raw, field);
}
