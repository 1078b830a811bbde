using StateFlow.Local.Tests.Conformance;
using StateFlow.TestKit;

namespace StateFlow.Local.Tests.History;

/// <summary>What is written is read as it was, also the names of states that the events do not say.</summary>
[Trait("Corpus", "executions")]
public sealed class HistoryRoundtripTests
{
    public static TheoryData<string> Cases => [.. RecordedExecution.Files.Where(f => RecordedExecution.Read(f).IsSelfContained)];

    [CorpusTheory]
    [MemberData(nameof(Cases))]
    public async Task A_history_that_was_written_is_read_as_it_was(string file)
    {
        var run = await RecordedExecution.Read(file).RunAsync();

        var read = HistoryJson.Read(HistoryJson.Write(run).ToString());

        Assert.Empty(read.Problems);
        Assert.Equal(run.History, read.Events);
    }
}
