using System.IO.Enumeration;

namespace StateFlow.Cli.Documents;

/// <summary>The texts that a command was given, and what could not be read.</summary>
/// <param name="Texts">The texts, each once, in the order they were given.</param>
/// <param name="Problems">Why others are not there.</param>
internal sealed record Sources(IReadOnlyList<SourceText> Texts, IReadOnlyList<string> Problems)
{
    private static readonly string[] DefinitionEndings = [".asl.json", ".asl.yaml", ".asl.yml"];

    /// <summary>Folders that hold copies and what others wrote.</summary>
    private static readonly string[] SkippedFolders = ["bin", "obj", "node_modules"];

    /// <summary>Reads everything a command was given.</summary>
    /// <param name="arguments">Files, folders, files with wildcards, or <c>-</c> for the standard input.</param>
    /// <param name="inputFormat">How the standard input is written; its first character tells it otherwise.</param>
    /// <param name="input">The standard input.</param>
    public static Sources Read(IEnumerable<string> arguments, TextFormat? inputFormat, Stream input)
    {
        var texts = new List<SourceText>();
        var problems = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            try
            {
                if (argument == SourceText.Dash)
                {
                    texts.Add(ReadInput(inputFormat, input));
                    continue;
                }

                foreach (var file in FindFiles(argument).Where(f => seen.Add(Path.GetFullPath(f))))
                {
                    texts.Add(new SourceText(file, TextFormats.OfFile(file), File.ReadAllBytes(file)));
                }
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                problems.Add($"{argument}: error: {problem.Message}");
            }
        }

        return new Sources(texts, problems);
    }

    /// <summary>Writes what could not be read.</summary>
    public void ReportProblems(TextWriter error)
    {
        foreach (var problem in Problems)
        {
            error.WriteLine(problem);
        }
    }

    private static SourceText ReadInput(TextFormat? format, Stream input)
    {
        using var content = new MemoryStream();
        input.CopyTo(content);
        var text = content.ToArray();
        return new SourceText(SourceText.StandardInput, format ?? TextFormats.OfText(text), text);
    }

    private static List<string> FindFiles(string argument)
    {
        if (File.Exists(argument))
        {
            return [argument];
        }

        if (Directory.Exists(argument))
        {
            var definitions = FindDefinitions(argument);
            return definitions.Count > 0
                ? definitions
                : throw new FileNotFoundException("The folder holds no definitions, which are files that end in .asl.json, .asl.yaml or .asl.yml.");
        }

        return argument.AsSpan().ContainsAny('*', '?') ? Match(argument) : throw new FileNotFoundException("The file does not exist.");
    }

    private static List<string> FindDefinitions(string folder)
    {
        var files = new FileSystemEnumerable<string>(
            folder,
            (ref entry) => entry.ToSpecifiedFullPath(),
            new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory && IsDefinition(entry.FileName),
            ShouldRecursePredicate = (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !SkippedFolders.Contains(entry.FileName.ToString()),
        };
        return [.. files.Order(StringComparer.Ordinal)];
    }

    private static bool IsDefinition(ReadOnlySpan<char> name)
    {
        foreach (var ending in DefinitionEndings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Match(string pattern)
    {
        var folder = Path.GetDirectoryName(pattern) ?? string.Empty;
        if (folder.AsSpan().ContainsAny('*', '?'))
        {
            throw new FileNotFoundException("Wildcards stand in the name of a file only. Give the folder to look at all definitions below it.");
        }

        var files = Directory.EnumerateFiles(folder.Length == 0 ? "." : folder, Path.GetFileName(pattern)).Select(f => folder.Length == 0 ? Path.GetFileName(f) : f);
        return files.Order(StringComparer.Ordinal).ToList() is { Count: > 0 } found ? found : throw new FileNotFoundException("No file matches.");
    }
}
