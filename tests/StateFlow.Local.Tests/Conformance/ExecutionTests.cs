using System.Text.Json;
using StateFlow.TestKit;

namespace StateFlow.Local.Tests.Conformance;

/// <summary>A run here is the run on AWS: the same end, and the same history, event for event.</summary>
[Trait("Corpus", "executions")]
public sealed class ExecutionTests
{
    private static readonly Dictionary<ExecutionStatus, string> Statuses = new()
    {
        [ExecutionStatus.Succeeded] = "SUCCEEDED",
        [ExecutionStatus.Failed] = "FAILED",
        [ExecutionStatus.TimedOut] = "TIMED_OUT",
        [ExecutionStatus.Aborted] = "ABORTED",
    };

    public static TheoryData<string> Cases => [.. RecordedExecution.Files.Where(f => RecordedExecution.Read(f).IsSelfContained)];

    public static TheoryData<string> Histories => [.. RecordedExecution.Files.Where(f => RecordedExecution.Read(f) is { IsSelfContained: true, History.Count: > 0 })];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public async Task It_ends_as_recorded(string file)
    {
        var recorded = RecordedExecution.Read(file);

        var run = await recorded.RunAsync();

        var expected = recorded.Expected;
        if (Contradictions.ExcuseEnd(recorded))
        {
            return;
        }

        Assert.True(expected["status"]!.Value.GetString() == Statuses[run.Status], $"expected {expected}\n{run}");
        Assert.True(!expected.TryGetProperty("output", out var output) || recorded.Wildcards.Match(output, run.OutputJson!.Value), $"expected {output}\nactual   {run.OutputJson}");
        AssertText(recorded, "error", run.Error);
        AssertText(recorded, "cause", run.Cause);
    }

    [CorpusTheory]
    [MemberData(nameof(Histories))]
    public async Task Its_history_is_the_recorded_one(string file)
    {
        var recorded = RecordedExecution.Read(file);

        var run = await recorded.RunAsync();

        var differences = HistoryComparison.Differences(recorded, run);
        Assert.True(differences is null || Contradictions.Excuse(recorded), differences);
    }

    private static void AssertText(RecordedExecution recorded, string member, string? actual)
    {
        var expected = recorded.Expected[member] is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        Assert.True(
            string.IsNullOrEmpty(expected) ? string.IsNullOrEmpty(actual) : actual is not null && recorded.Wildcards.Match(Json.From(expected), Json.From(actual)),
            $"{member}: expected {expected}\nactual   {actual}");
    }
}
