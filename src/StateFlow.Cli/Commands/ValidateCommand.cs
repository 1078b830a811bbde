using System.CommandLine;
using StateFlow.Cli.Documents;
using StateFlow.Cli.Output;
using StateFlow.Validation;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow validate</c>.</summary>
internal static class ValidateCommand
{
    public static Command Create(Stream input)
    {
        var files = CommonSymbols.Files();
        var yaml = CommonSymbols.Yaml();
        var json = new Option<bool>("--json") { Description = "Write the findings as a JSON array: file, line, column, pointer, severity, id, message." };
        var command = new Command("validate", "Checks definitions against every rule of the language. The exit code is 1 when one has errors.") { files, yaml, json };
        command.SetAction(parsed => (int)Run(
            Sources.Read(parsed.GetRequiredValue(files), CommonSymbols.FormatOf(parsed.GetValue(yaml)), input),
            parsed.GetValue(json),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static ExitCode Run(Sources sources, bool json, TextWriter output, TextWriter error)
    {
        var findings = sources.Texts.SelectMany(Check).ToList();
        sources.ReportProblems(error);
        if (json)
        {
            output.Write(IndentedJson.Write(FindingReport.ToJson(findings)));
        }
        else if (sources.Texts.Count > 0)
        {
            FindingReport.WriteLines(findings, output);
            output.WriteLine(FindingReport.Summarize(sources.Texts.Count, findings));
        }

        return sources.Problems.Count > 0 ? ExitCode.WrongUsage
            : findings.Any(f => f.Severity is Severity.Error) ? ExitCode.Findings
            : ExitCode.Done;
    }

    private static IReadOnlyList<Diagnostic> Check(SourceText text)
    {
        var document = Document.Read(text);
        return document.Findings.Count > 0 ? document.Findings : document.ReadMachine().Validate();
    }
}
