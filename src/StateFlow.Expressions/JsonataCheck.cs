namespace StateFlow.Expressions;

/// <summary>What is wrong with a text, all of it at once, and what is known about the expression as far as it is one.</summary>
/// <param name="Errors">The errors; none when the text is an expression. The first is the one that <see cref="JsonataQuery.TryParse"/> gives.</param>
/// <param name="Facts">The facts of the parts that were understood; <see langword="null"/> when the text is nested too deeply.</param>
public sealed record JsonataCheck(EquatableArray<ExpressionError> Errors, JsonataFacts? Facts)
{
    /// <summary>Gets whether the text is an expression.</summary>
    public bool IsValid => Errors.Count == 0;
}
