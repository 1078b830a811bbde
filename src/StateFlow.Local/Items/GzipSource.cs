namespace StateFlow.Local;

/// <summary>Compressed content for a <see cref="System.IO.Compression.GZipStream"/>, which by itself takes content that is cut off for one that ends.</summary>
/// <remarks>Behind the content stands one byte that begins nothing. Who is done leaves it alone; who asks for more than that has not found the end.</remarks>
/// <param name="content">The compressed content, which is disposed with this.</param>
internal sealed class GzipSource(Stream content) : Stream
{
    private bool _isAtEnd;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Check(content.Read(buffer, offset, count), buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Check(await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Span);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await content.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            content.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Check(int count, Span<byte> buffer)
    {
        if (count > 0 || buffer.IsEmpty)
        {
            return count;
        }

        if (_isAtEnd)
        {
            throw new InvalidDataException("The compressed content is cut off.");
        }

        _isAtEnd = true;
        buffer[0] = 0;
        return 1;
    }
}
