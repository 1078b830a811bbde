namespace StateFlow.Cli.Projects;

/// <summary>The files that the build puts into the tool: samples, their baselines, and what every project has.</summary>
internal static class EmbeddedFiles
{
    private static readonly string[] Names = typeof(EmbeddedFiles).Assembly.GetManifestResourceNames();

    /// <summary>Gives the names of the files of a folder and those below it, without the folder.</summary>
    public static IEnumerable<string> In(string folder) =>
        Names.Where(n => n.StartsWith($"{folder}/", StringComparison.Ordinal)).Select(n => n[(folder.Length + 1)..]).Order(StringComparer.Ordinal);

    /// <summary>Reads a file.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedFiles).Assembly.GetManifestResourceStream(name)!); // The build puts it there.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
