using System.Text;
using StateFlow.Cli.Output;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Cli.Documents;

/// <summary>Reads values that are no definitions: documents of expressions, and inputs of runs.</summary>
internal static class ValueText
{
    /// <summary>Reads a value in JSON or YAML, and says what is wrong with it.</summary>
    public static bool TryRead(SourceText text, TextWriter error, out Json value)
    {
        value = default;
        var read = Document.Read(text);
        if (read.Findings.Count > 0)
        {
            FindingReport.WriteLines(read.Findings, error);
            return false;
        }

        if (Json.TryParse(read.Utf8, out value, out var fault))
        {
            return true;
        }

        error.WriteLine(new Diagnostic(StructureRules.JsonSyntax, string.Empty, fault.Message, new SourceLocation(text.Name, fault.Line, fault.Column)).ToString());
        return false;
    }

    /// <summary>Reads a value that is written on the command line, or is in a file or the standard input.</summary>
    /// <param name="argument">JSON, which begins with a bracket, a quote or a digit; or what <see cref="Sources.Read"/> takes.</param>
    /// <param name="input">The standard input.</param>
    /// <param name="error">Where to say what is wrong.</param>
    /// <param name="value">The value.</param>
    public static ExitCode Read(string argument, Stream input, TextWriter error, out Json value)
    {
        value = default;
        if (IsJson(argument))
        {
            return TryRead(new SourceText("<input>", TextFormat.Json, Encoding.UTF8.GetBytes(argument)), error, out value) ? ExitCode.Done : ExitCode.WrongUsage;
        }

        var sources = Sources.Read([argument], null, input);
        sources.ReportProblems(error);
        return sources.Problems.Count > 0 || sources.Texts is not [var text] ? ExitCode.WrongUsage
            : TryRead(text, error, out value) ? ExitCode.Done
            : ExitCode.Findings;
    }

    private static bool IsJson(string argument) => argument.TrimStart() is ['{' or '[' or '"', ..] or ['0' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', ..] && !File.Exists(argument);
}
