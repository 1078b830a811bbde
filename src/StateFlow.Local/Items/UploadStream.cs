namespace StateFlow.Local;

/// <summary>A stream for writing whose content becomes an object when it is disposed.</summary>
/// <param name="content">Where the content is kept until then.</param>
/// <param name="publish">Makes the object; the content is complete, and its stream is closed.</param>
internal sealed class UploadStream(Stream content, Action publish) : Stream
{
    private bool _isDisposed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => !_isDisposed;

    public override long Length => content.Length;

    public override long Position
    {
        get => content.Position;
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => content.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => content.Write(buffer);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => content.WriteAsync(buffer, cancellationToken);

    public override void Flush() => content.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => content.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            await content.DisposeAsync().ConfigureAwait(false);
            publish();
        }

        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            content.Dispose();
            publish();
        }

        base.Dispose(disposing);
    }
}
