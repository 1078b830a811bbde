using System.Diagnostics.CodeAnalysis;

namespace StateFlow;

/// <summary>A text, an expression, a path or an intrinsic function that gives one, or a token.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Verbs take whatever converts; nothing else is done with it.")]
public sealed class TextSource
{
    private TextSource(ValueSource source) => Source = source;

    /// <summary>Gets what the graph has.</summary>
    internal ValueSource Source { get; }

    /// <summary>Takes a text; in a JSONata state it may be an expression.</summary>
    public static implicit operator TextSource(string text) => new(text);

    /// <summary>Takes a placeholder.</summary>
    public static implicit operator TextSource(Token token) => new(token);

    /// <summary>Takes an expression that gives a text. JSONata states only.</summary>
    public static implicit operator TextSource(JsonataExpression expression) => new(expression);

    /// <summary>Takes a path that finds a text. JSONPath states only.</summary>
    public static implicit operator TextSource(JsonPathExpression path) => new(path);

    /// <summary>Takes a call that gives a text. JSONPath states only.</summary>
    public static implicit operator TextSource(IntrinsicExpression call) => new(call);
}
