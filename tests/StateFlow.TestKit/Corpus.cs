using System.Text.Json;

namespace StateFlow.TestKit;

/// <summary>The conformance corpora, which lie outside of the repository.</summary>
/// <remarks>
/// They are read from the folder that the environment variable <c>STATEFLOW_CORPUS</c> names, by default <c>../shared/corpus</c> seen from the
/// repository. Where the folder is missing the tests are skipped, but with <c>CI=true</c> they fail.
/// </remarks>
public static class Corpus
{
    private const string Variable = "STATEFLOW_CORPUS";

    /// <summary>Gets the folder.</summary>
    public static string Folder { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? Path.GetFullPath(named, Repository.Root) : Repository.PathOf("..", "shared", "corpus");

    /// <summary>Gets why tests of a corpus cannot run, or <see langword="null"/> when they can.</summary>
    public static string? Missing { get; } =
        Directory.Exists(Folder) || Environment.GetEnvironmentVariable("CI") == "true"
            ? null
            : $"The corpora are not there. Put their folder into the environment variable {Variable}.";

    /// <summary>Reads a file of a corpus.</summary>
    public static byte[] Read(params ReadOnlySpan<string> parts) => File.ReadAllBytes(PathOf(parts));

    /// <summary>Makes a path below the folder.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Gives the entries of a list in JSON.</summary>
    public static IReadOnlyList<JsonElement> List(params ReadOnlySpan<string> parts) =>
        Missing is null ? [.. JsonElement.Parse(Read(parts)).EnumerateArray()] : [];

    /// <summary>Gives the files below a folder of a corpus, as paths below <see cref="Folder"/>.</summary>
    public static IReadOnlyList<string> Files(params ReadOnlySpan<string> parts) => Missing is not null
        ? []
        : [.. Directory.EnumerateFiles(PathOf(parts), "*.json", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f))
            .Order(StringComparer.Ordinal)];
}

/// <summary>Marks a theory whose rows are the cases of a corpus.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips the theory where the corpora are missing.</summary>
    public CorpusTheoryAttribute() => Skip = Corpus.Missing;
}
