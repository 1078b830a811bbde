namespace StateFlow.Cli.Tests.Commands;

public sealed class ConvertCommandTests : IDisposable
{
    private const string Json = """
        {
          "z": null,
          "a": [
            1.50,
            -0,
            1E+400,
            true,
            "no",
            "12",
            "null"
          ],
          "text": "two\nlines",
          "empty": [
            {},
            []
          ],
          "z~/": "last"
        }

        """;

    private const string Yaml = """
        z: null
        a:
          - 1.50
          - -0
          - 1E+400
          - true
          - 'no'
          - '12'
          - 'null'
        text: |-
          two
          lines
        empty:
          - {}
          - []
        z~/: last

        """;

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Json_becomes_yaml_and_yaml_becomes_json()
    {
        _workspace.Write("a.json", Json);
        _workspace.Write("a.yaml", Yaml);

        Assert.Equal(new ToolRun(0, Yaml, ""), _workspace.Run("convert", "./a.json"));
        Assert.Equal(new ToolRun(0, Json, ""), _workspace.Run("convert", "./a.yaml"));
    }

    [Fact]
    public void The_same_format_may_be_asked_for()
    {
        Assert.Equal(new ToolRun(0, "[\n  1\n]\n", ""), _workspace.RunWith("[1]", "convert", "-", "--to", "json"));
        Assert.Equal(new ToolRun(0, "a: 1\n", ""), _workspace.RunWith("{ a: 1 } # one", "convert", "-", "--yaml", "--to", "yaml"));
    }

    [Fact]
    public void The_standard_input_is_what_its_first_character_says()
    {
        Assert.Equal(new ToolRun(0, Yaml, ""), _workspace.RunWith(Json, "convert", "-"));
        Assert.Equal(new ToolRun(0, Json, ""), _workspace.RunWith(Yaml, "convert", "-"));
    }

    [Fact]
    public void A_file_is_written_in_a_folder_that_need_not_be_there()
    {
        _workspace.Write("a.json", Json);

        Assert.Equal(new ToolRun(0, "", ""), _workspace.Run("convert", "./a.json", "--output", "./new/b.yaml"));
        Assert.Equal(Yaml, _workspace.Read("new/b.yaml"));
        Assert.Equal(["a.json", Path.Combine("new", "b.yaml")], _workspace.Files());
    }

    [Theory]
    [InlineData("{\"a\": 1, \"b\": {\"a\": 2, \"a\": 3}}", "(1,24): warning SF1003: The name 'a' occurs twice in this object, and only the last one counts. Remove one of them.")]
    [InlineData("[\"\\udc00\"]", "(1,2): error SF1023: The string holds half of a surrogate pair, which is no character. Write both halves, or the character itself.")]
    [InlineData("[1,]", "(1,4): error SF1001: The comma before ']' is superfluous. Remove it.")]
    [InlineData("a: .nan", "(1,4): error SF1906: JSON has no number '.nan'. Write a finite decimal number, or quote it to make it a text.")]
    public void What_would_not_be_the_same_afterwards_is_not_converted(string text, string finding) =>
        Assert.Equal(new ToolRun(1, "", $"<stdin>{finding}\n"), _workspace.RunWith(text, "convert", "-", "--output", "./never.json"));

    [Fact]
    public void Only_one_document_is_converted_at_a_time()
    {
        _workspace.Write("flows/a.asl.json", "{}");
        _workspace.Write("flows/b.asl.json", "{}");

        Assert.Equal(new ToolRun(2, "", "error: One document is converted at a time, but here are 2.\n"), _workspace.Run("convert", "./flows"));
        Assert.Equal(new ToolRun(2, "", "./c.json: error: The file does not exist.\n"), _workspace.Run("convert", "./c.json"));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_reported()
    {
        Directory.CreateDirectory(_workspace.PathOf("folder"));

        Assert.Equal(
            new ToolRun(2, "", "./folder: error: The file cannot be written, and nothing else was. A folder has this name.\n"),
            _workspace.RunWith("{}", "convert", "-", "--output", "./folder"));
    }
}
