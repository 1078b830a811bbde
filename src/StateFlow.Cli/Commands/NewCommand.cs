using System.CommandLine;
using StateFlow.Cli.Output;
using StateFlow.Cli.Projects;

namespace StateFlow.Cli.Commands;

/// <summary><c>stateflow new</c>.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var starter = CommonSymbols.NoOptions(new Argument<string?>("STARTER") { Description = "What the project begins with, one of those that --list shows.", Arity = ArgumentArity.ZeroOrOne });
        var name = new Option<string?>("--name", "-n") { Description = "The name of the project. By default that of the starter, as in HelloWorld.", HelpName = "NAME" };
        var folder = new Option<string?>("--output", "-o") { Description = "The folder for the project. By default one with the name of the project.", HelpName = "DIR" };
        var force = new Option<bool>("--force") { Description = "Write over files that are there." };
        var list = new Option<bool>("--list") { Description = "List the starters." };
        var command = new Command("new", "Creates a project from a starter: a workflow, runs of it as tests, its definition under review, and the files of a pipeline.") { starter, name, folder, force, list };
        command.Validators.Add(result =>
        {
            if (result.GetValue(starter) is { } wanted)
            {
                if (Starter.Find(wanted) is null)
                {
                    result.AddError(Starter.FoundNone(wanted));
                }
            }
            else if (!result.GetValue(list))
            {
                result.AddError("Name a starter, as in 'stateflow new hello-world'. 'stateflow new --list' shows what there is.");
            }
        });
        name.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } written && ProjectName.Reject(written) is { } reason)
            {
                result.AddError(reason);
            }
        });
        command.SetAction(parsed => (int)(parsed.GetValue(list)
            ? List(parsed.InvocationConfiguration.Output)
            : Run(
                Starter.Find(parsed.GetRequiredValue(starter)!)!, // The validator has found it.
                parsed.GetValue(name),
                parsed.GetValue(folder),
                parsed.GetValue(force),
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error)));
        return command;
    }

    private static ExitCode List(TextWriter output)
    {
        var width = Starter.All.Max(s => s.Name.Length);
        foreach (var starter in Starter.All)
        {
            output.WriteLine($"{starter.Name.PadRight(width)}  {starter.Description}");
        }

        return ExitCode.Done;
    }

    private static ExitCode Run(Starter starter, string? name, string? folder, bool force, TextWriter output, TextWriter error)
    {
        var project = ProjectName.Of(name ?? starter.ProjectName);
        var root = folder ?? project.Name;
        var files = ProjectFiles.Create(starter, project).Select(f => f with { Path = Path.Combine(root, f.Path) }).ToList();
        if (!force && files.Where(f => File.Exists(f.Path)).ToList() is [var first, .. var others])
        {
            error.WriteLine($"{first.Path}: error: The file is there already{(others.Count == 0 ? string.Empty : $", and so are {others.Count} others")}. Nothing was written; --force writes over it.");
            return ExitCode.WrongUsage;
        }

        if (!OutputFile.TryWrite(files, error))
        {
            return ExitCode.WrongUsage;
        }

        output.WriteLine($"{root}: {project.Name}, from {starter.Name}, with {files.Count} files. 'dotnet test' in this folder runs it.");
        return ExitCode.Done;
    }
}
