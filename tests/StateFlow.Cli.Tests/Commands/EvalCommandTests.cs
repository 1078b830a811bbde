namespace StateFlow.Cli.Tests.Commands;

public sealed class EvalCommandTests : IDisposable
{
    private const string Order = """{"items":[{"price":2.5,"quantity":4},{"price":1,"quantity":3}],"name":"Ada"}""";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("$sum(items.(price * quantity))", "jsonata", "13\n")]
    [InlineData("{'who': name}", "jsonata", "{\n  \"who\": \"Ada\"\n}\n")]
    [InlineData("$.items[*].price", "jsonpath", "[\n  2.5,\n  1\n]\n")]
    [InlineData("States.Format('Hello, {}!', $.name)", "intrinsic", "\"Hello, Ada!\"\n")]
    public void An_expression_gives_its_value(string expression, string language, string expected) =>
        Assert.Equal(new ToolRun(0, expected, ""), _workspace.RunWith(Order, "eval", expression, "--input", "-", "--language", language));

    [Fact]
    public void A_document_may_be_a_file_of_YAML()
    {
        _workspace.Write("order.yaml", "total: 7\n");

        Assert.Equal(new ToolRun(0, "8\n", ""), _workspace.Run("eval", "total + 1", "--input", "./order.yaml"));
    }

    [Fact]
    public void In_a_state_the_document_is_the_input_of_the_state() =>
        Assert.Equal(new ToolRun(0, "[\n  [\n    1,\n    2\n  ],\n  [\n    3\n  ]\n]\n", ""), _workspace.RunWith("[1,2,3]", "eval", "$partition($states.input, 2)", "--input", "-", "--in-state"));

    [Theory]
    [InlineData("$sum(items.price", "error S0203: Expected \")\" before end of expression\n  $sum(items.price\n                 ^\n")]
    [InlineData("1 +\n'a' * 2", "error T2001: The left side of the \"*\" operator must evaluate to a number\n  'a' * 2\n      ^\n")]
    public void An_error_is_shown_under_the_text(string expression, string expected) => Assert.Equal(new ToolRun(1, "", expected), _workspace.Run("eval", expression));

    [Fact]
    public void Nothing_is_no_value() => Assert.Equal(new ToolRun(1, "", "The expression gives nothing.\n"), _workspace.Run("eval", "missing"));

    [Theory]
    [InlineData("1+1", 0, "{\n  \"value\": 2\n}\n")]
    [InlineData("missing", 1, "{}\n")]
    public void Machines_get_json(string expression, int exitCode, string expected) => Assert.Equal(new ToolRun(exitCode, expected, ""), _workspace.Run("eval", expression, "--json"));

    [Fact]
    public void A_document_that_is_none_is_reported_with_its_place() =>
        Assert.Equal(new ToolRun(1, "", "<stdin>(1,2): error SF1001: The text ends before the '{' of line 1, column 1 is closed by a '}'.\n"), _workspace.RunWith("{", "eval", "1", "--input", "-"));

    [Fact]
    public void A_file_that_is_not_there_is_wrong_usage() => Assert.Equal(2, _workspace.Run("eval", "1", "--input", "nowhere.json").ExitCode);
}
