namespace StateFlow.Local;

/// <summary>Where distributed maps read objects from and write their results to. On AWS this is S3.</summary>
/// <remarks>A bucket that does not exist has no objects, and comes into being with its first one.</remarks>
public interface IObjectStore
{
    /// <summary>Opens an object for reading from its beginning.</summary>
    /// <param name="bucket">The name of the bucket.</param>
    /// <param name="key">The key of the object.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The content, which the caller disposes, or <see langword="null"/> when there is no such object.</returns>
    ValueTask<Stream?> OpenReadAsync(string bucket, string key, CancellationToken cancellationToken);

    /// <summary>Lists objects in ordinal order of their keys.</summary>
    /// <param name="bucket">The name of the bucket.</param>
    /// <param name="prefix">What the keys begin with; <see langword="null"/> lists all objects.</param>
    /// <param name="cancellationToken">Ends the listing.</param>
    IAsyncEnumerable<StoredObject> ListAsync(string bucket, string? prefix, CancellationToken cancellationToken);

    /// <summary>Opens an object for writing. The object exists, with all that was written, once the stream is disposed; it replaces another one of its key.</summary>
    /// <param name="bucket">The name of the bucket.</param>
    /// <param name="key">The key of the object.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Where the content is written to, which the caller disposes.</returns>
    /// <exception cref="ArgumentException">The store cannot hold an object of this bucket and key.</exception>
    ValueTask<Stream> OpenWriteAsync(string bucket, string key, CancellationToken cancellationToken);
}
