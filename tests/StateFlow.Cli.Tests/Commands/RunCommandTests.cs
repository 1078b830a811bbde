namespace StateFlow.Cli.Tests.Commands;

public sealed class RunCommandTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public RunCommandTests()
    {
        _workspace.Write("order.asl.json", RunFiles.Definition);
        _workspace.Write("mocks.json", RunFiles.Mocks);
    }

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_run_is_shown()
    {
        var run = _workspace.Run("run", "./order.asl.json", "--input", """{"total":5}""", "--mocks", "./mocks.json", "--test-case", "Happy");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        TestKit.Snapshot.Match(run.Output);
    }

    [Fact]
    public void Machines_get_json()
    {
        var run = _workspace.Run("run", "./order.asl.json", "--mocks", "./mocks.json", "--test-case", "Declined", "--json");

        Assert.Equal(1, run.ExitCode);
        TestKit.Snapshot.Match(run.Output, "json");
    }

    [Theory]
    [InlineData("--input", "-")]
    [InlineData("--input", "./input.yaml")]
    [InlineData("--input", """{ "total": 5 }""")]
    public void The_input_is_a_file_the_standard_input_or_JSON_itself(params string[] input)
    {
        _workspace.Write("input.yaml", "total: 5\n");
        _workspace.Write("echo.asl.json", """{ "StartAt": "A", "States": { "A": { "Type": "Pass", "End": true } } }""");

        var run = _workspace.RunWith("""{"total":5}""", ["run", "./echo.asl.json", .. input, "--json"]);

        Assert.Contains("\"total\": 5", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_history_can_be_replayed()
    {
        _workspace.Run("run", "./order.asl.json", "--mocks", "./mocks.json", "--test-case", "Happy", "--history", "./history.json");

        Assert.Equal(new ToolRun(0, "The replay is the same as the recording.\n", ""), _workspace.Run("replay", "./order.asl.json", "./history.json"));
    }

    [Fact]
    public void A_task_without_an_answer_is_said_how_to_answer()
    {
        var run = _workspace.Run("run", "./order.asl.json");

        Assert.Equal((1, "The tool calls nothing: a file of mocks says what the tasks do. See --mocks.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Which_test_case_must_be_clear() => Assert.Equal(
        new ToolRun(2, "", "./mocks.json: error: There is more than one test case: 'Happy' and 'Declined'. Choose one with --test-case.\n"),
        _workspace.Run("run", "./order.asl.json", "--mocks", "./mocks.json"));

    [Fact]
    public void A_test_case_needs_a_file_of_mocks() => Assert.Equal(
        new ToolRun(2, "", "error: A test case is one of a file of mocks. Give the file with --mocks.\n"), _workspace.Run("run", "./order.asl.json", "--test-case", "Happy"));

    [Theory]
    [InlineData("{", 1)]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "B" } } }""", 1)]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "Pass", "InputPath": "$[", "End": true } } }""", 1)]
    [InlineData("""{ "StartAt": "A", "States": { "A": { "Type": "New", "End": true } } }""", 1)]
    public void A_definition_that_cannot_be_run_is_said_to_be_faulty(string definition, int exitCode)
    {
        _workspace.Write("faulty.asl.json", definition);

        var run = _workspace.Run("run", "./faulty.asl.json");

        Assert.Equal((exitCode, string.Empty), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public void A_history_that_cannot_be_written_is_wrong_usage()
    {
        _workspace.Write("folder/file", "");

        Assert.Equal(2, _workspace.Run("run", "./order.asl.json", "--history", "./folder").ExitCode);
    }

    [Fact]
    public void A_folder_stands_for_S3()
    {
        _workspace.Write("s3/in/rows.jsonl", "1\n2\n");
        _workspace.Write("map.asl.json", """
            {
              "QueryLanguage": "JSONata", "StartAt": "Each",
              "States": {
                "Each": {
                  "Type": "Map", "ItemReader": { "Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": { "InputType": "JSONL" }, "Arguments": { "Bucket": "in", "Key": "rows.jsonl" } },
                  "ItemProcessor": { "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "STANDARD" }, "StartAt": "One", "States": { "One": { "Type": "Pass", "End": true } } }, "End": true
                }
              }
            }
            """);

        Assert.Contains("output: [1,2]", _workspace.Run("run", "./map.asl.json", "--objects", "./s3").Output, StringComparison.Ordinal);
    }
}
