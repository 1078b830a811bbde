using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace StateFlow.Local;

/// <summary>Holds objects in memory. Many may read and write at once.</summary>
public sealed class MemoryObjectStore : IObjectStore
{
    private readonly ConcurrentDictionary<(string Bucket, string Key), Entry> _entries = new();

    /// <summary>Writes an object, or replaces the one of this key.</summary>
    /// <param name="bucket">The name of the bucket.</param>
    /// <param name="key">The key of the object.</param>
    /// <param name="content">The content, which is written in UTF-8.</param>
    /// <param name="lastModified">What a listing says about the time; 1 January 1970 when it is left out, so that runs are repeatable.</param>
    /// <returns>The same store.</returns>
    public MemoryObjectStore Put(string bucket, string key, string content, DateTimeOffset? lastModified = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Put(bucket, key, Encoding.UTF8.GetBytes(content), lastModified);
    }

    /// <summary>Writes an object, or replaces the one of this key.</summary>
    /// <param name="bucket">The name of the bucket.</param>
    /// <param name="key">The key of the object.</param>
    /// <param name="content">The content, which is copied.</param>
    /// <param name="lastModified">What a listing says about the time; 1 January 1970 when it is left out, so that runs are repeatable.</param>
    /// <returns>The same store.</returns>
    public MemoryObjectStore Put(string bucket, string key, byte[] content, DateTimeOffset? lastModified = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(bucket);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(content);
        _entries[(bucket, key)] = new Entry([.. content], lastModified ?? DateTimeOffset.UnixEpoch, EntityTag.Of(content));
        return this;
    }

    /// <summary>Gets a copy of the content of an object, or <see langword="null"/> when there is no such object.</summary>
    /// <param name="bucket">The name of the bucket.</param>
    /// <param name="key">The key of the object.</param>
    public byte[]? Get(string bucket, string key) => _entries.TryGetValue((bucket, key), out var entry) ? [.. entry.Content] : null;

    /// <summary>Gets the content of an object as text, or <see langword="null"/> when there is no such object.</summary>
    /// <param name="bucket">The name of the bucket.</param>
    /// <param name="key">The key of the object, whose content is UTF-8.</param>
    public string? GetText(string bucket, string key) => _entries.TryGetValue((bucket, key), out var entry) ? Encoding.UTF8.GetString(entry.Content) : null;

    /// <inheritdoc/>
    public ValueTask<Stream?> OpenReadAsync(string bucket, string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<Stream?>(_entries.TryGetValue((bucket, key), out var entry) ? new MemoryStream(entry.Content, writable: false) : null);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredObject> ListAsync(string bucket, string? prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await ValueTask.CompletedTask.ConfigureAwait(false);
        var found = _entries.Where(e => e.Key.Bucket == bucket && e.Key.Key.StartsWith(prefix ?? string.Empty, StringComparison.Ordinal));
        foreach (var ((_, key), entry) in found.OrderBy(e => e.Key.Key, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StoredObject(key, entry.Content.Length, entry.LastModified, entry.ETag);
        }
    }

    /// <inheritdoc/>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The caller disposes the stream.")]
    public ValueTask<Stream> OpenWriteAsync(string bucket, string key, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(bucket);
        ArgumentException.ThrowIfNullOrEmpty(key);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<Stream>(Write(bucket, key));
    }

    private UploadStream Write(string bucket, string key)
    {
        var content = new MemoryStream();
        return new UploadStream(content, () => Put(bucket, key, content.ToArray()));
    }

    private sealed record Entry(byte[] Content, DateTimeOffset LastModified, string ETag);
}
