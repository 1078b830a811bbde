namespace StateFlow.Local;

/// <summary>An attempt at the work of a state.</summary>
/// <param name="Started">When it began, on the clock of the run.</param>
/// <param name="Parameters">What was sent; <see langword="null"/> where nothing was.</param>
public sealed record RunAttempt(DateTimeOffset Started, Json? Parameters)
{
    /// <summary>Gets when it ended; <see langword="null"/> while it runs.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Gets the raw result, where the task succeeded; the state may have failed then all the same.</summary>
    public Json? Result { get; init; }

    /// <summary>Gets the error, where it failed.</summary>
    public string? Error { get; init; }

    /// <summary>Gets the cause, where it failed.</summary>
    public string? Cause { get; init; }

    /// <summary>Gets how long the state waited before it tried again; <see langword="null"/> where it did not.</summary>
    public TimeSpan? RetriedAfter { get; init; }

    /// <summary>Gets whether it failed.</summary>
    public bool Failed => Ended is not null && (Result is null || Error is not null);
}
