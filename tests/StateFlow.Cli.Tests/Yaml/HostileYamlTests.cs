using System.Text;
using StateFlow.Cli.Yaml;
using StateFlow.TestKit;

namespace StateFlow.Cli.Tests.Yaml;

public sealed class HostileYamlTests
{
    private const int Million = 1_000_000;

    private static readonly string[] Pieces =
    [
        "a", "b: ", ": ", "- ", "-", "? ", "[", "]", "{", "}", ",", "&a ", "*a", "!x ", "!!str ", "!Sub ", "! ", "!<x>", "!a!b", "<<: ", "'", "\"", "\n", "\n  ", "\n    ", "\t",
        "| ", "|-\n", ">+\n ", "#", " # c\n", "1", "0x1f", "0o8", ".inf", "~", "true", "%YAML 1.2\n", "%TAG ! x\n", "---", "...", "@", "`", "\\", "\\x4", "\\u12", "\0", "\u0085",
        "\u2028", "\uFEFF", "é", "😀", "\r", "\r\n",
    ];

    [Fact]
    public void Random_text_is_read_or_reported()
    {
        for (var seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            ReadOrReport(string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => Pieces[random.Next(Pieces.Length)])), seed);
        }
    }

    [Fact]
    public void A_mutated_definition_is_read_or_reported()
    {
        var definition = File.ReadAllText(Repository.PathOf("tests", "StateFlow.Cli.Tests", "Yaml", "order.asl.yaml"));
        for (var seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder(definition);
            for (var count = random.Next(1, 4); count > 0; count--)
            {
                var at = random.Next(text.Length);
                text.Remove(at, random.Next(0, Math.Min(4, text.Length - at))).Insert(at, Pieces[random.Next(Pieces.Length)]);
            }

            ReadOrReport(text.ToString(), seed);
        }
    }

    [Fact]
    public void Random_bytes_are_read_or_reported()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var bytes = new byte[20];
            new Random(seed).NextBytes(bytes);
            ReadOrReport(bytes, seed);
        }
    }

    [Theory]
    [InlineData("[", "1,1001", "The text nests deeper than 1000 levels, which is the most that is read.")]
    [InlineData("{a: ", "1,4001", "The text nests deeper than 1000 levels, which is the most that is read.")]
    [InlineData("- ", "1,2001", "The text nests deeper than 1000 levels, which is the most that is read.")]
    [InlineData("? ", "1,2001", "The text nests deeper than 1000 levels, which is the most that is read.")]
    [InlineData("a: ", "1,5", "A second colon on the line of a key. Quote the value, or begin it on a line of its own.")]
    [InlineData("]", "1,1", "A value is missing here. Write null, or remove what asks for it.")]
    [InlineData("'", "1,1", "The quoted text that begins here is not closed.")]
    public void A_megabyte_of_a_mark_is_reported_at_once(string mark, string place, string message) =>
        Assert.Equal(($"({place}): error SF1901: {message}"), Assert.Single(Report(string.Concat(Enumerable.Repeat(mark, (Million / mark.Length) | 1)))));

    [Fact]
    public void A_megabyte_of_digits_is_a_number_or_reported_at_once()
    {
        var digits = new string('7', Million);

        Assert.Equal(digits, YamlReader.Read(Encoding.UTF8.GetBytes(digits), null).Root!.Value.ToString());
        Assert.Equal(
            [$"(1,1): error SF1906: JSON has no number '0x{digits.AsSpan(0, 55)}…'. Write a finite decimal number, or quote it to make it a text."], Report($"0x{digits}"));
    }

    [Fact]
    public void Values_that_nest_too_deep_only_by_aliases_are_reported()
    {
        var deep = $"{new string('[', 600)}{new string(']', 600)}";
        Assert.Equal(
            ["(2,504): error SF1901: The text nests deeper than 1000 levels, which is the most that is read."],
            Report($"a: &a {deep}\nb: {new string('[', 500)}*a{new string(']', 500)}"));
    }

    [Fact]
    public void A_billion_laughs_are_reported_at_once()
    {
        var yaml = new StringBuilder("a0: &a0 [lol]\n");
        for (var level = 1; level < 40; level++)
        {
            yaml.Append($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]\n");
        }

        Assert.Equal(
            ["(8,25): error SF1901: The aliases up to here stand for more than 16 million characters. Write less with aliases."],
            Report(yaml.ToString()));
    }

    [Fact]
    public void A_long_key_above_many_values_needs_memory_for_each_only_once()
    {
        var root = YamlReader.Read(Encoding.UTF8.GetBytes($"? {new string('k', Million)}\n: [{string.Concat(Enumerable.Repeat("1, ", Million / 3))}]"), null).Root!;

        Assert.Equal("(2,7)", root.Find($"/{new string('k', Million)}/1")?.ToString());
    }

    private static IEnumerable<string> Report(string yaml) => YamlReader.Read(Encoding.UTF8.GetBytes(yaml), null).Findings.Select(f => f.ToString());

    private static void ReadOrReport(string yaml, int seed) => ReadOrReport(Encoding.UTF8.GetBytes(yaml), seed);

    private static void ReadOrReport(byte[] yaml, int seed)
    {
        var result = YamlReader.Read(yaml, null);

        Assert.True(result.Root is null == result.Findings.Count > 0, $"Seed {seed}: a text has a value or findings.");
        Assert.All(result.Findings, f => Assert.True(f.Location is { Line: > 0, Column: > 0 }, $"Seed {seed}: {f} has no place."));
        if (result.Root is { } root)
        {
            Assert.Equal(root.Value.ToString(), YamlReader.Read(Encoding.UTF8.GetBytes(YamlWriter.Write(root.Value)), null).Root?.Value.ToString());
            YamlReader.FindComment(yaml, null);
        }
    }
}
