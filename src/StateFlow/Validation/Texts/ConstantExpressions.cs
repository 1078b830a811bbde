using StateFlow.Expressions;

namespace StateFlow.Validation.Texts;

/// <summary>Evaluates JSONata expressions that always give the same.</summary>
internal static class ConstantExpressions
{
    private const int MaxLength = 200;

    /// <summary>A constant is small: what takes more than this is not evaluated.</summary>
    private static readonly JsonataOptions Limits = new() { MaxDepth = 100, MaxSequenceLength = 1000, MaxTextLength = 10_000, Timeout = null };

    /// <summary>Gives what an expression gives for certain; only one that has neither functions nor ranges is evaluated, so that it cannot take long.</summary>
    /// <param name="expression">The expression, without its delimiters.</param>
    /// <param name="check">What is known about it.</param>
    /// <returns><see langword="null"/> when it depends on something, or gives nothing.</returns>
    public static Json? ValueOf(string expression, JsonataCheck check) =>
        expression.Length <= MaxLength
        && check is { IsValid: true, Facts: { IsConstant: true, Functions.Count: 0 } }
        && !expression.Contains("function", StringComparison.Ordinal)
        && !expression.Contains('λ', StringComparison.Ordinal)
        && !expression.Contains("..", StringComparison.Ordinal)
        && JsonataQuery.TryParse(expression, JsonataDialect.StepFunctions, out var query, out _)
        && query.Evaluate(options: Limits).TryGetValue(out var value)
            ? value.Value
            : null;
}
