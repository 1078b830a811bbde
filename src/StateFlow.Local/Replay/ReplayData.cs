namespace StateFlow.Local;

/// <summary>How a task or an execution ended.</summary>
internal enum ReplayEnd
{
    Succeeded,
    Failed,
    TimedOut,
    Aborted,
}

/// <summary>Compares what a replay gave with what was recorded.</summary>
internal static class ReplayData
{
    private const string ReservedErrors = "States.";

    /// <summary>Gives a value of the replay as the recording would have it, if nothing but chance makes it another.</summary>
    public static Json? Settled(Json? recorded, Json? now, Json? twin) => recorded is { } before && now is { } after ? Chance.Settle(before, after, twin) : now;

    /// <summary>Tells whether a value is the recorded one. Where the recording has none there is nothing to compare.</summary>
    public static bool IsSame(Json? recorded, Json? settled) => recorded is null || recorded == settled;

    public static IReadOnlyList<DataDifference> Differences(Json? recorded, Json? settled) => (recorded, settled) switch
    {
        ({ } before, { } after) => DataDifference.Between(before, after),
        (null, null) => [],
        _ => [new DataDifference("$", recorded, settled)],
    };

    /// <summary>Tells whether two failures are the same. The causes of errors of the service itself are sentences of the service, which are not compared.</summary>
    public static bool IsSameError(HistoryEvent recorded, HistoryEvent now, HistoryEvent? twin) =>
        recorded.Error == now.Error
        && ((recorded.Error?.StartsWith(ReservedErrors, StringComparison.Ordinal) ?? false)
            || IsSame(Text(recorded.Cause), Settled(Text(recorded.Cause), Text(now.Cause), twin is null ? null : Text(twin.Cause))));

    public static ReplayEnd EndOf(HistoryEvent ended) => ended.Type switch
    {
        HistoryEventType.ExecutionSucceeded or HistoryEventType.TaskSucceeded or HistoryEventType.ActivitySucceeded
            or HistoryEventType.LambdaFunctionSucceeded => ReplayEnd.Succeeded,
        HistoryEventType.ExecutionTimedOut or HistoryEventType.TaskTimedOut or HistoryEventType.ActivityTimedOut
            or HistoryEventType.LambdaFunctionTimedOut => ReplayEnd.TimedOut,
        HistoryEventType.ExecutionAborted => ReplayEnd.Aborted,
        _ => ReplayEnd.Failed,
    };

    private static Json Text(string? text) => Json.From(text ?? string.Empty);
}
