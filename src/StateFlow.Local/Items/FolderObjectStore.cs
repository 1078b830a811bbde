using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StateFlow.Local;

/// <summary>Holds objects as files: the object <c>s3://bucket/key</c> is the file <c>bucket/key</c> below a folder.</summary>
/// <remarks>
/// A key that is no path of a file below its bucket is not found, and cannot be written. An object is written to another file first, which is moved
/// to its place when it is complete.
/// </remarks>
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "It is the one store of files, and who wants it names the folder.")]
public sealed class FolderObjectStore : IObjectStore
{
    /// <summary>Where files are while they are written; a bucket cannot be named so.</summary>
    private const string Uploads = ".uploads";

    private static int _lastUpload;

    private readonly string _root;

    /// <summary>Makes a store of a folder.</summary>
    /// <param name="root">The folder that has a folder for every bucket. It comes into being with the first object.</param>
    public FolderObjectStore(string root)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(root);
        _root = Path.GetFullPath(root);
    }

    /// <inheritdoc/>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller disposes the stream.")]
    public ValueTask<Stream?> OpenReadAsync(string bucket, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        var file = ObjectFile.Find(_root, bucket, key);
        return ValueTask.FromResult<Stream?>(File.Exists(file) ? Read(file) : null);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredObject> ListAsync(string bucket, string? prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        foreach (var (key, file) in ObjectFile.List(_root, bucket, prefix ?? string.Empty))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return await DescribeAsync(key, file, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller disposes the stream.")]
    public ValueTask<Stream> OpenWriteAsync(string bucket, string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(key);
        cancellationToken.ThrowIfCancellationRequested();
        var file = ObjectFile.Find(_root, bucket, key) ?? throw new ArgumentException($"s3://{bucket}/{key} is no path of a file below the folder {_root}.", nameof(key));
        return ValueTask.FromResult<Stream>(Write(Directory.CreateDirectory(Path.Combine(_root, Uploads)).FullName, file));
    }

    private static async ValueTask<StoredObject> DescribeAsync(string key, string file, CancellationToken cancellationToken)
    {
        var content = Read(file);
        await using (content.ConfigureAwait(false))
        {
            var tag = await EntityTag.OfAsync(content, cancellationToken).ConfigureAwait(false);
            return new StoredObject(key, content.Length, new DateTimeOffset(File.GetLastWriteTimeUtc(file)), tag);
        }
    }

    private static FileStream Read(string file) => new(file, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, Options = FileOptions.Asynchronous | FileOptions.SequentialScan });

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "Who disposes one stream disposes both.")]
    private static UploadStream Write(string uploads, string file)
    {
        var upload = BeginUpload(uploads);
        return new UploadStream(upload, () => Publish(upload.Name, file));
    }

    private static FileStream BeginUpload(string folder)
    {
        while (true)
        {
            var file = Path.Combine(folder, $"{Environment.ProcessId}-{Interlocked.Increment(ref _lastUpload)}");
            try
            {
                return new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous });
            }
            catch (IOException) when (File.Exists(file))
            {
                // Of a process elsewhere that has the same id, or that ended before it was complete: the next name is free.
            }
        }
    }

    private static void Publish(string upload, string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!); // A bucket is above every file.
        File.Move(upload, file, overwrite: true);
    }
}
