using System.Diagnostics;

namespace StateFlow.Packages.Tests;

/// <summary>A folder of its own in which a test runs <c>dotnet</c>.</summary>
internal sealed class Folder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("stateflow packages ").FullName; // With blanks, which command lines must bear.

    /// <summary>Gets the assembly of the tool.</summary>
    public static string Tool => Path.Combine(AppContext.BaseDirectory, "StateFlow.Cli.dll");

    /// <summary>Makes a path in the folder.</summary>
    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([_path, .. parts]);

    public void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), content);
    }

    /// <summary>Gives the files below a folder with what they hold.</summary>
    public SortedDictionary<string, string> Files(string folder) => new(
        Directory.EnumerateFiles(PathOf(folder), "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(PathOf(folder), f), File.ReadAllText), StringComparer.Ordinal);

    /// <summary>Runs <c>dotnet</c> in the folder, and fails when it fails.</summary>
    /// <returns>What it printed.</returns>
    public string DotNet(params IReadOnlyList<string> arguments)
    {
        var (exitCode, output) = TryDotNet(arguments);
        Assert.True(exitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {exitCode}.\n{output}");
        return output;
    }

    /// <summary>Runs <c>dotnet</c> in the folder.</summary>
    public (int ExitCode, string Output) TryDotNet(params IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = _path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
