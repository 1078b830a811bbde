namespace StateFlow.Deploy.Tests.Deployments;

/// <summary>A clock on which nobody waits: what is due later comes at once, and that much time has passed.</summary>
internal sealed class SkippingClock : TimeProvider
{
    private readonly Lock _lock = new();
    private TimeSpan _skipped;

    /// <summary>Gets how much time was skipped.</summary>
    public TimeSpan Skipped
    {
        get
        {
            lock (_lock)
            {
                return _skipped;
            }
        }
    }

    /// <summary>Lets time pass.</summary>
    public void Skip(TimeSpan time)
    {
        lock (_lock)
        {
            _skipped += time;
        }
    }

    public override long GetTimestamp() => base.GetTimestamp() + (long)(Skipped.TotalSeconds * TimestampFrequency);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Skipped;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            lock (_lock)
            {
                _skipped += dueTime;
            }
        }

        return base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? TimeSpan.Zero : dueTime, period);
    }
}
