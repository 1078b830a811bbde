namespace StateFlow.Local;

/// <summary>How far a run may go. The defaults are those of the developer guide of Step Functions, "Service quotas"; <see langword="null"/> lifts one.</summary>
public sealed record RunLimits
{
    /// <summary>Gets the quotas of Step Functions.</summary>
    public static RunLimits Aws { get; } = new();

    /// <summary>Gets limits that stop nothing but payloads that are too large: for runs that AWS would have ended long ago.</summary>
    public static RunLimits None { get; } = new() { MaxHistoryEvents = null, MaxTransitions = null, MaxDuration = null, MaxExpressDuration = null };

    /// <summary>Gets how many events the history of a Standard workflow may have. Default: 25,000. Express workflows have no such limit.</summary>
    public long? MaxHistoryEvents { get; init; } = 25_000;

    /// <summary>Gets how many bytes the input or output of a state or a task may have, as JSON in UTF-8. Default: 262,144.</summary>
    public long MaxPayloadBytes { get; init; } = 262_144;

    /// <summary>Gets how many bytes all variables together may have. Default: 10 MiB.</summary>
    public long MaxVariableBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Gets how long an execution of a Standard workflow may take on the clock of the run. Default: a year.</summary>
    public TimeSpan? MaxDuration { get; init; } = TimeSpan.FromDays(365);

    /// <summary>Gets how long an execution of an Express workflow may take on the clock of the run. Default: five minutes.</summary>
    public TimeSpan? MaxExpressDuration { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Gets how long the evaluation of one expression in JSONata may take, on the clock of the machine that the run is on. AWS ends one after about a
    /// second; the default is ten, because a busy build server is slower. How deep calls nest is limited, too.
    /// </summary>
    public TimeSpan? MaxExpressionTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how many transitions one execution may make. AWS has no such limit: it ends loops for ever. Default: 10,000,000.</summary>
    public long? MaxTransitions { get; init; } = 10_000_000;

    /// <summary>Gets how many iterations of an inline Map run at the same time where the state does not say less: about 40 (asl.md, section 1.7).</summary>
    internal static int InlineConcurrency => 40;

    /// <summary>Gets how many children of a distributed Map run at the same time where the state does not say less.</summary>
    internal static int DistributedConcurrency => 10_000;
}
