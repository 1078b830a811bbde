using System.CommandLine;
using StateFlow.Asl;
using StateFlow.Cli.Emit;
using StateFlow.Cli.Output;
using StateFlow.Expressions;
using StateFlow.Validation;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow emit</c>.</summary>
internal static class EmitCommand
{
    public static Command Create()
    {
        var target = CommonSymbols.NoOptions(new Argument<string>("PROJECT|ASSEMBLY") { Description = "A C# project, a folder with one, or an assembly (.dll). A project is built first." });
        var folder = new Option<string>("--output", "-o")
        {
            Description = "The folder for the files, which are called NAME.asl.json. By default the current one.",
            HelpName = "DIR",
        };
        var names = new Option<string[]>("--name") { Description = "Write the machine of this name only. May be given several times.", HelpName = "NAME" };
        var yaml = new Option<bool>("--yaml") { Description = "Write YAML, to NAME.asl.yaml." };
        var compact = new Option<bool>("--compact") { Description = "Write JSON without white space." };
        var stdout = new Option<bool>("--stdout") { Description = "Write the only machine to the standard output." };
        var json = new Option<bool>("--json") { Description = "List what was written as a JSON array: name, member, file. When nothing is, list why: member, file, line, column, pointer, severity, id, message." };
        var command = new Command("emit", $"Writes the definitions of the state machines of a C# project: {MachineFinder.LookedFor}.")
        {
            target,
            folder,
            names,
            yaml,
            compact,
            stdout,
            json,
        };
        command.Validators.Add(result => CommonSymbols.Exclude(result, yaml, compact));
        command.Validators.Add(result => CommonSymbols.Exclude(result, stdout, json));
        command.SetAction(parsed => (int)Run(
            parsed.GetRequiredValue(target),
            new EmitOptions(
                parsed.GetValue(folder) ?? ".",
                parsed.GetValue(names) ?? [],
                parsed.GetValue(yaml) ? EmitFormat.Yaml : parsed.GetValue(compact) ? EmitFormat.Compact : EmitFormat.Indented,
                parsed.GetValue(stdout),
                parsed.GetValue(json)),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static ExitCode Run(string target, EmitOptions options, TextWriter output, TextWriter error)
    {
        if (ProjectBuild.FindAssembly(target, error, out var exitCode) is not { } assembly)
        {
            return Fail([], exitCode, options, output, error);
        }

        var finder = new MachineFinder();
        var machines = finder.Find(assembly);
        if (machines.Count == 0 && finder.Problems.Count == 0)
        {
            return Fail([MachineFinder.FoundNothing(target)], ExitCode.Findings, options, output, error);
        }

        var missing = UserMachines.CheckNames(machines, options.Names).ToList();
        if (missing.Count > 0)
        {
            return Fail([.. finder.Problems, .. missing], ExitCode.WrongUsage, options, output, error);
        }

        var isSelection = options.Names.Count > 0;
        var chosen = machines.Where(m => !isSelection || options.Names.Contains(m.Name)).ToList();
        EmitProblem[] problems =
        [
            .. finder.Problems.Select(p => isSelection ? p with { Severity = Severity.Warning } : p), // They are about others.
            .. UserMachines.CheckFileNames(chosen),
            .. chosen.SelectMany(m => m.Validate()),
        ];
        if (problems.Any(p => p.Severity is Severity.Error))
        {
            return Fail(problems, ExitCode.Findings, options, output, error);
        }

        WriteLines(problems, error);
        return options.Stdout ? Print(chosen, options.Format, output, error) : Write(chosen, options, output, error);
    }

    /// <summary>Says why nothing was written.</summary>
    private static ExitCode Fail(IReadOnlyList<EmitProblem> problems, ExitCode exitCode, EmitOptions options, TextWriter output, TextWriter error)
    {
        WriteLines(problems, error);
        if (options.Json)
        {
            output.Write(IndentedJson.Write(Json.Array([.. problems.Select(p => p.ToJson())])));
        }

        return exitCode;
    }

    private static void WriteLines(IEnumerable<EmitProblem> problems, TextWriter error)
    {
        foreach (var problem in problems)
        {
            error.WriteLine(problem.ToString());
        }
    }

    private static ExitCode Print(List<UserMachine> machines, EmitFormat format, TextWriter output, TextWriter error)
    {
        if (machines is not [var machine])
        {
            error.WriteLine($"error: There is more than one machine: {Words.List(machines.Select(m => m.Name!))}. Choose one with --name.");
            return ExitCode.WrongUsage;
        }

        output.Write(format.Write(machine.ToJson()));
        return ExitCode.Done;
    }

    private static ExitCode Write(List<UserMachine> machines, EmitOptions options, TextWriter output, TextWriter error)
    {
        var written = machines.ConvertAll(m => (Machine: m, File: new OutputFile(Path.Combine(options.Folder, $"{m.Name}{options.Format.Ending}"), options.Format.Write(m.ToJson()))));
        if (!OutputFile.TryWrite(written.Select(w => w.File), error))
        {
            return Fail([], ExitCode.WrongUsage, options, output, error);
        }

        if (options.Json)
        {
            output.Write(IndentedJson.Write(Json.Array([.. written.Select(w => Json.Object(
                new("name", Json.From(w.Machine.Name)), new("member", Json.From(w.Machine.Member)), new("file", Json.From(w.File.Path))))])));
            return ExitCode.Done;
        }

        foreach (var (machine, file) in written)
        {
            output.WriteLine($"{file.Path}: {machine.Name}, from {machine.Member}");
        }

        return ExitCode.Done;
    }
}
