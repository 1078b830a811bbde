namespace StateFlow;

/// <summary>How long a Wait state waits.</summary>
public abstract record WaitDuration
{
    private protected WaitDuration(ValueSource source) => Source = source;

    /// <summary>Gets where the number or the timestamp comes from.</summary>
    public ValueSource Source { get; init; }

    /// <summary>Gets whether the state waits until a time; also what closes the hierarchy.</summary>
    internal abstract bool IsTimestamp { get; }

    /// <summary>Waits for some seconds, 0 to 99,999,999.</summary>
    /// <param name="Source">The seconds. Becomes <c>Seconds</c> or <c>SecondsPath</c>.</param>
    public sealed record Seconds(ValueSource Source) : WaitDuration(Source)
    {
        internal override bool IsTimestamp => false;
    }

    /// <summary>Waits until a time; not at all when it has passed.</summary>
    /// <param name="Source">The time in the RFC 3339 profile of ISO 8601. Becomes <c>Timestamp</c> or <c>TimestampPath</c>.</param>
    public sealed record Timestamp(ValueSource Source) : WaitDuration(Source)
    {
        internal override bool IsTimestamp => true;
    }
}
