using System.Diagnostics.CodeAnalysis;

namespace StateFlow;

/// <summary>How long something takes: a time span, an expression or a path that gives seconds, or a token.</summary>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Verbs take whatever converts; nothing else is done with it.")]
public sealed class SecondsSource
{
    private SecondsSource(ValueSource source) => Source = source;

    /// <summary>Gets what the graph has.</summary>
    internal ValueSource Source { get; }

    /// <summary>Takes a time span of whole seconds, from 0 to 99,999,999.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative, longer than the language allows, or has parts of a second.</exception>
    public static implicit operator SecondsSource(TimeSpan time) => new(time);

    /// <summary>Takes a number of seconds.</summary>
    public static implicit operator SecondsSource(int seconds) => TimeSpan.FromSeconds(seconds);

    /// <summary>Takes a placeholder.</summary>
    public static implicit operator SecondsSource(Token token) => new(token);

    /// <summary>Takes an expression that gives seconds. JSONata states only.</summary>
    public static implicit operator SecondsSource(JsonataExpression expression) => new(expression);

    /// <summary>Takes a path that finds seconds. JSONPath states only.</summary>
    public static implicit operator SecondsSource(JsonPathExpression path) => new(path);
}
