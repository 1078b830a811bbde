namespace StateFlow.Cli.Tests.Commands;

public sealed class HostileInputTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ":", ",", "\"", "\"a\"", "\"StartAt\": ", "\"States\": {", "\"A\": ", "\"Type\": \"Pass\"", "\"End\": true", "1e999", "null", "\\ud800", "\n", "- ", "a: ", "&x ", "*x", "\0", "😀",
    ];

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [InlineData("validate", "-")]
    [InlineData("validate", "-", "--json", "--yaml")]
    [InlineData("format", "-")]
    [InlineData("format", "-", "--check", "--yaml")]
    [InlineData("convert", "-")]
    [InlineData("convert", "-", "--yaml", "--to", "yaml")]
    public void Random_text_ends_in_a_result_or_a_finding(params string[] command)
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            var run = _workspace.RunWith(text, command);

            Assert.True(run.ExitCode is 0 or 1, $"Seed {seed}: {run}");
            Assert.True(run.ExitCode == 0 || run.Output.Length + run.Error.Length > 0, $"Seed {seed}: failed without a word.");
        }
    }

    [Theory]
    [InlineData("validate")]
    [InlineData("format")]
    [InlineData("convert")]
    public void Text_that_nests_too_deep_is_reported(string command)
    {
        var run = _workspace.RunWith(string.Concat(Enumerable.Repeat("[", 1_000_000)), command, "-");

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"<stdin>\(1,1001\): error SF\d+: The text nests deeper than 1000 levels, which is the most that is read\.", run.Output + run.Error);
    }

    [Fact]
    public void Values_that_nest_as_deep_as_they_may_are_converted_and_back()
    {
        var json = $"{string.Concat(Enumerable.Repeat("{\"a\":[", 500))}{string.Concat(Enumerable.Repeat("]}", 500))}";

        var yaml = _workspace.RunWith(json, "convert", "-");
        var back = _workspace.RunWith(yaml.Output, "convert", "-", "--yaml");

        Assert.Equal((0, 0), (yaml.ExitCode, back.ExitCode));
        Assert.Equal(json, Expressions.Json.Parse(back.Output).ToString());
    }
}
