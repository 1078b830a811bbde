using StateFlow.Cli.Checks;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Cli.Output;

/// <summary>Writes findings as a log in SARIF 2.1.0, which editors and code hosts show.</summary>
internal sealed class SarifReport
{
    private readonly List<DiagnosticDescriptor> _rules = [];
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);

    private SarifReport()
    {
    }

    /// <summary>Makes the log of a run.</summary>
    public static Json Of(IEnumerable<Check> checks)
    {
        var report = new SarifReport();
        Json[] results = [.. checks.SelectMany(report.ResultsOf)];
        return Json.Object(
            new("$schema", Json.From("https://json.schemastore.org/sarif-2.1.0.json")),
            new("version", Json.From("2.1.0")),
            new("runs", Json.Array(Json.Object(
                new("tool", Json.Object(new KeyValuePair<string, Json>("driver", report.Driver()))),
                new("columnKind", Json.From("utf16CodeUnits")),
                new("results", Json.Array(results))))));
    }

    private Json Driver() => Json.Object(
        new("name", Json.From("stateflow")),
        new("version", Json.From(VersionAction.Version)),
        new("rules", Json.Array([.. _rules.Select(r => Json.Object(
            new("id", Json.From(r.Id)),
            new("shortDescription", SarifPlaces.Text(r.Title)),
            new("defaultConfiguration", Json.Object(new KeyValuePair<string, Json>("level", Json.From(LevelOf(r.Severity)))))))])));

    private IEnumerable<Json> ResultsOf(Check check)
    {
        var fixes = new SarifFixes(check.Document);
        return check.Findings.Select(f => (Finding: f, Why: (Suppression?)null))
            .Concat(check.Suppressed.Select(s => (s.Finding, Why: (Suppression?)s.Why)))
            .Select(f => Result(f.Finding, f.Why, fixes));
    }

    private Json Result(Diagnostic finding, Suppression? why, SarifFixes fixes)
    {
        var result = new JsonObjectBuilder()
            .Add("ruleId", Json.From(finding.Id))
            .Add("ruleIndex", IndexOf(finding.Descriptor))
            .Add("level", Json.From(LevelOf(finding.Severity)))
            .Add("message", SarifPlaces.Text(finding.Message))
            .Add("locations", Json.Array(SarifPlaces.Location(finding.Location, finding.Pointer).ToJson()));
        if (finding.Related.Count > 0)
        {
            result.Add("relatedLocations", Json.Array([.. finding.Related.Select(r => SarifPlaces.Location(r.Location, r.Pointer).Add("message", SarifPlaces.Text(r.Message)).ToJson())]));
        }

        if (finding.Fix is { } fix && fixes.Make(fix) is { } change)
        {
            result.Add("fixes", Json.Array(change));
        }

        if (why is not null)
        {
            var suppression = new JsonObjectBuilder().Add("kind", Json.From("external"));
            result.Add("suppressions", Json.Array((why.Reason is { } reason ? suppression.Add("justification", Json.From(reason)) : suppression).ToJson()));
        }

        return result.ToJson();
    }

    private int IndexOf(DiagnosticDescriptor rule)
    {
        if (_indices.TryAdd(rule.Id, _rules.Count))
        {
            _rules.Add(rule);
        }

        return _indices[rule.Id];
    }

    private static string LevelOf(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };
}
