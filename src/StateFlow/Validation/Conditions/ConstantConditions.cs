using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Conditions;

/// <summary>Finds JSONata conditions that always give the same.</summary>
internal static class ConstantConditions
{
    private const int MaxLength = 200;

    /// <summary>A constant is small: what takes more than this is not evaluated.</summary>
    private static readonly JsonataOptions Limits = new() { MaxDepth = 100, MaxSequenceLength = 1000, MaxTextLength = 10_000, Timeout = null };

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

    /// <summary>Evaluates an expression that has neither functions nor ranges, so that it cannot take long.</summary>
    private static bool? Evaluate(JsonataText text) =>
        text.Expression.Length <= MaxLength
        && text.Check is { IsValid: true, Facts: { IsConstant: true, Functions.Count: 0 } }
        && !text.Expression.Contains("function", StringComparison.Ordinal)
        && !text.Expression.Contains('λ', StringComparison.Ordinal)
        && !text.Expression.Contains("..", StringComparison.Ordinal)
        && JsonataQuery.TryParse(text.Expression, JsonataDialect.StepFunctions, out var query, out _)
        && query.Evaluate(options: Limits).TryGetValue(out var value)
        && value.Value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? value.Value.GetBoolean()
            : null;
}
