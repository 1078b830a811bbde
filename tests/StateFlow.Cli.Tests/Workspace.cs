using System.Text;

namespace StateFlow.Cli.Tests;

/// <summary>A folder of its own in which a test runs the tool.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stateflow-").FullName;

    /// <summary>Makes a path in the folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>Puts a file into the folder.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, string content)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Gives the names of all files in the folder.</summary>
    public IEnumerable<string> Files() =>
        Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_folder, f)).Order(StringComparer.Ordinal);

    /// <summary>Runs the tool.</summary>
    /// <param name="args">The command line; of <c>./name</c> the path in the folder is made.</param>
    public ToolRun Run(params string[] args) => RunWith(string.Empty, args);

    /// <summary>Runs the tool.</summary>
    /// <param name="input">The standard input.</param>
    /// <param name="args">The command line; of <c>./name</c> the path in the folder is made.</param>
    public ToolRun RunWith(string input, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var stdin = new MemoryStream(Encoding.UTF8.GetBytes(input));
        var exitCode = Program.Run([.. args.Select(a => a.StartsWith("./", StringComparison.Ordinal) ? PathOf(a[2..]) : a)], stdin, output, error, new FixedClock());
        return new ToolRun(exitCode, Shorten(output), Shorten(error));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Shorten(StringWriter text) => text.ToString().Replace(_folder + Path.DirectorySeparatorChar, "./", StringComparison.Ordinal).Replace(_folder, ".", StringComparison.Ordinal);
}

/// <summary>A clock that stands still.</summary>
internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
}

/// <summary>What came of running the tool; paths in the workspace begin with <c>./</c>.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error);
