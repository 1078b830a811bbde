using StateFlow.Expressions;
using StateFlow.Expressions.JsonPaths;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>A path that gives an array does not stand where one value is expected: SF15019. Source: asl.md, section 6, "Result shape".</summary>
/// <remarks>
/// One value is expected by comparisons, and by a member in the singular that is looked up by equality. Wildcards, deep scans and slices say that a
/// list is meant.
/// </remarks>
internal sealed class SeveralValues : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.IsJsonata)
        {
            return;
        }

        foreach (var text in scope.Expressions)
        {
            if (text is not PathText { Query: { IsDefinite: false } query })
            {
                continue;
            }

            if (text.Owner.Comparison is { Operator: not ComparisonOperator.IsPresent } comparison)
            {
                findings.Report(DataFlowRules.MultiMatchPath, scope.Pointer, $"The state '{scope.State.Name}' compares '{query}' with '{comparison.Operator}', but the path gives an array, whatever it selects: it never applies. Take one value out of it in a state before.", text.Path);
            }
            else if (text.Owner.Use is FieldUse.Template && LooksUp(query) && text.Path[^1].ToString() is var name && IsSingular(name))
            {
                findings.Report(
                    DataFlowRules.MultiMatchPath,
                    scope.Pointer,
                    $"The state '{scope.State.Name}' gives '{EvaluatedName.Plain(name)}' what '{query}' selects, which is an array, also when there is one match. Take the item out of it with States.ArrayGetItem.",
                    text.Path);
            }
        }
    }

    private static bool LooksUp(JsonPathQuery query)
    {
        var filters = 0;
        foreach (var step in query.Steps)
        {
            if (step is FilterStep { Filter: ComparisonFilter { Operator: FilterOperator.Equal } })
            {
                filters++;
            }
            else if (step is not (MemberStep or IndexStep))
            {
                return false;
            }
        }

        return filters == 1;
    }

    private static bool IsSingular(string member)
    {
        var name = EvaluatedName.Plain(member).AsSpan();
        return !name.EndsWith("s", StringComparison.OrdinalIgnoreCase)
            && !name.EndsWith("list", StringComparison.OrdinalIgnoreCase)
            && !name.EndsWith("array", StringComparison.OrdinalIgnoreCase);
    }
}
