using StateFlow.Cli.Documents;
using StateFlow.Cli.Emit;

namespace StateFlow.Cli.Checks;

/// <summary>The machines that C# projects define, as documents.</summary>
/// <param name="Documents">The machines.</param>
/// <param name="ExitCode">What it means for the run that some could not be found.</param>
internal sealed record ProjectMachines(IReadOnlyList<Document> Documents, ExitCode ExitCode)
{
    /// <summary>Tells whether an argument is a project or an assembly, and no definition.</summary>
    public static bool IsProject(string argument) => Path.GetExtension(argument) is var extension
        && (extension.EndsWith("proj", StringComparison.OrdinalIgnoreCase) || extension.Equals(".dll", StringComparison.OrdinalIgnoreCase));

    /// <summary>Builds projects and has their machines made, one after the other: it is the code of users.</summary>
    public static ProjectMachines Find(IEnumerable<string> projects, TextWriter error)
    {
        var documents = new List<Document>();
        var worst = ExitCode.Done;
        foreach (var project in projects)
        {
            worst = (ExitCode)Math.Max((int)worst, (int)Add(project, documents, error));
        }

        return new ProjectMachines(documents, worst);
    }

    private static ExitCode Add(string project, List<Document> documents, TextWriter error)
    {
        if (ProjectBuild.FindAssembly(project, error, out var exitCode) is not { } assembly)
        {
            return exitCode;
        }

        var finder = new MachineFinder();
        var machines = finder.Find(assembly);
        EmitProblem[] problems = machines.Count + finder.Problems.Count > 0 ? [.. finder.Problems] : [MachineFinder.FoundNothing(project)];
        foreach (var problem in problems)
        {
            error.WriteLine(problem.ToString());
        }

        documents.AddRange(machines.Select(m => Document.Of(m, project)));
        return problems.Length > 0 ? ExitCode.Findings : ExitCode.Done;
    }
}
