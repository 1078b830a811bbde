using System.Text;
using StateFlow.Cli.Documents;
using StateFlow.Cli.Output;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Cli.Checks;

/// <summary>One run of <c>stateflow validate</c>.</summary>
/// <param name="options">How definitions are checked.</param>
/// <param name="settings">Where their settings come from.</param>
/// <param name="fix">Whether files are repaired.</param>
/// <param name="output">Where findings go.</param>
/// <param name="error">Where messages about the run go.</param>
internal sealed class ValidateRun(CheckOptions options, SettingsFinder settings, bool fix, TextWriter output, TextWriter error)
{
    private int _fixed;

    /// <summary>Gets how findings are reported.</summary>
    public required ReportFormat Format { get; init; }

    /// <summary>Checks definitions and reports what was found.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="projects">The projects and assemblies.</param>
    public ExitCode Check(Sources sources, IEnumerable<string> projects)
    {
        sources.ReportProblems(error);
        var machines = ProjectMachines.Find(projects, error);
        var documents = sources.Texts.AsParallel().AsOrdered().Select(Document.Read).Concat(machines.Documents.AsParallel().AsOrdered()).ToList();
        var rules = documents.ConvertAll(d => settings.For(d, options));
        if (settings.Problems.Count > 0)
        {
            foreach (var problem in settings.Problems)
            {
                error.WriteLine(problem);
            }

            return ExitCode.WrongUsage;
        }

        var isWritten = !fix || Repair(documents, rules);
        var checks = documents.Zip(rules).AsParallel().AsOrdered().Select(d => Checks.Check.Of(d.First, d.Second)).ToList();
        var answers = Format is ReportFormat.Aws ? documents.Zip(rules).AsParallel().AsOrdered().Select(d => Checks.Check.Answer(d.First, d.Second)).ToList() : [];
        Report(checks, answers);
        return sources.Problems.Count > 0 || !isWritten ? ExitCode.WrongUsage
            : machines.ExitCode is not ExitCode.Done ? machines.ExitCode
            : answers.Any(a => !a.IsValid) || (Format is not ReportFormat.Aws && checks.Any(c => c.Findings.Any(f => f.Severity is Severity.Error))) ? ExitCode.Findings
            : ExitCode.Done;
    }

    /// <summary>Repairs files, and puts what they hold now into the place of what they held.</summary>
    private bool Repair(List<Document> documents, List<ValidationOptions> rules)
    {
        var results = documents.Zip(rules).AsParallel().AsOrdered().Select(d => FixedText.Fix(d.First.Text, d.Second)).ToList();
        if (!OutputFile.TryWrite(results.Where(r => r.Fixes.Count > 0).Select(r => new OutputFile(r.Text.Name, Encoding.UTF8.GetString(r.Text.Content))), error))
        {
            return false;
        }

        var report = Format is ReportFormat.Lines ? output : error;
        for (var i = 0; i < results.Count; i++)
        {
            var (text, fixes, note) = results[i];
            foreach (var made in fixes)
            {
                report.WriteLine($"{text.Name}: fixed: {made.Title}");
                _fixed++;
            }

            if (note is not null)
            {
                error.WriteLine(note);
            }

            documents[i] = fixes.Count > 0 ? Document.Read(text) : documents[i];
        }

        return true;
    }

    private void Report(List<Check> checks, List<AwsValidation> answers)
    {
        switch (Format)
        {
            case ReportFormat.Json:
                output.Write(IndentedJson.Write(FindingReport.ToJson(checks)));
                break;
            case ReportFormat.Sarif:
                output.Write(IndentedJson.Write(SarifReport.Of(checks)));
                break;
            case ReportFormat.Aws:
                output.Write(IndentedJson.Write(Json.Array([.. checks.Zip(answers, AnswerOf)])));
                break;
            case ReportFormat.Lines when checks.Count > 0:
                checks.ForEach(c => FindingReport.WriteLines(c.Findings, output));
                output.WriteLine(FindingReport.Summarize(checks, fix ? _fixed : null));
                break;
        }
    }

    private static Json AnswerOf(Check check, AwsValidation answer) =>
        Json.Object([KeyValuePair.Create("file", Json.From(check.Document.Text.Name)), .. answer.ToJson().Members]);
}
