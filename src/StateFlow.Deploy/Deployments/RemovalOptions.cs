namespace StateFlow.Deploy;

/// <summary>How a machine is removed.</summary>
public sealed record RemovalOptions
{
    /// <summary>Gets whether the log group goes as well, with its events. Default: it stays.</summary>
    public bool RemoveLogs { get; init; }

    /// <summary>Gets whether nothing is removed, but told what would be. Default: no.</summary>
    public bool DryRun { get; init; }
}
