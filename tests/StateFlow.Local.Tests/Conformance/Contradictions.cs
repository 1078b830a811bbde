using System.Globalization;

namespace StateFlow.Local.Tests.Conformance;

/// <summary>Recordings that contradict others, by cause.</summary>
internal static class Contradictions
{
    // Between August and November of 2024 the event that leaving a distributed Map follows changed from MapRunSucceeded to MapRunStarted. Most
    // recordings are older.
    private static readonly DateTime MapRunChange = new(2024, 10, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Tells whether the history of a recording may differ.</summary>
    public static bool Excuse(RecordedExecution recorded) =>
        DateTime.ParseExact(recorded.Recorded[..10], "dd-MM-yyyy", CultureInfo.InvariantCulture) >= MapRunChange
        && recorded.History.Any(e => e["type"]!.Value.GetString() == "MapRunSucceeded");
}
