namespace StateFlow.Expressions;

/// <summary>Which JSONata an expression is written in.</summary>
public enum JsonataDialect
{
    /// <summary>JSONata 2.2, as its reference implementation has it.</summary>
    Standard,

    /// <summary>
    /// JSONata in Step Functions: version 2.0.6 without <c>$eval</c>, with <c>$partition</c>, <c>$range</c>, <c>$hash</c>, <c>$uuid</c>, <c>$parse</c> and
    /// a <c>$random</c> that takes a seed, and without a context at the top. The operators <c>??</c> and <c>?:</c> are refused, because they came with 2.1, and
    /// so are names, <c>$</c> and <c>$$</c> at the top.
    /// </summary>
    StepFunctions,
}

/// <summary>How an expression is evaluated: where time and chance come from, and how far it may go.</summary>
/// <remarks>The limits end an evaluation with an error, so that no expression hangs or exhausts the memory or the stack.</remarks>
public sealed record JsonataOptions
{
    /// <summary>Gets the options that apply where none are given.</summary>
    public static JsonataOptions Default { get; } = new();

    /// <summary>Gets the clock of <c>$now</c>, <c>$millis</c> and the time limit. The default is that of the system.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets what gives random numbers from 0 to less than 1, for <c>$random</c> and <c>$shuffle</c>. The default always gives the same row.</summary>
    public Func<double>? NextRandom { get; init; }

    /// <summary>Gets what makes identifiers, for <c>$uuid</c>. The default makes the same ones in every evaluation.</summary>
    public Func<Guid>? NextIdentifier { get; init; }

    /// <summary>Gets how long an evaluation may take, or <see langword="null"/> for no limit. Default: 10 seconds.</summary>
    public TimeSpan? Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how deep calls may be nested, in evaluations of parts as the reference implementation counts them. Default: 10,000.</summary>
    public int MaxDepth { get; init; } = 10_000;

    /// <summary>Gets how many items a list, and how many values a result may have. Default: 10,000,000, the limit of ranges.</summary>
    public int MaxSequenceLength { get; init; } = 10_000_000;

    /// <summary>Gets how long a text that an expression puts together may be, in UTF-16 units. Default: 100,000,000.</summary>
    public int MaxTextLength { get; init; } = 100_000_000;
}
