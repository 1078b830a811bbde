using System.CommandLine;
using StateFlow.Asl.Schema;
using StateFlow.Cli.Output;
using StateFlow.Expressions;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow schema</c>.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var outputFile = new Option<string?>("--output", "-o") { Description = "The file to write. By default the standard output.", HelpName = "FILE" };
        var command = new Command("schema", "Writes the JSON Schema (draft 2020-12) of Amazon States Language, with which editors complete and check definitions.") { outputFile };
        command.SetAction(parsed => (int)Run(parsed.GetValue(outputFile), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static ExitCode Run(string? outputFile, TextWriter output, TextWriter error)
    {
        var schema = IndentedJson.Write(AslSchema.Create());
        if (outputFile is not null)
        {
            return OutputFile.TryWrite([new OutputFile(outputFile, schema)], error) ? ExitCode.Done : ExitCode.WrongUsage;
        }

        output.Write(schema);
        return ExitCode.Done;
    }
}
