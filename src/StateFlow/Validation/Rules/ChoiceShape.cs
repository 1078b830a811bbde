using System.Text.Json;
using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>A Choice state decides something, and patterns are patterns: SF6024, SF6025.</summary>
internal sealed class ChoiceShape : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is not ChoiceState { Choices: { Count: > 0 } rules } choice)
        {
            return;
        }

        if (choice is { Default: { } target, Assign: null, Output: null } && rules.All(r => r.Next == target && r.Assign is null && r.Output is null))
        {
            findings.Report(
                ChoiceRules.AllRulesSameTarget,
                scope.Pointer,
                $"The Choice state '{choice.Name}' goes on at '{target}' in any case. Correct a 'Next', or remove the state.");
        }

        for (var i = 0; i < rules.Count; i++)
        {
            CheckPatterns(scope, rules[i].Condition, [AslField.Choices.Name, i], findings);
        }
    }

    /// <summary>Looks at the patterns of a condition. The depth of conditions is limited as that of JSON values.</summary>
    private static void CheckPatterns(StateScope scope, Condition? condition, PointerStep[] path, Findings findings)
    {
        switch (condition)
        {
            case ComparisonCondition { Operator: ComparisonOperator.StringMatches, Operand: { ValueKind: JsonValueKind.String } operand } when IsPlain(operand.GetString()):
                var field = AslField.Of(ComparisonOperator.StringMatches).Name;
                var better = AslField.Of(ComparisonOperator.StringEquals).Name;
                var pointer = scope.Pointer + JsonPointer.Of([.. path, field]);
                findings.Report(new Diagnostic(
                    ChoiceRules.StringMatchesNoWildcard,
                    pointer,
                    $"The pattern '{operand.GetString()}' in the Choice state '{scope.State.Name}' has no '*', so that it matches one text only. Write '{better}', or add a '*'.")
                {
                    Fix = new Fix($"Write '{better}'", [new Edit.Rename(pointer, better)]),
                });
                break;
            case CompositeCondition composite:
                for (var i = 0; i < composite.Conditions.Count; i++)
                {
                    CheckPatterns(scope, composite.Conditions[i], [.. path, (composite is AndCondition ? AslField.And : AslField.Or).Name, i], findings);
                }

                break;
            case NotCondition not:
                CheckPatterns(scope, not.Inner, [.. path, AslField.Not.Name], findings);
                break;
            case ComparisonCondition or JsonataCondition or RawCondition or null:
                break;
        }
    }

    private static bool IsPlain(string pattern) => !pattern.AsSpan().ContainsAny('*', '\\') && !TokenText.IsIn(pattern);
}
