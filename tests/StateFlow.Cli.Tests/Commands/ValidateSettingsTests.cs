using StateFlow.Cli.Checks;
using StateFlow.TestKit;
using StateFlow.Validation;

namespace StateFlow.Cli.Tests.Commands;

public sealed class ValidateSettingsTests : IDisposable
{
    /// <summary>It has a warning, and an error in two states.</summary>
    private const string Order = """
        { "StartAt": "Pay", "States": {
          "Pay": { "Type": "Pass", "Comment": 1, "Result": { "a": 1, "a": 2 }, "Next": "Ship" },
          "Ship": { "Type": "Succeed", "Comment": 2 } } }
        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("""{}""", "2 errors, 1 warning")]
    [InlineData("""{ "severities": { "SF1013": "warning" } }""", "0 errors, 3 warnings")]
    [InlineData("""{ "severities": { "SF1013": "off", "SF1003": "error" } }""", "1 error, 0 warnings")]
    [InlineData("""{ "warningsAsErrors": true }""", "3 errors, 0 warnings")]
    [InlineData("""{ "suppressions": [{ "id": "SF1013" }] }""", "0 errors, 1 warning, 2 suppressed")]
    [InlineData("""{ "suppressions": [{ "id": "SF1013", "state": "Ship", "reason": "It was so before." }] }""", "1 error, 1 warning, 1 suppressed")]
    public void A_file_of_settings_counts_for_its_folder_and_all_below(string settings, string expected)
    {
        _workspace.Write("stateflow.json", settings);
        _workspace.Write("flows/deep/order.asl.json", Order);

        Assert.EndsWith($"1 file, {expected}\n", _workspace.Run("validate", "./flows").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nearest_settings_count_alone_unless_others_are_named()
    {
        _workspace.Write("stateflow.json", """{ "severities": { "SF1013": "off", "SF1003": "off" } }""");
        _workspace.Write("flows/stateflow.json", "{}");
        _workspace.Write("flows/order.asl.json", Order);

        Assert.EndsWith("1 file, 2 errors, 1 warning\n", _workspace.Run("validate", "./flows").Output, StringComparison.Ordinal);
        Assert.Equal(new ToolRun(0, "1 file, 0 errors, 0 warnings\n", ""), _workspace.Run("validate", "./flows", "--config", "./stateflow.json"));
    }

    [Fact]
    public void The_first_pattern_that_a_path_matches_says_what_kind_of_workflow_it_is()
    {
        var settings = SettingsReader.Read(
            _workspace.Write("stateflow.json", """{ "types": { "flows/slow*": "standard", "flows/*": "express" } }"""), []);
        var options = new CheckOptions(Severity.Hint, null, false, default);

        Assert.Equal(StateMachineType.Express, settings.For("flows/quick/order.asl.json", options).Type);
        Assert.Equal(StateMachineType.Standard, settings.For("flows/slow/order.asl.json", options).Type);
        Assert.Equal(StateMachineType.Standard, settings.For("order.asl.json", options).Type);
        Assert.Equal(StateMachineType.Standard, settings.For("flows/order.asl.json", options with { Type = StateMachineType.Standard }).Type);
    }

    [Fact]
    public void The_settings_that_the_documents_show_make_sense()
    {
        var problems = new List<string>();
        SettingsReader.Read(Repository.PathOf("samples", "AslTools", "stateflow.json"), problems);

        Assert.Empty(problems);
    }

    [Theory]
    [InlineData(2, "1 file, 2 errors, 1 warning")]
    [InlineData(2, "1 file, 2 errors, 0 warnings", "--severity", "error")]
    [InlineData(2, "1 file, 3 errors, 0 warnings", "--warnings-as-errors")]
    public void The_command_line_says_how_strict_a_run_is(int errors, string expected, params string[] options)
    {
        _workspace.Write("order.asl.json", Order);

        var run = _workspace.Run(["validate", "./order.asl.json", .. options]);

        Assert.Equal((1, true), (run.ExitCode, run.Output.EndsWith($"{expected}\n", StringComparison.Ordinal)));
        Assert.Equal(errors, run.Output.Split("SF1013").Length - 1);
    }

    [Fact]
    public void Everything_that_makes_no_sense_in_settings_is_told_at_once()
    {
        _workspace.Write("a/stateflow.json", """
            { "severity": {}, "severities": { "SF1031": "off", "SF1013": "bad", "Nonsense": 1 },
              "suppressions": [{ "rule": "SF1013" }, { "id": "SF1013", "state": 5 }],
              "types": { "*": "fast" },
              "warningsAsErrors": "yes" }
            """);
        _workspace.Write("a/order.asl.json", Order);
        _workspace.Write("b/stateflow.json", "{ severities: {} }");
        _workspace.Write("b/order.asl.json", Order);

        Assert.Equal(
            new ToolRun(
                2,
                "",
                """
                ./a/stateflow.json(1,3): error: There is no setting 'severity'. There is 'severities', 'suppressions', 'types', 'warningsAsErrors' and 'deploy'.
                ./a/stateflow.json(1,45): error: There is no rule 'SF1031'.
                ./a/stateflow.json(1,62): error: 'SF1013' must be 'off', 'hint', 'warning' or 'error', but is "bad".
                ./a/stateflow.json(1,81): error: There is no rule 'Nonsense'.
                ./a/stateflow.json(1,81): error: 'Nonsense' must be 'off', 'hint', 'warning' or 'error', but is 1.
                ./a/stateflow.json(2,30): error: There is no setting 'rule'. There is 'id', 'state' and 'reason'.
                ./a/stateflow.json(2,20): error: A suppression has the 'id' of a rule.
                ./a/stateflow.json(2,69): error: 'state' must be a string, but is 5.
                ./a/stateflow.json(3,19): error: The type of '*' must be 'standard' or 'express', but is "fast".
                ./a/stateflow.json(4,23): error: 'warningsAsErrors' must be true or false, but is "yes".
                ./b/stateflow.json(1,3): error: The name severities must stand between double quotes.

                """),
            _workspace.Run("validate", "./a", "./b"));
    }
}
