using System.Globalization;
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
    public static string Summarize(int files, IReadOnlyCollection<Diagnostic> findings)
    {
        var hints = Count(Severity.Hint);
        var summary = $"{Plural(files, "file")}, {Plural(Count(Severity.Error), "error")}, {Plural(Count(Severity.Warning), "warning")}";
        return hints == 0 ? summary : $"{summary}, {Plural(hints, "hint")}";

        int Count(Severity severity) => findings.Count(f => f.Severity == severity);
    }

    /// <summary>Gets the word for how bad a finding is.</summary>
    public static string NameOf(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "hint" };

    /// <summary>Makes a JSON array of findings, whose members never change their order.</summary>
    public static Json ToJson(IEnumerable<Diagnostic> findings) => Json.Array([.. findings.Select(ToJson)]);

    private static Json ToJson(Diagnostic finding) => Json.Object(
        new("file", Json.From(finding.Location?.File)),
        new("line", finding.Location?.Line ?? Json.Null),
        new("column", finding.Location?.Column ?? Json.Null),
        new("pointer", Json.From(finding.Pointer)),
        new("severity", Json.From(NameOf(finding.Severity))),
        new("id", Json.From(finding.Id)),
        new("message", Json.From(finding.Message)));

    private static string Plural(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
