using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace StateFlow.TestKit;

/// <summary>A definition of the corpus with the verdict of an authority.</summary>
/// <param name="File">The file, below the folder of the definitions.</param>
/// <param name="Valid">Whether the authority calls it valid.</param>
/// <param name="Authority">Who says so: <c>aws-recorded</c>, or the tests of a tool.</param>
/// <param name="Why">How the authority says it.</param>
/// <param name="IsExpress">Whether it is the definition of an Express workflow.</param>
/// <param name="Tags">What else is known of it, such as <c>aws-would-refuse</c>.</param>
public sealed partial record CorpusDefinition(string File, bool Valid, string Authority, string Why, bool IsExpress, IReadOnlyList<string> Tags)
{
    /// <summary>Gets the definitions of the corpus.</summary>
    public static IReadOnlyList<CorpusDefinition> All { get; } = [.. Corpus.List("definitions", "manifest.json").Select(Of)];

    /// <summary>Gets whether the authority errs: AWS refuses what it calls valid.</summary>
    public bool RefusedByAws => Tags.Contains("aws-would-refuse");

    /// <summary>Gets the places that AWS named when it refused the definition.</summary>
    public IEnumerable<string> Places => Authority.StartsWith("aws-", StringComparison.Ordinal) ? Place().Matches(Why).Select(m => m.Groups[1].Value) : [];

    /// <summary>Gets what goes wrong when it runs, for a reason that the definition shows, in the words of the recording; empty when nothing does.</summary>
    public string Failure { get; private init; } = string.Empty;

    private string Text => Encoding.UTF8.GetString(Read());

    /// <summary>Finds a definition.</summary>
    public static CorpusDefinition Find(string file) => All.Single(d => d.File == file);

    /// <summary>Gets whether it holds placeholders such as <c>${Queue}</c>.</summary>
    public bool Templated => Text.Contains("${", StringComparison.Ordinal);

    /// <summary>Gets what the authority says and the first comment of the definition, in one text.</summary>
    public string Said => $"{Why}; {File}; {Comment().Match(Text).Groups[1].Value}";

    /// <summary>Reads the text of the definition.</summary>
    public byte[] Read() => Corpus.Read("definitions", File);

    private static CorpusDefinition Of(JsonElement entry) => new(
        entry.GetProperty("file").GetString()!,
        entry.GetProperty("expected").GetString() == "valid",
        entry.GetProperty("authority").GetString()!,
        entry.GetProperty("why").GetString()!,
        entry.GetProperty("type").GetString() == "EXPRESS",
        [.. entry.GetProperty("tags").EnumerateArray().Select(t => t.GetString()!)])
    {
        Failure = entry.TryGetProperty("runtime_fails", out var failures) ? failures.ToString() : string.Empty,
    };

    [GeneratedRegex(@" at (/[^',]*)")]
    private static partial Regex Place();

    [GeneratedRegex(@"""Comment""\s*:\s*""([^""]*)")]
    private static partial Regex Comment();
}
