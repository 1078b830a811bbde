using StateFlow.TestKit;

namespace StateFlow.Cli.Tests.Commands;

public sealed class ValidateCommandTests : IDisposable
{
    private const string Valid = """{ "StartAt": "Done", "States": { "Done": { "Type": "Succeed" } } }""";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_valid_definition_has_nothing_but_a_summary()
    {
        _workspace.Write("order.asl.json", Valid);

        Assert.Equal(new ToolRun(0, "1 file, 0 errors, 0 warnings\n", ""), _workspace.Run("validate", "./order.asl.json"));
    }

    [Fact]
    public void What_the_reader_and_the_rules_find_comes_once_and_in_the_order_of_the_file()
    {
        _workspace.Write("order.asl.json", """
            {
              "StartAt": "Charge",
              "TimeoutSeconds": 0,
              "States": {
                "Charge": { "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Next": "Shp", "Comment": 1 },
                "Ship": { "Type": "Succeed", "Nxt": "Done" }
              }
            }
            """);

        Assert.Equal(
            new ToolRun(
                1,
                """
                ./order.asl.json(3,21): error SF1015: The timeout of the state machine is 0, which is not a positive integer. Write whole seconds, 1 or more.
                ./order.asl.json(5,5): error SF12015: The Task state 'Charge' has no 'Parameters', but what it calls needs some. Add 'Parameters' with 'FunctionName'.
                ./order.asl.json(5,87): error SF3002: The state 'Charge' goes on at 'Shp', which does not exist. Did you mean 'Ship'?
                ./order.asl.json(5,105): error SF1013: 'Comment' of the Task state 'Charge' must be a string, but is a number, 1.
                ./order.asl.json(6,34): error SF2001: The field 'Nxt' of the Succeed state 'Ship' is unknown. Remove it; notes belong into 'Comment'.
                1 file, 5 errors, 0 warnings

                """,
                ""),
            _workspace.Run("validate", "./order.asl.json"));
    }

    [Fact]
    public void Findings_in_yaml_point_into_the_yaml()
    {
        _workspace.Write("order.yaml", """
            StartAt: Charge
            States:
              Charge:
                Type: Task
                Resource: arn:aws:states:::lambda:invoke
                Retry: &retry
                  - ErrorEquals: [States.ALL]
                    MaxAttempts: many
                Next: Shp
              Ship:
                Type: Task
                Resource: arn:aws:states:::lambda:invoke
                Retry: *retry
                End: true
            """);

        Assert.Equal(
            new ToolRun(
                1,
                """
                ./order.yaml(3,3): error SF12015: The Task state 'Charge' has no 'Parameters', but what it calls needs some. Add 'Parameters' with 'FunctionName'.
                ./order.yaml(8,22): error SF5008: 'MaxAttempts' of the retrier of state 'Charge' must be a number, but is a string, "many".
                ./order.yaml(8,22): error SF5008: 'MaxAttempts' of the retrier of state 'Ship' must be a number, but is a string, "many".
                ./order.yaml(9,11): error SF3002: The state 'Charge' goes on at 'Shp', which does not exist. Did you mean 'Ship'?
                ./order.yaml(10,3): error SF12015: The Task state 'Ship' has no 'Parameters', but what it calls needs some. Add 'Parameters' with 'FunctionName'.
                1 file, 5 errors, 0 warnings

                """,
                ""),
            _workspace.Run("validate", "./order.yaml"));
    }

    [Fact]
    public void Yaml_that_cannot_be_read_is_reported_with_all_its_faults()
    {
        _workspace.Write("order.yaml", "StartAt: *first\nStartAt: .inf\n");

        Assert.Equal(
            new ToolRun(
                1,
                """
                ./order.yaml(1,10): error SF1907: '*first' stands for nothing: no '&first' comes before it.
                ./order.yaml(2,1): error SF1904: The key 'StartAt' occurs twice in this mapping. Remove one of them.
                ./order.yaml(2,10): error SF1906: JSON has no number '.inf'. Write a finite decimal number, or quote it to make it a text.
                1 file, 3 errors, 0 warnings

                """,
                ""),
            _workspace.Run("validate", "./order.yaml"));
    }

    [Fact]
    public void Programs_get_an_array_with_the_members_always_in_the_same_order()
    {
        _workspace.Write("order.asl.json", """{ "StartAt": "A/B", "States": { "A/B": { "Type": "Wait", "Comentt": "Later." }, "Done": { "Type": "Succeed", "Output": 1 } } }""");

        var run = _workspace.Run("validate", "--json", "./order.asl.json");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Snapshot.Match(run.Output, "json");
    }

    [Fact]
    public void Programs_get_an_empty_array_of_a_valid_definition()
    {
        _workspace.Write("order.asl.json", Valid);

        Assert.Equal(new ToolRun(0, "[]\n", ""), _workspace.Run("validate", "--json", "./order.asl.json"));
    }

    [Fact]
    public void Folders_wildcards_and_files_are_looked_at_once_each()
    {
        _workspace.Write("a.asl.json", Valid);
        _workspace.Write("b.json", "[]");
        _workspace.Write("flows/c.asl.yaml", "StartAt: A\n");
        _workspace.Write("flows/deep/d.asl.yml", "- a\n");
        _workspace.Write("flows/e.json", "[]");
        _workspace.Write("flows/bin/f.asl.json", "[]");

        Assert.Equal(
            new ToolRun(
                1,
                """
                ./flows/c.asl.yaml(1,1): error SF1005: 'States' is missing in the state machine. Add at least one state.
                ./flows/deep/d.asl.yml(1,1): error SF1002: The definition must be a JSON object with 'StartAt' and 'States', but is an array.
                ./b.json(1,1): error SF1002: The definition must be a JSON object with 'StartAt' and 'States', but is an array.
                4 files, 3 errors, 0 warnings

                """,
                ""),
            _workspace.Run("validate", "./flows", "./*.json", "./a.asl.json", "./flows/../a.asl.json"));
    }

    [Fact]
    public void What_cannot_be_read_is_reported_with_everything_else()
    {
        _workspace.Write("order.asl.json", "{");
        Directory.CreateDirectory(_workspace.PathOf("empty"));

        Assert.Equal(
            new ToolRun(
                2,
                """
                ./order.asl.json(1,2): error SF1001: The text ends before the '{' of line 1, column 1 is closed by a '}'.
                1 file, 1 error, 0 warnings

                """,
                """
                ./missing.asl.json: error: The file does not exist.
                ./empty: error: The folder holds no definitions, which are files that end in .asl.json, .asl.yaml or .asl.yml.
                ./*.asl.yaml: error: No file matches.
                ./*/a.json: error: Wildcards stand in the name of a file only. Give the folder to look at all definitions below it.

                """),
            _workspace.Run("validate", "./missing.asl.json", "./order.asl.json", "./empty", "./*.asl.yaml", "./*/a.json"));
    }

    [Theory]
    [InlineData("{ StartAt: A }", "(1,3): error SF1001: The name StartAt must stand between double quotes.")]
    [InlineData(" \t\r\n[]", "(1,1): error SF1002: The definition must be a JSON object with 'StartAt' and 'States', but is an array.")]
    [InlineData("", "(1,1): error SF1001: The text is empty.")]
    [InlineData("StartAt: A", "(1,1): error SF1005: 'States' is missing in the state machine. Add at least one state.")]
    public void The_standard_input_is_what_its_first_character_says(string input, string finding) =>
        Assert.Equal(new ToolRun(1, $"<stdin>{finding}\n1 file, 1 error, 0 warnings\n", ""), _workspace.RunWith(input, "validate", "-"));

    [Fact]
    public void The_standard_input_cannot_be_read_twice()
    {
        var run = _workspace.RunWith("{}", "validate", "-", "-");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("The standard input can be read once only, but '-' is given twice.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_standard_input_is_yaml_when_the_user_says_so() => Assert.Equal(
        new ToolRun(0, "1 file, 0 errors, 0 warnings\n", ""), _workspace.RunWith("{ StartAt: A, States: { A: { Type: Succeed } } }", "validate", "-", "--yaml"));
}
