using StateFlow.Local.Tests.Conformance;
using StateFlow.TestKit;

namespace StateFlow.Local.Tests.Replay;

/// <summary>What a definition did is what it does when it is replayed: with nothing but the history, as it would come from AWS.</summary>
[Trait("Corpus", "executions")]
public sealed class ReplayConformanceTests
{
    private static readonly List<string> Files = [.. RecordedExecution.Files.Where(f => RecordedExecution.Read(f).IsSelfContained)];

    public static TheoryData<string> Cases => [.. Files];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public async Task A_replay_of_its_own_history_is_the_same(string file)
    {
        var recorded = RecordedExecution.Read(file);
        var run = await recorded.RunAsync();

        var read = HistoryJson.Read(HistoryJson.Write(run).ToString());
        var replay = await Replayer.ReplayAsync(run.Execution.Program.Machine, read.Events, new RunOptions { Type = run.Execution.Identity.Type });

        Assert.True(replay.IsSame, replay.ToString());
        Assert.Equal(run.Status, replay.Run.Status);
    }

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public async Task A_replay_of_a_run_gives_the_run(string file)
    {
        var recorded = RecordedExecution.Read(file);
        var run = await recorded.RunAsync();

        var replay = await Replayer.ReplayAsync(run.Execution.Program.Machine, run);

        Assert.True(replay.IsSame, replay.ToString());
    }

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public async Task The_time_that_a_service_takes_between_events_makes_no_difference(string file)
    {
        var run = await RecordedExecution.Read(file).RunAsync();
        var late = run.History.Select((e, i) => e with { Timestamp = e.Timestamp.AddMilliseconds(37 * i) });

        var replay = await Replayer.ReplayAsync(run.Execution.Program.Machine, [.. late], new RunOptions { Type = run.Execution.Identity.Type });

        Assert.True(replay.IsSame, replay.ToString());
    }

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public async Task Any_other_definition_can_be_replayed_as_well(string file)
    {
        var run = await RecordedExecution.Read(file).RunAsync();
        var other = await RecordedExecution.Read(Files[(Files.IndexOf(file) + 1) % Files.Count]).RunAsync();

        var replay = await Replayer.ReplayAsync(other.Execution.Program.Machine, run.History);

        Assert.True(!replay.IsSame || replay.Run.Status == run.Status, replay.ToString());
        Assert.DoesNotContain(replay.Divergences, d => run.History.All(e => e.Id != d.EventId));
    }
}
