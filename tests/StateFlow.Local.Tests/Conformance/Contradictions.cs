namespace StateFlow.Local.Tests.Conformance;

/// <summary>Recordings that contradict others, by cause.</summary>
internal static class Contradictions
{
    // Between August and November of 2024 the event that leaving a distributed Map follows changed from MapRunSucceeded to MapRunStarted. Most
    // recordings are older.
    private static readonly DateTime MapRunChange = new(2024, 10, 1, 0, 0, 0, DateTimeKind.Utc);

    // From September of 2025 on the pairs of a JSON object are items; before, an object was refused.
    private static readonly DateTime ObjectItems = new(2025, 9, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Tells whether the end of a recording may differ.</summary>
    public static bool ExcuseEnd(RecordedExecution recorded) =>
        recorded.Date < ObjectItems && recorded.Expected["cause"] is { } cause && cause == Json.From("Attempting to map over non-iterable node.");

    /// <summary>Tells whether the history of a recording may differ.</summary>
    public static bool Excuse(RecordedExecution recorded) =>
        ExcuseEnd(recorded) || (recorded.Date >= MapRunChange && recorded.History.Any(e => e["type"]!.Value.GetString() == "MapRunSucceeded"));
}
