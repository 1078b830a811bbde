namespace StateFlow.Cli.Tests.Commands;

public sealed class ValidateFixTests : IDisposable
{
    private const string Broken = """{"StartAt":"Pay","States":{"Pay":{"Type":"Pass","ResultsPath":"$.paid","Next":"ship"},"Ship":{"Type":"Wait","Seconds":"5"}}}""";

    private const string Repaired = """
        {
          "StartAt": "Pay",
          "States": {
            "Pay": {
              "Type": "Pass",
              "ResultPath": "$.paid",
              "Next": "Ship"
            },
            "Ship": {
              "Type": "Wait",
              "Seconds": 5
            }
          }
        }

        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void What_is_certain_is_repaired_and_the_rest_reported_where_it_stands_now()
    {
        _workspace.Write("a.asl.json", Broken);
        _workspace.Write("b.asl.yaml", Broken);

        Assert.Equal(
            new ToolRun(
                1,
                """
                ./a.asl.json: fixed: Rename 'ResultsPath' to 'ResultPath'
                ./a.asl.json: fixed: Write 'Ship' instead of 'ship'
                ./a.asl.json: fixed: Write 5 without quotes
                ./b.asl.yaml: fixed: Rename 'ResultsPath' to 'ResultPath'
                ./b.asl.yaml: fixed: Write 'Ship' instead of 'ship'
                ./b.asl.yaml: fixed: Write 5 without quotes
                ./a.asl.json(9,5): error SF3022: The state 'Ship' does not say where control goes. Add 'Next' with the name of a state, or '"End": true'.
                ./b.asl.yaml(7,3): error SF3022: The state 'Ship' does not say where control goes. Add 'Next' with the name of a state, or '"End": true'.
                2 files, 2 errors, 0 warnings, 6 fixed

                """,
                ""),
            _workspace.Run("validate", "--fix", "./a.asl.json", "./b.asl.yaml"));
        Assert.Equal(Repaired, _workspace.Read("a.asl.json"));
        Assert.Equal(
            "StartAt: Pay\nStates:\n  Pay:\n    Type: Pass\n    ResultPath: $.paid\n    Next: Ship\n  Ship:\n    Type: Wait\n    Seconds: 5\n", _workspace.Read("b.asl.yaml"));
        Assert.Equal(["a.asl.json", "b.asl.yaml"], _workspace.Files());
    }

    [Fact]
    public void What_has_no_fix_is_not_even_formatted()
    {
        const string Unformatted = """{"States":{"A":{"Type":"Succeed"}},"StartAt":"B"}""";
        _workspace.Write("a.asl.json", Unformatted);

        Assert.EndsWith("1 file, 2 errors, 0 warnings, 0 fixed\n", _workspace.Run("validate", "--fix", "./a.asl.json").Output, StringComparison.Ordinal);
        Assert.Equal(Unformatted, _workspace.Read("a.asl.json"));
    }

    [Fact]
    public void A_file_that_would_lose_something_is_left_as_it_is()
    {
        _workspace.Write("a.yaml", $"# Pays.\n{Broken}\n");
        _workspace.Write("b.json", Broken.Replace("\"Type\":\"Wait\"", "\"Type\":\"Pass\",\"Type\":\"Wait\"", StringComparison.Ordinal));

        var run = _workspace.Run("validate", "--fix", "--severity", "error", "./a.yaml", "./b.json");

        Assert.Equal(1, run.ExitCode);
        Assert.EndsWith("2 files, 8 errors, 0 warnings, 0 fixed\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(
            """
            ./a.yaml(1,1): The file is left as it is: fixing it would drop this comment.
            ./b.json(1,109): The file is left as it is: fixing it would lose something. The name 'Type' occurs twice in this object, and only the last one counts. Remove one of them.

            """,
            run.Error);
        Assert.StartsWith("# Pays.\n", _workspace.Read("a.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void When_one_file_cannot_be_written_none_is()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            return; // Nobody keeps them from writing.
        }

        _workspace.Write("a.asl.json", Broken);
        _workspace.Write("locked/b.asl.json", Broken);
        File.SetUnixFileMode(_workspace.PathOf("locked"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var run = _workspace.Run("validate", "--fix", "./a.asl.json", "./locked/b.asl.json");

        File.SetUnixFileMode(_workspace.PathOf("locked"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("The file cannot be written, and nothing else was.", run.Error, StringComparison.Ordinal);
        Assert.Equal(Broken, _workspace.Read("a.asl.json"));
    }

    [Fact]
    public void Programs_get_what_is_left_and_the_error_output_what_was_done()
    {
        _workspace.Write("a.asl.json", Broken);

        var run = _workspace.Run("validate", "--fix", "--aws-format", "./a.asl.json");

        Assert.StartsWith("[\n  {\n    \"file\": \"./a.asl.json\",\n    \"diagnostics\": [\n", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("./a.asl.json: fixed: Rename 'ResultsPath' to 'ResultPath'\n", run.Error, StringComparison.Ordinal);
    }
}
