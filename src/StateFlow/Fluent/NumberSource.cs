using System.Diagnostics.CodeAnalysis;

namespace StateFlow;

/// <summary>A count, a size or a percentage: a number, an expression or a path that gives one, or a token.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Verbs take whatever converts; nothing else is done with it.")]
public sealed class NumberSource
{
    private NumberSource(ValueSource source) => Source = source;

    /// <summary>Gets what the graph has.</summary>
    internal ValueSource Source { get; }

    /// <summary>Takes a number.</summary>
    public static implicit operator NumberSource(int number) => new(number);

    /// <summary>Takes a number.</summary>
    public static implicit operator NumberSource(double number) => new(number);

    /// <summary>Takes a placeholder.</summary>
    public static implicit operator NumberSource(Token token) => new(token);

    /// <summary>Takes an expression that gives a number. JSONata states only.</summary>
    public static implicit operator NumberSource(JsonataExpression expression) => new(expression);

    /// <summary>Takes a path that finds a number. JSONPath states only.</summary>
    public static implicit operator NumberSource(JsonPathExpression path) => new(path);
}
