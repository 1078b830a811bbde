using System.Runtime.CompilerServices;

namespace StateFlow.TestKit;

/// <summary>Compares what a user reads with a file that was approved before.</summary>
/// <remarks>
/// The files lie in the folder <c>Snapshots</c> beside the test, named as Verify names them: <c>Class.Method.verified.ext</c>. What differs is
/// written beside them as <c>.received.</c>; the environment variable <c>UPDATE_SNAPSHOTS=1</c> approves it.
/// </remarks>
public static class Snapshot
{
    /// <summary>What the paths of sources begin with instead of the repository in builds that do not depend on the machine.</summary>
    private const string MappedRoot = "/_/";

    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    /// <summary>Fails with the first line that differs.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="extension">The extension of the file.</param>
    /// <param name="scenario">Which of several snapshots of one test it is.</param>
    /// <param name="testFile">Given by the compiler.</param>
    /// <param name="testName">Given by the compiler.</param>
    public static void Match(
        string actual, string extension = "txt", string? scenario = null, [CallerFilePath] string testFile = "", [CallerMemberName] string testName = "")
    {
        ArgumentNullException.ThrowIfNull(actual);
        ArgumentNullException.ThrowIfNull(testFile);
        var source = testFile.StartsWith(MappedRoot, StringComparison.Ordinal) ? Repository.PathOf(testFile[MappedRoot.Length..]) : testFile;
        var folder = Path.Combine(Path.GetDirectoryName(source)!, "Snapshots"); // A file lies in a folder.
        var stem = $"{Path.GetFileNameWithoutExtension(source)}.{testName}{(scenario is null ? string.Empty : $".{scenario}")}";
        var verified = Path.Combine(folder, $"{stem}.verified.{extension}");
        var received = Path.Combine(folder, $"{stem}.received.{extension}");
        actual = actual.ReplaceLineEndings("\n");
        if (Update)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(verified, actual);
        }

        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : string.Empty;
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, actual);
        Assert.Fail(Explain(expected.Split('\n'), actual.Split('\n'), Path.GetFileName(verified)));
    }

    private static string Explain(string[] expected, string[] actual, string file)
    {
        var line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line])
        {
            line++;
        }

        return $"""
            The snapshot {file} differs at line {line + 1}.
              verified: {LineOf(expected)}
              received: {LineOf(actual)}
            Run with UPDATE_SNAPSHOTS=1 to approve what was received.
            """;

        string LineOf(string[] lines) => line < lines.Length ? lines[line] : "(end of file)";
    }
}
