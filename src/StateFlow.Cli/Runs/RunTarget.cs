using StateFlow.Asl;
using StateFlow.Cli.Checks;
using StateFlow.Cli.Documents;
using StateFlow.Cli.Output;
using StateFlow.Validation;

namespace StateFlow.Cli.Runs;

/// <summary>A machine that a command runs.</summary>
/// <param name="Name">What it is called: as the project says, or as its file is called.</param>
/// <param name="Machine">The machine.</param>
internal sealed record RunTarget(string Name, StateMachine Machine)
{
    private static readonly string[] Endings = [".asl.json", ".asl.yaml", ".asl.yml", ".json", ".yaml", ".yml"];

    /// <summary>Gets the document that it was read from.</summary>
    public Document? Document { get; private init; }

    /// <summary>Finds machines, and says what is wrong with those that cannot be read.</summary>
    /// <param name="arguments">Files, folders, - for the standard input, projects and assemblies.</param>
    /// <param name="input">The standard input.</param>
    /// <param name="error">Where to say what is wrong.</param>
    /// <param name="targets">The machines.</param>
    public static ExitCode Find(IReadOnlyList<string> arguments, Stream input, TextWriter error, out IReadOnlyList<RunTarget> targets)
    {
        var split = arguments.ToLookup(ProjectMachines.IsProject);
        var sources = Sources.Read(split[false], null, input);
        sources.ReportProblems(error);
        var projects = ProjectMachines.Find(split[true], error);
        var found = new List<RunTarget>();
        var exitCode = sources.Problems.Count > 0 ? ExitCode.WrongUsage : projects.Documents.Count > 0 ? ExitCode.Done : projects.ExitCode;
        foreach (var document in sources.Texts.Select(Document.Read).Concat(projects.Documents))
        {
            var read = document.Findings.Count == 0 ? document.ReadMachine() : null;
            if (read?.Machine is { } machine)
            {
                var name = machine.Name is { Length: > 0 } given ? given : NameOf(document);
                found.Add(new RunTarget(name, machine with { Name = name }) { Document = document });
            }
            else
            {
                FindingReport.WriteLines(read?.Diagnostics ?? document.Findings, error);
                exitCode = ExitCode.Findings;
            }
        }

        targets = found;
        return exitCode;
    }

    /// <summary>Chooses one machine.</summary>
    /// <param name="targets">The machines that there are.</param>
    /// <param name="name">The name that was asked for, or <see langword="null"/>.</param>
    /// <param name="error">Where to say why there is not one.</param>
    public static RunTarget? Choose(IReadOnlyList<RunTarget> targets, string? name, TextWriter error)
    {
        var chosen = targets.Where(t => name is null || t.Name == name).ToList();
        if (chosen is [var only])
        {
            return only;
        }

        error.WriteLine(chosen.Count == 0 ? $"error: There is no machine '{name}'. There are {Words.List(targets.Select(t => t.Name))}."
            : $"error: There is more than one machine: {Words.List(chosen.Select(t => t.Name))}. Choose one with --name.");
        return null;
    }

    /// <summary>Tells whether an exception is one that a definition, its data or an impatient user may bring about.</summary>
    public static bool IsExpected(Exception problem) => problem is InvalidDefinitionException or InvalidOperationException or ArgumentException or OperationCanceledException;

    /// <summary>Says why a machine cannot be run, or was not run to its end.</summary>
    public static void Report(Exception problem, TextWriter error)
    {
        if (problem is InvalidDefinitionException invalid)
        {
            FindingReport.WriteLines(invalid.Diagnostics.Where(d => d.Severity is Severity.Error), error);
        }
        else
        {
            error.WriteLine(problem is OperationCanceledException ? "error: The run was interrupted before its end." : $"error: {problem.Message}");
        }
    }

    private static string NameOf(Document document)
    {
        var file = Path.GetFileName(document.Text.Name);
        return Array.Find(Endings, e => file.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } ending ? file[..^ending.Length] : file;
    }
}
