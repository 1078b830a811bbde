using System.CommandLine;
using System.CommandLine.Parsing;
using StateFlow.Asl;
using StateFlow.Cli.Deployments;
using StateFlow.Cli.Output;
using StateFlow.Cli.Runs;
using StateFlow.Deploy;
using StateFlow.Expressions;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow export</c>.</summary>
internal static class ExportCommand
{
    private static readonly Dictionary<string, ExportFormat> Formats = Enum.GetValues<ExportFormat>().ToDictionary(NameOf, StringComparer.Ordinal);

    public static Command Create(Stream input)
    {
        var targets = CommonSymbols.Files("or C# projects and assemblies (.csproj, .dll)");
        var formats = new Option<string[]>("--format") { Description = $"What to write: {string.Join(", ", Formats.Keys)}. Several are separated by commas.", HelpName = "FORMAT", Required = true };
        var folder = new Option<string>("--output", "-o") { Description = "The folder for the files, which are called by the names of the machines. By default the current one.", HelpName = "DIR" };
        var names = new Option<string[]>("--name") { Description = "Export the machine of this name only. May be given several times.", HelpName = "NAME" };
        var stdout = new Option<bool>("--stdout") { Description = "Write the template of the only machine, or its definition, to the standard output, and no other files." };
        var json = new Option<bool>("--json") { Description = "List what was written as a JSON array: name, format, file." };
        var symbols = new DeploymentSymbols();
        var command = new Command("export", "Writes machines as a pipeline takes them: as templates with roles of least privilege, and their definitions.") { targets, formats, folder, names, stdout, json };
        symbols.AddTo(command);
        formats.Validators.Add(CheckFormats);
        command.Validators.Add(result => CommonSymbols.Exclude(result, stdout, json));
        command.SetAction(parsed => (int)Run(
            new Order(
                parsed.GetRequiredValue(targets),
                [.. FormatsIn(parsed.GetRequiredValue(formats)).Select(f => Formats[f]).Distinct()],
                parsed.GetValue(folder) ?? ".",
                parsed.GetValue(names) ?? [],
                parsed.GetValue(stdout),
                parsed.GetValue(json)),
            symbols.Read(parsed),
            input,
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static string NameOf(ExportFormat format) => format.ToString().ToLowerInvariant();

    private static IEnumerable<string> FormatsIn(IEnumerable<string> arguments) =>
        arguments.SelectMany(a => a.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static void CheckFormats(OptionResult result)
    {
        foreach (var format in FormatsIn(result.Tokens.Select(t => t.Value)).Where(f => !Formats.ContainsKey(f)))
        {
            result.AddError($"There is no format '{format}'. {Words.DidYouMean(format, Formats.Keys) ?? $"There is {Words.List(Formats.Keys)}."}");
        }
    }

    private static ExitCode Run(Order order, DeploymentOptions options, Stream input, TextWriter output, TextWriter error)
    {
        var exitCode = RunTarget.Find(order.Targets, input, error, out var targets);
        if (exitCode is not ExitCode.Done)
        {
            return exitCode;
        }

        var unknown = order.Names.Except(targets.Select(t => t.Name)).ToList();
        if (unknown.Count > 0)
        {
            error.WriteLine($"error: There is no machine {Words.List(unknown)}. There is {Words.List(targets.Select(t => t.Name))}.");
            return ExitCode.WrongUsage;
        }

        var chosen = targets.Where(t => order.Names.Length == 0 || order.Names.Contains(t.Name));
        if (options.Find(chosen, error) is not { } machines)
        {
            return ExitCode.WrongUsage;
        }

        try
        {
            var exports = machines.SelectMany(m => order.Formats.Select(f => new Export(m.Settings.Name ?? m.Target.Name, f, MachineExport.Of(m.Target.Machine, m.Settings, f)))).ToList();
            foreach (var export in exports)
            {
                foreach (var note in export.Content.Notes)
                {
                    error.WriteLine($"warning: {export.Machine}: {note}");
                }
            }

            return order.IsStdout ? Print(exports, output, error) : Write(exports, order, output, error);
        }
        catch (Exception problem) when (RunTarget.IsExpected(problem))
        {
            RunTarget.Report(problem, error);
            return ExitCode.Findings;
        }
    }

    private static ExitCode Print(List<Export> exports, TextWriter output, TextWriter error)
    {
        if (exports is not [var export])
        {
            error.WriteLine($"error: There is more than one file to write: {Words.List(exports.Select(e => e.Content.Files[0].Name))}. Choose one with --name and --format.");
            return ExitCode.WrongUsage;
        }

        output.Write(export.Content.Files[0].Content);
        return ExitCode.Done;
    }

    private static ExitCode Write(List<Export> exports, Order order, TextWriter output, TextWriter error)
    {
        if (exports.GroupBy(e => (Name: e.Machine.ToUpperInvariant(), e.Format)).FirstOrDefault(g => g.Count() > 1) is { } twins)
        {
            error.WriteLine($"error: There is more than one machine '{twins.First().Machine}', and its files are called by its name. Export them into folders of their own.");
            return ExitCode.WrongUsage;
        }

        var written = exports
            .SelectMany(e => e.Content.Files.Select(f => (Export: e, File: new OutputFile(Path.Combine(order.Folder, f.Name.Replace('/', Path.DirectorySeparatorChar)), f.Content))))
            .DistinctBy(w => w.File.Path) // Formats share the definition.
            .ToList();
        if (!OutputFile.TryWrite(written.Select(w => w.File), error))
        {
            return ExitCode.WrongUsage;
        }

        if (order.IsJson)
        {
            output.Write(IndentedJson.Write(Json.Array([.. written.Select(w => Json.Object(
                new("name", Json.From(w.Export.Machine)), new("format", Json.From(NameOf(w.Export.Format))), new("file", Json.From(w.File.Path))))])));
            return ExitCode.Done;
        }

        foreach (var (export, file) in written)
        {
            output.WriteLine($"{file.Path}: {export.Machine}, for {NameOf(export.Format)}");
        }

        return ExitCode.Done;
    }

    private sealed record Order(string[] Targets, IReadOnlyList<ExportFormat> Formats, string Folder, string[] Names, bool IsStdout, bool IsJson);

    private sealed record Export(string Machine, ExportFormat Format, MachineExport Content);
}
