using System.Text.RegularExpressions;
using StateFlow.Cli.Output;

namespace StateFlow.Cli.Projects;

/// <summary>What the files of a sample say.</summary>
/// <param name="Starter">The starter that it is.</param>
internal sealed partial record Sample(Starter Starter)
{
    private const string RunsEnding = "Runs.cs";

    private string Folder => $"samples/{Starter.Folder}";

    private string Baselines => $"baselines/{Starter.ProjectName}";

    private IEnumerable<string> Code => EmbeddedFiles.In(Folder).Where(f => f != "Program.cs");

    /// <summary>Gets the files with the machines.</summary>
    public IEnumerable<OutputFile> Workflows => Code.Where(f => !IsRuns(f)).Select(f => Take(f, ProjectFiles.NamespaceToken));

    /// <summary>Gets the files with the runs of the machines.</summary>
    public IEnumerable<OutputFile> Runs => Code.Where(IsRuns).Select(f => Take(f, $"{ProjectFiles.NamespaceToken}.Tests"));

    /// <summary>Gets the expressions that give the machines.</summary>
    public IEnumerable<string> Machines => Found.Select(f => $"{f.Type}.{f.Machine.Groups["method"].Value}()");

    /// <summary>Gets the names of the machines.</summary>
    public IEnumerable<string> MachineNames => Found.Select(f => f.Machine.Groups["name"].Value);

    /// <summary>Gets the definitions that the machines have.</summary>
    public IEnumerable<OutputFile> Definitions => MachineNames.Select(name => new OutputFile($"{name}.asl.json", EmbeddedFiles.Read($"{Baselines}/{name}.verified.asl.json")));

    private IEnumerable<(string Type, Match Machine)> Found => Workflows
        .Select(f => (Path.GetFileNameWithoutExtension(f.Path), Machine().Match(f.Content)))
        .Where(f => f.Item2.Success);

    /// <summary>Gives the runs of a file with what a test asks of them.</summary>
    public IEnumerable<(string Name, string Assertion)> RunsIn(OutputFile file)
    {
        var type = Path.GetFileNameWithoutExtension(file.Path);
        return Run().Matches(file.Content).Select(m => m.Groups["name"].Value).Select(name => (name, AssertionOf(EmbeddedFiles.Read($"{Baselines}/{type}.{name}.verified.txt"))));
    }

    private static bool IsRuns(string file) => file.EndsWith(RunsEnding, StringComparison.Ordinal);

    private static string AssertionOf(string timeline) => Status().Match(timeline).Groups["status"].Value switch
    {
        "SUCCEEDED" => "ShouldSucceed()",
        "TIMED_OUT" => "ShouldFail(Errors.Timeout)",
        _ => $"ShouldFail(\"{Error().Match(timeline).Groups["error"].Value}\")",
    };

    private OutputFile Take(string file, string space)
    {
        var text = Region().Replace(EmbeddedFiles.Read($"{Folder}/{file}"), string.Empty);
        return new OutputFile(file, Namespace().Replace(text, $"namespace {space};"));
    }

    [GeneratedRegex(@"^ *#(end)?region.*\n", RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex(@"^namespace [\w.]+;", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\[StateMachine\]\n *public static StateMachine (?<method>\w+)\(\) => StateMachine\.Define\(""(?<name>[^""]+)""")]
    private static partial Regex Machine();

    [GeneratedRegex(@"public static (async )?Task<LocalRun> (?<name>\w+)\(\)")]
    private static partial Regex Run();

    [GeneratedRegex(@"^[^\n]*?: (?<status>[A-Z_]+) after ")]
    private static partial Regex Status();

    [GeneratedRegex(@"^  error: (?<error>[^:\n]+)", RegexOptions.Multiline)]
    private static partial Regex Error();
}
