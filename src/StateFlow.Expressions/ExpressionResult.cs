using System.Diagnostics.CodeAnalysis;

namespace StateFlow.Expressions;

/// <summary>What evaluating an expression gave: a value, or an error. Nothing is thrown because of data.</summary>
public readonly record struct ExpressionResult
{
    internal ExpressionResult(Json value) => Value = value;

    internal ExpressionResult(ExpressionError error) => Error = error;

    /// <summary>Gets the value; JSON null where there is an error.</summary>
    public Json Value { get; }

    /// <summary>Gets what went wrong, or <see langword="null"/>.</summary>
    public ExpressionError? Error { get; }

    /// <summary>Gets the value if there is one.</summary>
    /// <param name="value">The value, or JSON null.</param>
    /// <param name="error">What went wrong.</param>
    public bool TryGetValue(out Json value, [NotNullWhen(false)] out ExpressionError? error)
    {
        (value, error) = (Value, Error);
        return error is null;
    }

    /// <summary>Gets the value as JSON text, or the error in one line.</summary>
    public override string ToString() => Error?.ToString() ?? Value.ToString();
}
