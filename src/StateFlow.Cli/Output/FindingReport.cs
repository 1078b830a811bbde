using System.Globalization;
using StateFlow.Cli.Checks;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Cli.Output;

/// <summary>Writes findings, for people and for programs.</summary>
internal static class FindingReport
{
    /// <summary>Writes a line per finding, as compilers do.</summary>
    public static void WriteLines(IEnumerable<Diagnostic> findings, TextWriter output)
    {
        foreach (var finding in findings)
        {
            output.WriteLine(finding.ToString());
        }
    }

    /// <summary>Counts findings: <c>2 files, 3 errors, 1 warning</c>.</summary>
    /// <param name="checks">The definitions.</param>
    /// <param name="fixes">How many findings were repaired; <see langword="null"/> when nobody asked for it.</param>
    public static string Summarize(IReadOnlyCollection<Check> checks, int? fixes)
    {
        var machines = checks.Count(c => c.Document.Machine is not null);
        string?[] parts =
        [
            checks.Count > machines ? Plural(checks.Count - machines, "file") : null,
            machines > 0 ? Plural(machines, "machine") : null,
            Plural(Count(Severity.Error), "error"),
            Plural(Count(Severity.Warning), "warning"),
            Count(Severity.Hint) is > 0 and var hints ? Plural(hints, "hint") : null,
            checks.Sum(c => c.Suppressed.Count) is > 0 and var suppressed ? $"{suppressed} suppressed" : null,
            fixes is { } made ? $"{made} fixed" : null,
        ];
        return string.Join(", ", parts.OfType<string>());

        int Count(Severity severity) => checks.Sum(c => c.Findings.Count(f => f.Severity == severity));
    }

    /// <summary>Gets the word for how bad a finding is.</summary>
    public static string NameOf(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "hint" };

    /// <summary>Makes a JSON array of what keeps a file from being formatted, whose members never change their order.</summary>
    public static Json ToJson(IEnumerable<Diagnostic> findings) => Json.Array([.. findings.Select(f => Members(f).ToJson())]);

    /// <summary>Makes a JSON array of findings with all that is known about them.</summary>
    public static Json ToJson(IEnumerable<Check> checks) => Json.Array([.. checks.SelectMany(ToJson)]);

    private static IEnumerable<Json> ToJson(Check check)
    {
        if (check.Findings.Count == 0)
        {
            return [];
        }

        var document = AwsDocument.Of(check.Document.Utf8);
        return check.Findings.Select(finding => Members(finding)
            .Add("member", Json.From(check.Document.Member))
            .Add("related", Json.Array([.. finding.Related.Select(ToJson)]))
            .Add("fix", finding.Fix is { } fix ? Json.Object(new("title", Json.From(fix.Title)), new("edits", Json.Array([.. fix.Edits.Select(ToJson)]))) : Json.Null)
            .Add("aws", AwsAnswers.Find(finding)?.Of(new AwsSubject(finding, document)).ToJson() ?? Json.Null)
            .ToJson());
    }

    private static JsonObjectBuilder Members(Diagnostic finding) => Place(finding.Location, finding.Pointer)
        .Add("severity", Json.From(NameOf(finding.Severity)))
        .Add("id", Json.From(finding.Id))
        .Add("message", Json.From(finding.Message));

    private static JsonObjectBuilder Place(SourceLocation? location, string pointer) => new JsonObjectBuilder()
        .Add("file", Json.From(location?.File))
        .Add("line", location?.Line ?? Json.Null)
        .Add("column", location?.Column ?? Json.Null)
        .Add("pointer", Json.From(pointer));

    private static Json ToJson(RelatedPlace place) => Place(place.Location, place.Pointer).Add("message", Json.From(place.Message)).ToJson();

    private static Json ToJson(Edit edit)
    {
        var members = new JsonObjectBuilder().Add("op", Json.From(edit.Verb)).Add("pointer", Json.From(edit.Pointer));
        return edit switch
        {
            Edit.Set set => members.Add("value", set.Value).ToJson(),
            Edit.Rename rename => members.Add("name", Json.From(rename.Name)).ToJson(),
            Edit.Remove or _ => members.ToJson(),
        };
    }

    private static string Plural(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
