using System.Reflection;
using System.Text.RegularExpressions;
using StateFlow.Cli.Output;

namespace StateFlow.Cli.Projects;

/// <summary>The files of a project, from a sample and from what every project has.</summary>
internal static partial class ProjectFiles
{
    /// <summary>What stands for the name of the project in paths and texts.</summary>
    public const string NameToken = "stateflow-starter";

    /// <summary>What stands for its namespace.</summary>
    public const string NamespaceToken = "StateFlowStarterNamespace";

    private const string Skeleton = "skeleton";
    private const string Tests = $"{NameToken}.Tests";

    /// <summary>Gives the files of a project.</summary>
    public static IEnumerable<OutputFile> Create(Starter starter, ProjectName name) =>
        Create(starter).Select(f => new OutputFile(Fill(f.Path, name), Fill(f.Content, name)));

    /// <summary>Gives the files of a project that has no name yet.</summary>
    public static IEnumerable<OutputFile> Create(Starter starter)
    {
        var sample = new Sample(starter);
        return
        [
            .. EmbeddedFiles.In(Skeleton).Select(f => new OutputFile(f, Placeholder().Replace(EmbeddedFiles.Read($"{Skeleton}/{f}"), m => Value(m.Groups["name"].Value, sample)))),
            .. sample.Workflows.Select(f => f with { Path = $"{NameToken}/{f.Path}" }),
            .. sample.Runs.Select(f => f with { Path = $"{Tests}/{f.Path}" }),
            .. sample.Runs.Select(f => RunTests(f, sample)),
            .. sample.Definitions.Select(f => f with { Path = $"{Tests}/Definitions/{f.Path}" }),
        ];
    }

    private static string Fill(string text, ProjectName name) =>
        text.Replace(NameToken, name.Name, StringComparison.Ordinal).Replace(NamespaceToken, name.Namespace, StringComparison.Ordinal);

    private static string Value(string placeholder, Sample sample) => placeholder switch
    {
        "description" => sample.Starter.Description,
        "machines" => string.Join("\n        ", sample.Machines.Select(m => $"{m},")),
        "sam" => string.Join('\n', sample.MachineNames.Select(n => $"sam deploy --guided --stack-name {n} --template-file {n}.sam.json")),
        "types" => sample.Starter.Express.Count == 0 ? string.Empty : $"\"types\": {{\n    {string.Join(",\n    ", sample.Starter.Express.Select(n => $"\"{n}\": \"express\""))}\n  }},\n  ",
        "version" => VersionAction.Version,
        _ => typeof(ProjectFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == placeholder).Value!, // The build writes the versions of packages.
    };

    private static OutputFile RunTests(OutputFile runs, Sample sample)
    {
        var type = Path.GetFileNameWithoutExtension(runs.Path);
        var subject = type[..^"Runs".Length];
        var tests = sample.RunsIn(runs).Select(run => $"""
                [Fact]
                public async Task {run.Name}() => (await {type}.{run.Name}()).{run.Assertion};
            """).ToList();
        var usings = tests.Exists(t => t.Contains("(Errors.", StringComparison.Ordinal)) ? "using StateFlow;\n\n" : string.Empty;
        return new OutputFile($"{Tests}/{subject}Tests.cs", $$"""
            {{usings}}namespace {{NamespaceToken}}.Tests;

            public sealed class {{subject}}Tests
            {
            {{string.Join("\n\n", tests)}}
            }

            """);
    }

    [GeneratedRegex(@"\{\{(?<name>[\w.]+)\}\}")]
    private static partial Regex Placeholder();
}
