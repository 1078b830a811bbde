using System.Diagnostics.CodeAnalysis;
using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Where the value of a field comes from: it is written in the definition, or a path finds it when the state runs.</summary>
/// <remarks>A pair of ASL fields such as <c>TimeoutSeconds</c> and <c>TimeoutSecondsPath</c>, of which a state has at most one.</remarks>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The cases are the alternates.")]
public abstract record ValueSource
{
    private protected ValueSource()
    {
    }

    /// <summary>Makes a source that is written as a number.</summary>
    public static implicit operator ValueSource(int value) => new Value(value);

    /// <summary>Makes a source that is written as a number.</summary>
    public static implicit operator ValueSource(double value) => new Value(value);

    /// <summary>Makes a source that is written as a text; in a JSONata state it may be an expression.</summary>
    public static implicit operator ValueSource(string text) => FromString(text);

    /// <summary>Makes a source that is written as a number of seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, longer than the language allows, or has parts of a second.</exception>
    public static implicit operator ValueSource(TimeSpan time) => FromTimeSpan(time);

    /// <summary>Makes a source that is written as a timestamp.</summary>
    public static implicit operator ValueSource(DateTimeOffset time) => new Value(Json.From(Timestamps.Format(time)));

    /// <summary>Makes a source that is a placeholder.</summary>
    public static implicit operator ValueSource(Token token) => new Value(Json.From(token));

    /// <summary>Makes a source that is computed. JSONata states only.</summary>
    public static implicit operator ValueSource(JsonataExpression expression) => FromString(expression?.ToString()!); // Null is refused there.

    /// <summary>Makes a source that is found by a path. JSONPath states only.</summary>
    public static implicit operator ValueSource(JsonPathExpression path) => FromPath(path);

    /// <summary>Makes a source that is computed by an intrinsic function. Only <c>ErrorPath</c> and <c>CausePath</c> take one.</summary>
    public static implicit operator ValueSource(IntrinsicExpression call) => FromIntrinsic(call);

    /// <summary>Makes a source that is written as a text; in a JSONata state it may be an expression.</summary>
    /// <param name="text">The text.</param>
    public static ValueSource FromString(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Value(Json.From(text));
    }

    /// <summary>Makes a source that is written as a number of seconds.</summary>
    /// <param name="time">Whole seconds, from 0 to 99,999,999.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, longer than the language allows, or has parts of a second.</exception>
    public static ValueSource FromTimeSpan(TimeSpan time) => new Value(Arguments.Seconds(time, 0, nameof(time))!.Value.ToJson()); // Only null gives null.

    /// <summary>Makes a source that is found by a path. JSONPath states only.</summary>
    /// <param name="path">The path.</param>
    public static ValueSource FromPath(JsonPathExpression path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return new Path(Arguments.ReferencePath(path.Text, nameof(path)));
    }

    /// <summary>Makes a source that is computed by an intrinsic function. Only <c>ErrorPath</c> and <c>CausePath</c> take one.</summary>
    /// <param name="call">The call.</param>
    public static ValueSource FromIntrinsic(IntrinsicExpression call)
    {
        ArgumentNullException.ThrowIfNull(call);
        return new Path(call.Text);
    }

    /// <summary>Gets whether the source is a path; also what closes the hierarchy.</summary>
    internal abstract bool IsPath { get; }

    /// <summary>The value is written: a number, a text, a token, or in a JSONata state an expression.</summary>
    /// <param name="Content">What is written. Becomes the field without <c>Path</c> in its name.</param>
    public sealed record Value(Json Content) : ValueSource
    {
        internal override bool IsPath => false;
    }

    /// <summary>The value is found by a reference path, or in a variable. JSONPath states only.</summary>
    /// <param name="Text">The path. Becomes the field whose name ends in <c>Path</c>.</param>
    public sealed record Path(string Text) : ValueSource
    {
        internal override bool IsPath => true;
    }
}
