using System.Runtime.CompilerServices;
using System.Text;

namespace StateFlow.TestKit;

/// <summary>Compares what a test got with a file that somebody has read and accepted.</summary>
/// <remarks>
/// The files lie in a folder <c>Snapshots</c> beside the test, named as Verify names them. Run with <c>UPDATE_SNAPSHOTS=1</c> to accept what
/// the tests get.
/// </remarks>
public static class Snapshot
{
    /// <summary>What the root of the repository is in the paths that a build in CI gives, so that it is the same build everywhere.</summary>
    private const string DeterministicRoot = "/_/";

    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    /// <summary>Fails with the first line that differs from the snapshot of the calling test.</summary>
    /// <param name="actual">What the test got.</param>
    /// <param name="extension">The extension of the file.</param>
    /// <param name="scenario">Tells the snapshots of one test apart.</param>
    /// <param name="testFile">Given by the compiler.</param>
    /// <param name="testName">Given by the compiler.</param>
    public static void Match(
        string actual, string extension = "txt", string? scenario = null, [CallerFilePath] string testFile = "", [CallerMemberName] string testName = "")
    {
        testFile = testFile.StartsWith(DeterministicRoot, StringComparison.Ordinal) ? Repository.PathOf(testFile[DeterministicRoot.Length..]) : testFile;
        var directory = Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots");
        var stem = $"{Path.GetFileNameWithoutExtension(testFile)}.{testName}{(scenario is null ? "" : "." + scenario)}";
        var verified = Path.Combine(directory, $"{stem}.verified.{extension}");
        var received = Path.Combine(directory, $"{stem}.received.{extension}");
        actual = actual.ReplaceLineEndings("\n");
        if (Update)
        {
            Directory.CreateDirectory(directory);
            File.WriteAllText(verified, actual);
            return;
        }

        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : string.Empty;
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(directory);
        File.WriteAllText(received, actual);
        Assert.Fail(Explain(expected, actual, verified));
    }

    private static string Explain(string expected, string actual, string verified)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        return new StringBuilder()
            .Append("Snapshot differs at line ").Append(line + 1).Append(" of ").Append(Path.GetFileName(verified)).Append('\n')
            .Append("  verified: ").Append(line < left.Length ? left[line] : "(end of file)").Append('\n')
            .Append("  received: ").Append(line < right.Length ? right[line] : "(end of file)").Append('\n')
            .Append("Run with UPDATE_SNAPSHOTS=1 to accept.")
            .ToString();
    }
}
