using System.Diagnostics.CodeAnalysis;

namespace StateFlow.Local;

/// <summary>Finds the file of an object in a folder, and the objects that its files are.</summary>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "It serves the one store of files.")]
internal static class ObjectFile
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Gives the file of an object, whether it exists or not.</summary>
    /// <returns>The path, or <see langword="null"/> when bucket and key are no path of a file below the folder.</returns>
    public static string? Find(string root, string bucket, string key)
    {
        if (FindBucket(root, bucket) is not { } folder || key.Split('/') is not [var first, ..] names || IsDrive(first) || !Array.TrueForAll(names, IsName))
        {
            return null;
        }

        // Windows drops blanks and dots from the end of names: then this is the file of another key.
        var file = Path.GetFullPath(Path.Combine([folder, .. names]));
        return Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/') == key ? file : null;
    }

    /// <summary>Gives the objects of a bucket in ordinal order of their keys, one folder at a time.</summary>
    public static IEnumerable<(string Key, string File)> List(string root, string bucket, string prefix) =>
        FindBucket(root, bucket) is { } folder && Directory.Exists(folder) ? List(new DirectoryInfo(folder), string.Empty, prefix) : [];

    private static IEnumerable<(string Key, string File)> List(DirectoryInfo folder, string path, string prefix)
    {
        // A folder sorts as what the keys in it begin with.
        var entries = folder.EnumerateFileSystemInfos("*", Everything)
            .Where(e => IsName(e.Name) && !IsLinkedFolder(e))
            .Select(e => (Key: e is DirectoryInfo ? $"{path}{e.Name}/" : path + e.Name, Entry: e))
            .Where(e => e.Key.StartsWith(prefix, StringComparison.Ordinal) || (e.Entry is DirectoryInfo && prefix.StartsWith(e.Key, StringComparison.Ordinal)))
            .OrderBy(e => e.Key, StringComparer.Ordinal);
        foreach (var (key, entry) in entries)
        {
            if (entry is not DirectoryInfo inner)
            {
                yield return (key, entry.FullName);
                continue;
            }

            foreach (var found in List(inner, key, prefix))
            {
                yield return found;
            }
        }
    }

    private static string? FindBucket(string root, string bucket) =>
        IsName(bucket) && !IsDrive(bucket) && !bucket.StartsWith('.') && Path.GetFullPath(Path.Combine(root, bucket)) is var folder && Path.GetFileName(folder) == bucket ? folder : null;

    private static bool IsName(string name) =>
        name.Length > 0 && name is not ("." or "..") && !name.Contains('\\', StringComparison.Ordinal) && name.IndexOfAny(Path.GetInvalidFileNameChars()) < 0;

    private static bool IsDrive(string name) => name is [var letter, ':', ..] && char.IsAsciiLetter(letter);

    /// <summary>Tells whether an entry leads to a folder elsewhere, which may be one that it is in itself.</summary>
    private static bool IsLinkedFolder(FileSystemInfo entry) => entry is DirectoryInfo && entry.LinkTarget is not null;
}
