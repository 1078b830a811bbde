using StateFlow.Cli.Documents;
using StateFlow.Validation;

namespace StateFlow.Cli.Checks;

/// <summary>Finds the settings of definitions: the nearest file <c>stateflow.json</c> in their folder or above, or the one that was named.</summary>
/// <param name="file">The file that was named.</param>
internal sealed class SettingsFinder(string? file)
{
    private const string FileName = "stateflow.json";

    private readonly Dictionary<string, Settings> _byFile = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    /// <summary>Gets what is wrong with the settings that were found.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Gives the options for a definition.</summary>
    public ValidationOptions For(Document document, CheckOptions options)
    {
        var settings = Find(document);
        return settings.For(NameIn(settings, document), options);
    }

    /// <summary>Gives what a definition is called in its settings: the name of its machine, or the path of its file below the folder of the settings.</summary>
    public static string NameIn(Settings settings, Document document) =>
        document.Machine ?? Path.GetRelativePath(settings.Folder, Path.GetFullPath(document.Origin)).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Gives the settings of a definition.</summary>
    public Settings Find(Document document)
    {
        var path = Path.GetFullPath(document.Origin);
        if (file is not null)
        {
            return Read(file);
        }

        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Path.Combine(folder, FileName) is var candidate && File.Exists(candidate))
            {
                return Read(candidate);
            }
        }

        return Settings.None;
    }

    private Settings Read(string path)
    {
        if (!_byFile.TryGetValue(path, out var settings))
        {
            _byFile[path] = settings = SettingsReader.Read(path, _problems);
        }

        return settings;
    }
}
