using StateFlow.Validation.Variables;

namespace StateFlow.Validation.Rules;

/// <summary>Branches and iterations assign no variables of the states around them: SF10010. Source: asl.md, section 5.6.</summary>
/// <remarks>A distributed map runs executions of their own; what they assign is another variable.</remarks>
internal sealed class VariableScopes : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.Graph.Parent is null)
        {
            return;
        }

        foreach (var assignment in Assignment.In(scope))
        {
            for (var graph = scope.Graph; graph is { IsDistributed: false, Parent: { } outer }; graph = outer)
            {
                if (scope.Graph.Root.Variables.In(outer, assignment.Name) is [var first, ..])
                {
                    findings.Report(new Diagnostic(
                        VariableRules.ScopeShadow,
                        assignment.Pointer,
                        $"The state '{scope.State.Name}' in {scope.Graph.Subject} assigns '{assignment.Name}', which the state '{first.State.State.Name}' assigns outside of it. Choose another name, or pass the value out as output and assign it there.")
                    {
                        Related = [new RelatedPlace(first.Pointer, $"Here '{assignment.Name}' is assigned outside.")],
                    });
                    break;
                }
            }
        }
    }
}
