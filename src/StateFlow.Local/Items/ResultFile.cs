namespace StateFlow.Local;

/// <summary>A file that a distributed map writes.</summary>
internal sealed class ResultFile : IAsyncDisposable
{
    private readonly Stream _content;
    private readonly string _bucket;

    private ResultFile(Stream content, string bucket, string key) => (_content, _bucket, Key) = (content, bucket, key);

    /// <summary>Gets the key of the file.</summary>
    public string Key { get; }

    /// <summary>Gets how many bytes it has.</summary>
    public long Size { get; private set; }

    /// <summary>Begins a file.</summary>
    /// <exception cref="ResultWriterException">The store refuses it.</exception>
    public static async ValueTask<ResultFile> CreateAsync(IObjectStore store, string bucket, string key, CancellationToken cancellationToken)
    {
        try
        {
            return new ResultFile(await store.OpenWriteAsync(bucket, key, cancellationToken).ConfigureAwait(false), bucket, key);
        }
        catch (Exception problem) when (IsFault(problem, cancellationToken))
        {
            throw Fault(bucket, key, problem);
        }
    }

    /// <summary>Adds bytes.</summary>
    /// <exception cref="ResultWriterException">The store refuses them.</exception>
    public async ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        try
        {
            await _content.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            Size += bytes.Length;
        }
        catch (Exception problem) when (IsFault(problem, cancellationToken))
        {
            throw Fault(_bucket, Key, problem);
        }
    }

    /// <summary>Ends the file, which makes an object of it.</summary>
    /// <exception cref="ResultWriterException">The store refuses it.</exception>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await _content.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception problem) when (IsFault(problem, CancellationToken.None))
        {
            throw Fault(_bucket, Key, problem);
        }
    }

    private static bool IsFault(Exception exception, CancellationToken cancellationToken) =>
        !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);

    private static ResultWriterException Fault(string bucket, string key, Exception problem) => new($"S3://{bucket}/{key} cannot be written: {problem.Message}", problem);
}
