namespace StateFlow.TestKit;

/// <summary>Finds the files of the repository from a test.</summary>
public static class Repository
{
    /// <summary>Gets the folder that holds <c>StateFlow.sln</c>.</summary>
    public static string Root { get; } = Find();

    /// <summary>Makes a path below the root.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StateFlow.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"StateFlow.sln was not found above {AppContext.BaseDirectory}.");
    }
}
