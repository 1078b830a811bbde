using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.IO.Pipelines;

namespace StateFlow.Local;

/// <summary>A bucket whose objects have items.</summary>
/// <param name="Store">The store it is in.</param>
/// <param name="Name">Its name.</param>
internal sealed record ItemBucket(IObjectStore Store, string Name)
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Gets what an item of a listing says it comes from.</summary>
    public string Uri => $"S3://{Name}";

    /// <summary>Gets what an item of an object says it comes from.</summary>
    public string UriOf(string key) => $"{Uri}/{key}";

    /// <summary>Opens an object whose content is text, and decompresses it if it has to be.</summary>
    /// <exception cref="ItemReaderException">There is no such object, or it cannot be read.</exception>
    public async ValueTask<TextWindow> OpenAsync(string key, CancellationToken cancellationToken)
    {
        var uri = UriOf(key);
        try
        {
            var stream = await Store.OpenReadAsync(Name, key, cancellationToken).ConfigureAwait(false)
                ?? throw new ItemReaderException($"The specified key does not exist. ({uri})");
            return await OpenAsync(PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: BufferSize)), uri, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (ItemReaderException.IsFault(problem, cancellationToken))
        {
            throw ItemReaderException.Of(uri, problem);
        }
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The window disposes the stream.")]
    private static async ValueTask<TextWindow> OpenAsync(PipeReader content, string uri, CancellationToken cancellationToken)
    {
        try
        {
            var beginning = await content.ReadAtLeastAsync(ContentCoding.LongestMark, cancellationToken).ConfigureAwait(false);
            var isCompressed = ContentCoding.IsGzip(beginning.Buffer, uri);
            content.AdvanceTo(beginning.Buffer.Start);
            return new TextWindow(isCompressed ? Decompress(content.AsStream()) : content.AsStream(), uri);
        }
        catch
        {
            await content.CompleteAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static GZipStream Decompress(Stream content) => new(new GzipSource(content), CompressionMode.Decompress);
}
