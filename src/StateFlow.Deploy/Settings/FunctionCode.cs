using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Security.Cryptography;

namespace StateFlow.Deploy;

/// <summary>The code of a Lambda function: a zip file. The same files make the same bytes, whenever they are packed on one kind of system.</summary>
public sealed class FunctionCode : IEquatable<FunctionCode>
{
    private const int Executable = 0x1ED; // rwxr-xr-x: what is unpacked must be readable, and may be a program.
    private static readonly DateTimeOffset FirstZipTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly byte[] _zip;

    private FunctionCode(byte[] zip) => (_zip, Sha256) = (zip, Convert.ToBase64String(SHA256.HashData(zip)));

    /// <summary>Gets the hash of the zip file in base 64, as <c>CodeSha256</c> has it.</summary>
    public string Sha256 { get; }

    internal byte[] Zip => _zip;

    /// <summary>Takes a zip file as it is.</summary>
    /// <param name="zip">Its bytes.</param>
    /// <exception cref="ArgumentException">It is no zip file.</exception>
    public static FunctionCode FromZip(ReadOnlyMemory<byte> zip)
    {
        var bytes = zip.ToArray();
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        }
        catch (InvalidDataException problem)
        {
            throw new ArgumentException($"It is no zip file: {problem.Message}", nameof(zip), problem);
        }

        return new FunctionCode(bytes);
    }

    /// <summary>Packs files.</summary>
    /// <param name="files">The files by their paths in the zip file, with <c>/</c> between folders.</param>
    public static FunctionCode FromFiles(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = FirstZipTime;
                entry.ExternalAttributes = Executable << 16;
                using var stream = entry.Open();
                stream.Write(content.Span);
            }
        }

        return new FunctionCode(output.ToArray());
    }

    /// <summary>Packs the folder that <c>dotnet publish</c> wrote.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="IOException">The folder or one of its files cannot be read.</exception>
    [SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "A function is a folder of files.")]
    public static FunctionCode FromFolder(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        return FromFiles(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => KeyValuePair.Create(Path.GetRelativePath(folder, f).Replace(Path.DirectorySeparatorChar, '/'), (ReadOnlyMemory<byte>)File.ReadAllBytes(f))));
    }

    /// <inheritdoc/>
    public bool Equals(FunctionCode? other) => other?.Sha256 == Sha256;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as FunctionCode);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Sha256);
}
