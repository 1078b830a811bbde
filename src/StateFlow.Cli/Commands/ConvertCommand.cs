using System.CommandLine;
using System.Text;
using StateFlow.Cli.Documents;
using StateFlow.Cli.Output;
using StateFlow.Cli.Yaml;
using StateFlow.Expressions;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow convert</c>.</summary>
internal static class ConvertCommand
{
    public static Command Create(Stream input)
    {
        var file = CommonSymbols.NoOptions(new Argument<string>("FILE") { Description = "The document in JSON or YAML (.yaml, .yml), or - for the standard input." });
        var yaml = CommonSymbols.Yaml();
        var to = new Option<string?>("--to") { Description = "The format to write. By default the other one." }.AcceptOnlyFromAmong("json", "yaml");
        var outputFile = new Option<string?>("--output", "-o") { Description = "The file to write. By default the standard output.", HelpName = "FILE" };
        var command = new Command("convert", "Converts JSON to YAML and YAML to JSON. The data stays the same, the order of members and the text of numbers included.")
        {
            file,
            yaml,
            to,
            outputFile,
        };
        command.SetAction(parsed => (int)Run(
            Sources.Read([parsed.GetRequiredValue(file)], CommonSymbols.FormatOf(parsed.GetValue(yaml)), input),
            parsed.GetValue(to) switch { "json" => TextFormat.Json, "yaml" => TextFormat.Yaml, _ => null },
            parsed.GetValue(outputFile),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static ExitCode Run(Sources sources, TextFormat? to, string? outputFile, TextWriter output, TextWriter error)
    {
        sources.ReportProblems(error);
        if (sources.Texts is not [var text])
        {
            if (sources.Problems.Count == 0)
            {
                error.WriteLine($"error: One document is converted at a time, but here are {sources.Texts.Count}.");
            }

            return ExitCode.WrongUsage;
        }

        var document = Document.Read(text);
        var findings = document.Findings.Count > 0 ? document.Findings : document.FindLosses();
        if (findings.Count > 0)
        {
            FindingReport.WriteLines(findings, error);
            return ExitCode.Findings;
        }

        var value = Json.Parse(Encoding.UTF8.GetString(document.Utf8.Span));
        var format = to ?? (text.Format is TextFormat.Json ? TextFormat.Yaml : TextFormat.Json);
        var content = format is TextFormat.Json ? IndentedJson.Write(value) : YamlWriter.Write(value);
        if (outputFile is not null)
        {
            return OutputFile.TryWrite([new OutputFile(outputFile, content)], error) ? ExitCode.Done : ExitCode.WrongUsage;
        }

        output.Write(content);
        return ExitCode.Done;
    }
}
