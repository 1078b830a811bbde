namespace StateFlow.Cli.Tests.Commands;

public sealed class TestCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public TestCommandTests()
    {
        _workspace.Write("order.asl.json", RunFiles.Definition);
        _workspace.Write("mocks.json", RunFiles.Mocks);
        _workspace.Write("cases.json", """{ "order": { "Declined": { "Error": "Sorry", "Path": ["Charge", "Sorry"] }, "Happy": { "Input": { "total": 5 }, "Output": { "id": "p-1" } } } }""");
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void All_cases_are_run_and_what_they_reach_is_shown()
    {
        var run = _workspace.Run("test", "./order.asl.json", "--mocks", "./mocks.json", "--cases", "./cases.json");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        TestKit.Snapshot.Match(run.Output);
    }

    [Fact]
    public void A_case_that_ends_otherwise_fails()
    {
        var run = _workspace.Run("test", "./order.asl.json", "--mocks", "./mocks.json", "--junit", "./results.xml", "--coverage", "./coverage.json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("FAIL  Declined  should be SUCCEEDED, but is Sorry: no money", run.Output, StringComparison.Ordinal);
        TestKit.Snapshot.Match(_workspace.Read("results.xml"), "xml");
        Assert.Contains("\"percentage\": 100", _workspace.Read("coverage.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Machines_get_json()
    {
        var run = _workspace.Run("test", "./order.asl.json", "--mocks", "./mocks.json", "--cases", "./cases.json", "--json");

        TestKit.Snapshot.Match(run.Output, "json");
    }

    [Theory]
    [InlineData("""{ "order": { "Happy": { "Output": 7 } } }""", "the output differs: ~ $: 7 -> {\"id\":\"p-1\"}")]
    [InlineData("""{ "order": { "Happy": { "Error": "X" } } }""", "should be FAILED, but is SUCCEEDED")]
    [InlineData("""{ "order": { "Happy": { "Path": ["Charge"] } } }""", "should take the path [\"Charge\"], but takes [\"Charge\",\"Rest\",\"Done\"]")]
    public void What_differs_is_said(string cases, string expected)
    {
        _workspace.Write("cases.json", cases);

        Assert.Contains(expected, _workspace.Run("test", "./order.asl.json", "--mocks", "./mocks.json", "--cases", "./cases.json").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""[]""", "An object is expected: machines by their names, with their cases.")]
    [InlineData("""{ "order": { "Happy": { "Statuses": 1 } } }""", "/order/Happy/Statuses: There is no such member. There are Input, Status, Error, Output, Path.")]
    [InlineData("""{ "order": { "Happy": { "Status": 1 } } }""", "/order/Happy/Status: A string is expected.")]
    public void A_faulty_file_of_cases_is_explained(string cases, string expected)
    {
        _workspace.Write("cases.json", cases);

        Assert.Equal(new ToolRun(2, "", $"./cases.json: error: {expected}\n"), _workspace.Run("test", "./order.asl.json", "--mocks", "./mocks.json", "--cases", "./cases.json"));
    }

    [Fact]
    public void Mocks_of_a_state_that_there_is_not_are_refused()
    {
        _workspace.Write("mocks.json", RunFiles.Mocks.Replace("\"Charge\"", "\"Charg\"", StringComparison.Ordinal));

        var run = _workspace.Run("test", "./order.asl.json", "--mocks", "./mocks.json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The machine has no state 'Charg'. Did you mean 'Charge'?", run.Error, StringComparison.Ordinal);
    }
}
