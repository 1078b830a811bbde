using System.Runtime.CompilerServices;
using System.Text;

namespace StateFlow.TestKit;

/// <summary>Compares what a user would read with a file beside the test.</summary>
/// <remarks>
/// The files are called as Verify calls them: <c>Class.Method.verified.txt</c>; what a test received instead is written beside it. With
/// <c>UPDATE_SNAPSHOTS=1</c> what was received is accepted.
/// </remarks>
public static class Snapshot
{
    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    /// <summary>Fails where the text differs from the verified one, and says at which line.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="extension">The extension of the file.</param>
    /// <param name="scenario">What tells this text from others of the same test.</param>
    /// <param name="testFile">Given by the compiler.</param>
    /// <param name="testName">Given by the compiler.</param>
    public static void Match(
        string actual,
        string extension = "txt",
        string? scenario = null,
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string testName = "")
    {
        var stem = $"{Path.GetFileNameWithoutExtension(testFile)}.{testName}{(scenario is null ? string.Empty : $".{scenario}")}";
        MatchFile(actual, Path.Combine(Path.GetDirectoryName(testFile)!, "Snapshots", $"{stem}.verified.{extension}"));
    }

    /// <summary>Fails where the text differs from the one in a file, and says at which line.</summary>
    /// <param name="actual">The text.</param>
    /// <param name="verified">The file: a document, or one whose name holds <c>.verified.</c>.</param>
    public static void MatchFile(string actual, string verified)
    {
        var received = verified.Contains(".verified.", StringComparison.Ordinal)
            ? verified.Replace(".verified.", ".received.", StringComparison.Ordinal)
            : Path.ChangeExtension(verified, $"received{Path.GetExtension(verified)}");
        actual = actual.ReplaceLineEndings("\n");
        if (Update)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
            File.WriteAllText(verified, actual);
            File.Delete(received);
            return;
        }

        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : string.Empty;
        if (string.Equals(expected, actual, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(verified)!);
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

        return new StringBuilder()
            .Append("The text differs from line ").Append(line + 1).Append(" on from ").Append(file).Append(".\n")
            .Append("  verified: ").Append(line < expected.Length ? expected[line] : "(end of file)").Append('\n')
            .Append("  received: ").Append(line < actual.Length ? actual[line] : "(end of file)").Append('\n')
            .Append("Run with UPDATE_SNAPSHOTS=1 to accept it.")
            .ToString();
    }
}
