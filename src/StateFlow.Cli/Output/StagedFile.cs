namespace StateFlow.Cli.Output;

/// <summary>A file that is complete, but not yet at its place.</summary>
/// <param name="Target">Its place.</param>
/// <param name="Temporary">Where it is, in the same folder.</param>
internal sealed record StagedFile(string Target, string Temporary)
{
    /// <summary>Writes a file beside its place, or nothing when it is there already.</summary>
    public static StagedFile? Stage(OutputFile file)
    {
        // A link stays one: what it points to is written.
        var path = Path.GetFullPath(file.Path); // A link that is named without a folder is not found by the framework where it is.
        var target = (File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path;
        if (Directory.Exists(target))
        {
            throw new IOException("A folder has this name.");
        }

        if (file.IsWritten())
        {
            return null;
        }

        var folder = Path.GetDirectoryName(target)!; // A full path of a file has one.
        Directory.CreateDirectory(folder);
        var stage = new StagedFile(target, Path.Combine(folder, $".{Path.GetRandomFileName()}.tmp"));
        try
        {
            File.WriteAllText(stage.Temporary, file.Content);
            stage.CopyPermissions();
            return stage;
        }
        catch
        {
            stage.Discard();
            throw;
        }
    }

    /// <summary>Puts the file at its place.</summary>
    public void Commit() => File.Move(Temporary, Target, overwrite: true);

    /// <summary>Removes what is not at its place.</summary>
    public void Discard() => File.Delete(Temporary);

    private void CopyPermissions()
    {
        if (!OperatingSystem.IsWindows() && File.Exists(Target))
        {
            File.SetUnixFileMode(Temporary, File.GetUnixFileMode(Target));
        }
    }
}
