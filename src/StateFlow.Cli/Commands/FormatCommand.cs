using System.CommandLine;
using StateFlow.Cli.Documents;
using StateFlow.Cli.Output;
using StateFlow.Expressions;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow format</c>.</summary>
internal static class FormatCommand
{
    public static Command Create(Stream input)
    {
        var files = CommonSymbols.Files();
        var yaml = CommonSymbols.Yaml();
        var check = new Option<bool>("--check") { Description = "Write nothing, list what would change. The exit code is 1 when anything would." };
        var dropComments = new Option<bool>("--drop-comments") { Description = "Format YAML with comments as well, which drops them." };
        var json = new Option<bool>("--json") { Description = "List every file as a JSON array: file, changed, findings, note. Standard input needs --check with it." };
        var command = new Command("format", "Rewrites definitions in canonical text: the order of fields, indentation, quotes. The data stays the same.")
        {
            files,
            yaml,
            check,
            dropComments,
            json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && !result.GetValue(check) && result.GetValue(files)?.Contains(SourceText.Dash) == true)
            {
                result.AddError("'--json' and what is formatted would both go to the standard output. Give --check, or a file instead of '-'.");
            }
        });
        command.SetAction(parsed => (int)Run(
            Sources.Read(parsed.GetRequiredValue(files), CommonSymbols.FormatOf(parsed.GetValue(yaml)), input),
            parsed.GetValue(check),
            parsed.GetValue(dropComments),
            parsed.GetValue(json),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static ExitCode Run(Sources sources, bool check, bool dropComments, bool json, TextWriter output, TextWriter error)
    {
        var results = sources.Texts.Select(text => FormattedText.Format(text, dropComments)).ToList();
        sources.ReportProblems(error);
        var isWritten = check || Write(results, output, error);
        if (json)
        {
            output.Write(IndentedJson.Write(Json.Array([.. results.Select(ToJson)])));
        }
        else
        {
            Report(results, check, output, error);
        }

        return sources.Problems.Count > 0 || !isWritten ? ExitCode.WrongUsage
            : results.Any(r => r.Findings.Count > 0 || (check && r.IsChange)) ? ExitCode.Findings
            : ExitCode.Done;
    }

    private static void Report(IEnumerable<FormattedText> results, bool check, TextWriter output, TextWriter error)
    {
        foreach (var result in results)
        {
            FindingReport.WriteLines(result.Findings, error);
            if (result.Note is { } note)
            {
                error.WriteLine(note);
            }

            if (result.IsChange && (check || !result.Text.IsStandardInput))
            {
                output.WriteLine(result.Text.Name);
            }
        }
    }

    private static Json ToJson(FormattedText result) => Json.Object(
        new("file", Json.From(result.Text.Name)),
        new("changed", Json.From(result.IsChange)),
        new("findings", FindingReport.ToJson(result.Findings)),
        new("note", Json.From(result.Note)));

    private static bool Write(IReadOnlyList<FormattedText> results, TextWriter output, TextWriter error)
    {
        foreach (var result in results.Where(r => r.Text.IsStandardInput && r.Findings.Count == 0))
        {
            output.Write(result.Content);
        }

        return OutputFile.TryWrite(results.Where(r => r.IsChange && !r.Text.IsStandardInput).Select(r => new OutputFile(r.Text.Name, r.Content)), error);
    }
}
