using System.Text;

namespace StateFlow.Cli.Output;

/// <summary>A file to be written.</summary>
/// <param name="Path">Where.</param>
/// <param name="Content">What, to be written in UTF-8.</param>
internal sealed record OutputFile(string Path, string Content)
{
    /// <summary>Writes files, all of them or none: each is complete beside its place before the first one takes it.</summary>
    /// <param name="files">The files. Folders that are missing are made; a file that has its content already is not touched.</param>
    /// <param name="error">Where a problem is reported.</param>
    /// <returns>Whether they are written.</returns>
    public static bool TryWrite(IEnumerable<OutputFile> files, TextWriter error)
    {
        var staged = new List<StagedFile>();
        var current = string.Empty;
        try
        {
            foreach (var file in files)
            {
                current = file.Path;
                if (StagedFile.Stage(file) is { } stage)
                {
                    staged.Add(stage);
                }
            }

            foreach (var stage in staged)
            {
                current = stage.Target;
                stage.Commit();
            }

            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{current}: error: The file cannot be written, and nothing else was. {problem.Message}");
            return false;
        }
        finally
        {
            foreach (var stage in staged)
            {
                stage.Discard();
            }
        }
    }

    /// <summary>Tells whether the file is there already, byte for byte.</summary>
    public bool IsWritten() => File.Exists(Path) && File.ReadAllBytes(Path).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(Content));
}
