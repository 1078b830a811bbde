using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>A state of a JSONata machine cannot go back to JSONPath: SF1018 (recorded, October 2025).</summary>
internal sealed class QueryLanguageChoice : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State.QueryLanguage is QueryLanguage.JsonPath && scope.Graph.Machine.EffectiveQueryLanguage is QueryLanguage.Jsonata)
        {
            findings.Report(
                StructureRules.QueryLanguageDowngrade,
                scope.Pointer,
                $"The state '{scope.State.Name}' says JSONPath, but the state machine says JSONata. Make the state machine JSONPath, and the other states JSONata.",
                AslField.QueryLanguage.Name);
        }
    }
}
