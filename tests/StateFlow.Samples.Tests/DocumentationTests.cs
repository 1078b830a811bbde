using System.Text.RegularExpressions;
using StateFlow.TestKit;

namespace StateFlow.Samples.Tests;

/// <summary>What documents show as code is code: a region of a sample or of a test for the documents, or a file.</summary>
/// <remarks>A comment before the block says what it shows; with <c>UPDATE_SNAPSHOTS=1</c> the block is written anew.</remarks>
public sealed partial class DocumentationTests
{
    private static readonly Dictionary<string, string> Regions = new[] { Repository.PathOf("samples"), Repository.PathOf("tests", "StateFlow.Samples.Tests", "Documentation") }
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .SelectMany(file => Region().Matches(ReadText(file)))
        .ToDictionary(m => m.Groups["name"].Value, m => Unindent(m.Groups["body"].Value), StringComparer.Ordinal);

    public static TheoryData<string> Documents => [.. Paths];

    public static TheoryData<string> PackageDocuments => [.. Paths.Where(f => f.StartsWith("src", StringComparison.Ordinal))];

    private static IEnumerable<string> Paths =>
        Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(new[] { "docs", "samples", "benchmarks", "src" }.SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), "*.md", SearchOption.AllDirectories)))
            .Select(f => Path.GetRelativePath(Repository.Root, f))
            .Where(f => !f.Contains("BenchmarkDotNet", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Code_is_what_the_samples_compile_and_emit(string document)
    {
        var path = Repository.PathOf(document);
        var text = ReadText(path);

        var expected = Shown().Replace(text, block => $"{block.Groups["comment"].Value}\n```{block.Groups["language"].Value}\n{Content(block)}\n```\n");

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(path, expected);
            return;
        }

        Assert.Equal(expected, text);
    }

    /// <summary>Gets the documents but for the one that is printed from the examples of the rules, which have a test of their own.</summary>
    public static TheoryData<string> WrittenDocuments => [.. Paths.Where(f => f != Path.Combine("docs", "rules.md"))];

    [Theory]
    [MemberData(nameof(WrittenDocuments))]
    public void No_code_stands_there_that_nobody_compiles(string document)
    {
        var rest = Shown().Replace(ReadText(Repository.PathOf(document)), string.Empty);

        Assert.DoesNotMatch("(?m)^```(csharp|cs|json|yaml|xml)", rest);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Files_that_commands_and_links_name_are_there(string document)
    {
        var text = ReadText(Repository.PathOf(document));
        var folder = Path.GetDirectoryName(Repository.PathOf(document))!;

        Assert.All(Project().Matches(text), m => Assert.True(Path.Exists(Repository.PathOf(m.Groups["path"].Value)), m.Value));
        Assert.All(Link().Matches(text), m => Assert.True(Path.Exists(Path.Combine(folder, m.Groups["path"].Value)), m.Value));
    }

    [Theory]
    [MemberData(nameof(PackageDocuments))]
    public void What_a_package_shows_needs_no_other_file_and_no_html(string document)
    {
        var text = Shown().Replace(ReadText(Repository.PathOf(document)), string.Empty);

        Assert.DoesNotMatch(Link(), text);
        Assert.DoesNotMatch("<(?!!--)", text);
    }

    [Fact]
    public void What_the_documents_say_of_json_values_is_so() =>
        Assert.Equal("""{"customer":{"country":"CH"},"currency":"CHF"}""", AslTools.JsonValues.WithCurrency("""{"customer":{"country":"CH"}}""").ToString());

    private static string Content(Match block)
    {
        var source = block.Groups["source"].Value;
        if (block.Groups["kind"].Value == "file")
        {
            return ReadText(Repository.PathOf(source)).TrimEnd('\n');
        }

        Assert.True(Regions.TryGetValue(source, out var body), $"No #region {source} in the samples.");
        return body!;
    }

    private static string ReadText(string path) => File.ReadAllText(path).ReplaceLineEndings("\n");

    private static string Unindent(string body)
    {
        var lines = body.Trim('\n').Split('\n');
        var indent = lines.Where(l => l.Trim().Length > 0).Min(l => l.Length - l.TrimStart().Length);
        return string.Join('\n', lines.Select(l => l.Length > indent ? l[indent..] : string.Empty)).TrimEnd();
    }

    [GeneratedRegex(@"#region (?<name>[\w-]+)\n(?<body>.*?)\n *#endregion", RegexOptions.Singleline)]
    private static partial Regex Region();

    [GeneratedRegex(@"(?<comment><!-- (?<kind>region|file): (?<source>[^ ]+) -->)\n+```(?<language>\w+)\n.*?\n```\n", RegexOptions.Singleline)]
    private static partial Regex Shown();

    [GeneratedRegex(@"--project (?<path>[\w./-]+)")]
    private static partial Regex Project();

    [GeneratedRegex(@"\]\((?<path>(?!https?:|#)[^)#]+)")]
    private static partial Regex Link();
}
