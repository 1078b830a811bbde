using System.Diagnostics.CodeAnalysis;

namespace StateFlow;

/// <summary>When something happens: a time, an expression or a path that gives a timestamp, or a token.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Verbs take whatever converts; nothing else is done with it.")]
public sealed class TimestampSource
{
    private TimestampSource(ValueSource source) => Source = source;

    /// <summary>Gets what the graph has.</summary>
    internal ValueSource Source { get; }

    /// <summary>Takes a time.</summary>
    public static implicit operator TimestampSource(DateTimeOffset time) => new(time);

    /// <summary>Takes a placeholder.</summary>
    public static implicit operator TimestampSource(Token token) => new(token);

    /// <summary>Takes an expression that gives a timestamp. JSONata states only.</summary>
    public static implicit operator TimestampSource(JsonataExpression expression) => new(expression);

    /// <summary>Takes a path that finds a timestamp. JSONPath states only.</summary>
    public static implicit operator TimestampSource(JsonPathExpression path) => new(path);
}
