namespace StateFlow.Cli.Tests.Commands;

public sealed class ReplayCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public ReplayCommandTests()
    {
        _workspace.Write("order.asl.json", RunFiles.Definition);
        _workspace.Write("mocks.json", RunFiles.Mocks);
        _workspace.Run("run", "./order.asl.json", "--mocks", "./mocks.json", "--test-case", "Happy", "--history", "./history.json");
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Where_a_changed_definition_parts_is_shown()
    {
        _workspace.Write("changed.asl.json", RunFiles.Definition.Replace("\"Rest\"", "\"Nap\"", StringComparison.Ordinal));

        var run = _workspace.Run("replay", "./changed.asl.json", "./history.json");

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Error));
        TestKit.Snapshot.Match(run.Output);
    }

    [Fact]
    public void Machines_get_json()
    {
        _workspace.Write("changed.asl.json", RunFiles.Definition.Replace("$states.result.Payload", "$states.result.Payload.id", StringComparison.Ordinal));

        TestKit.Snapshot.Match(_workspace.Run("replay", "./changed.asl.json", "./history.json", "--json").Output, "json");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("""{ "events": [{ "id": 1, "type": "Unheard" }] }""")]
    public void A_history_that_is_none_is_explained(string history)
    {
        _workspace.Write("faulty.json", history);

        var run = _workspace.Run("replay", "./order.asl.json", "./faulty.json");

        Assert.Equal((1, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith("./faulty.json: error: ", run.Error, StringComparison.Ordinal);
    }
}
