namespace StateFlow.Local.Tests.Replay;

/// <summary>Runs one definition, and replays its history, as text, with another one.</summary>
internal static class Replays
{
    public static async Task<ReplayResult> OfAsync(Action<FlowBuilder> before, Action<FlowBuilder> after, Action<TaskMocks>? tasks = null, object? input = null)
    {
        var run = await StateMachine.Define("orders", before).RunAsync(input, tasks);
        return await OfAsync(run, after);
    }

    public static async Task<ReplayResult> OfAsync(LocalRun run, Action<FlowBuilder> after)
    {
        var read = HistoryJson.Read(HistoryJson.Write(run).ToString());
        Assert.Empty(read.Problems);
        return await Replayer.ReplayAsync(StateMachine.Define("orders", after), read.Events);
    }

    public static void ShouldPart(this ReplayResult result, params IReadOnlyList<string> divergences) => Assert.Equal(string.Join('\n', divergences), string.Join('\n', result.Divergences));
}
