using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Says which errors of a state are retried, how often and after what delay. An item of <c>Retry</c>.</summary>
public sealed record Retrier
{
    /// <summary>Gets the error names. Becomes <c>ErrorEquals</c>; required.</summary>
    public EquatableArray<string>? ErrorEquals { get; init; }

    /// <summary>Gets the seconds before the first retry. Becomes <c>IntervalSeconds</c>; 1 when it is not written.</summary>
    public Number? IntervalSeconds { get; init; }

    /// <summary>Gets how many retries there are at most; 0 means none. Becomes <c>MaxAttempts</c>; 3 when it is not written.</summary>
    public Number? MaxAttempts { get; init; }

    /// <summary>Gets what the delay is multiplied with after each retry, at least 1. Becomes <c>BackoffRate</c>; 2.0 when it is not written.</summary>
    public Number? BackoffRate { get; init; }

    /// <summary>Gets the longest delay in seconds. Becomes <c>MaxDelaySeconds</c>; no limit when it is not written.</summary>
    public Number? MaxDelaySeconds { get; init; }

    /// <summary>Gets whether the delay is random. Becomes <c>JitterStrategy</c>; none when it is not written.</summary>
    public JitterStrategy? JitterStrategy { get; init; }

    /// <summary>Gets the comment. Becomes <c>Comment</c>.</summary>
    public string? Comment { get; init; }

    /// <summary>Gets the fields that have no property.</summary>
    public EquatableArray<RawField> Raw { get; init; }
}

/// <summary>Whether the delay before a retry is random. Becomes <c>JitterStrategy</c>.</summary>
public enum JitterStrategy
{
    /// <summary>The delay is what interval and back-off rate say.</summary>
    None,

    /// <summary>The delay is random between nothing and what interval and back-off rate say.</summary>
    Full,
}
