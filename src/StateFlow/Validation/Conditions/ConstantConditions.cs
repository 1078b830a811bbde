using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Conditions;

/// <summary>Finds JSONata conditions that always give the same.</summary>
internal static class ConstantConditions
{
    /// <summary>Gives what the condition of a rule gives for certain.</summary>
    /// <param name="scope">The state.</param>
    /// <param name="index">The position of the rule.</param>
    /// <param name="condition">The condition of the rule.</param>
    /// <returns><see langword="null"/> when it depends on something, or is no boolean.</returns>
    public static bool? ValueOf(StateScope scope, int index, Condition condition) => condition switch
    {
        JsonataCondition { Expression: { ValueKind: JsonValueKind.True or JsonValueKind.False } literal } => literal.GetBoolean(),
        JsonataCondition { Expression.ValueKind: JsonValueKind.String } => Find(scope, index) is { } text ? Evaluate(text) : null,
        ComparisonCondition or CompositeCondition or NotCondition or JsonataCondition or RawCondition or _ => null,
    };

    private static JsonataText? Find(StateScope scope, int index)
    {
        foreach (var text in scope.Expressions)
        {
            if (text is JsonataText jsonata && text.Owner.Field == AslField.Condition && text.Path[1] == (PointerStep)index)
            {
                return jsonata;
            }
        }

        return null;
    }

    private static bool? Evaluate(JsonataText text) =>
        ConstantExpressions.ValueOf(text.Expression, text.Check) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : null;
}
