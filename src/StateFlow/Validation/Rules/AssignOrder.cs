using StateFlow.Asl;
using StateFlow.Validation.Texts;
using StateFlow.Validation.Variables;

namespace StateFlow.Validation.Rules;

/// <summary>An <c>Assign</c> does not seem to read what it has just set: SF10014. Source: asl.md, section 5.4, all sides are evaluated on entry.</summary>
/// <remarks>
/// Only what is set above is taken for a mistake: to keep an old value, one writes it down first, or says so in the name. Those without a value on entry
/// are reported as such.
/// </remarks>
internal sealed class AssignOrder : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        foreach (var read in scope.VariableReads)
        {
            var field = read.Text.Owner;
            if (field.Field == AslField.Assign && !KeepsOld(read.Text) && !CountsOn(scope, read.Name) && SetAbove(read, field, scope.IsJsonata) is { } key && HasValue(scope, read.Name))
            {
                findings.Report(new Diagnostic(
                    VariableRules.AssignSelfConflict,
                    scope.Pointer + JsonPointer.Of(read.Text.Path),
                    $"The state '{scope.State.Name}' reads '${read.Name}' here, and sets it in the same 'Assign'. The value from before is read, not the one that is set. Use what is assigned, or assign it in a state before.")
                {
                    Related = [new RelatedPlace(scope.Pointer + JsonPointer.Of([.. field.Path, key]), $"Here '{read.Name}' is set.")],
                });
            }
        }
    }

    /// <summary>Finds the member above the one that reads a variable, which sets it.</summary>
    private static string? SetAbove(VariableRead read, EvaluatedField field, bool isJsonata)
    {
        foreach (var (key, _) in field.Value.Members)
        {
            if (read.Text.Path[field.Path.Length] == key)
            {
                return null;
            }

            if (Assignment.NameOf(key, isJsonata) == read.Name)
            {
                return key;
            }
        }

        return null;
    }

    private static bool KeepsOld(ExpressionText text)
    {
        var name = text.Path[^1].ToString();
        return name.Contains("old", StringComparison.OrdinalIgnoreCase)
            || name.Contains("last", StringComparison.OrdinalIgnoreCase)
            || name.Contains("prev", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Tells whether the variable is set from its own value, so that somebody knows that the value from before is read: <c>"n": "{% $n + 1 %}"</c>.</summary>
    private static bool CountsOn(StateScope scope, string name)
    {
        foreach (var read in scope.VariableReads)
        {
            var path = read.Text.Path;
            if (read.Name == name && read.Text.Owner is { Field: var field, Path: var owner } && field == AslField.Assign
                && path.Length > owner.Length && Assignment.NameOf(path[owner.Length].ToString(), scope.IsJsonata) == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasValue(StateScope scope, string name)
    {
        var (flow, state) = (scope.Graph.Variables, scope.Graph.Flow.IndexOf(scope.State.Name));
        return flow.IsReached(state) && !flow.MayLack(state, scope.Graph.Root.Variables.IndexOf(name));
    }
}
