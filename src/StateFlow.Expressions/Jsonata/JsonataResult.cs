using System.Diagnostics.CodeAnalysis;

namespace StateFlow.Expressions;

/// <summary>What an expression gave: a value, nothing, or an error.</summary>
public readonly record struct JsonataResult
{
    private JsonataResult(Json? value, ExpressionError? error, bool isFunction = false) => (Value, Error, IsFunction) = (value, error, isFunction);

    /// <summary>Gets the value; <see langword="null"/> when the expression gave nothing, which is not JSON null, or failed.</summary>
    public Json? Value { get; }

    /// <summary>Gets what went wrong, or <see langword="null"/>.</summary>
    public ExpressionError? Error { get; }

    /// <summary>Gets whether the expression gave a function, which is no value that JSON has.</summary>
    public bool IsFunction { get; }

    /// <summary>Gets whether the evaluation ended without an error and without a value.</summary>
    public bool IsUndefined => Value is null && Error is null;

    /// <summary>Gets the value, if there is one.</summary>
    /// <param name="value">The value.</param>
    public bool TryGetValue([NotNullWhen(true)] out Json? value) => (value = Value) is not null;

    internal static JsonataResult Of(in Json value) => new(Jsonata.Output.Of(value), null, value.Node is Jsonata.FunctionValue);

    internal static JsonataResult Failed(ExpressionError error) => new(null, error);
}
