namespace StateFlow.Local.Tests.Engine;

/// <summary>A store whose answers are never there at once.</summary>
internal sealed class SlowStore(IObjectStore store) : IObjectStore
{
    public async ValueTask<Stream?> OpenReadAsync(string bucket, string key, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return await store.OpenReadAsync(bucket, key, cancellationToken) is { } stream ? new SlowStream(stream) : null;
    }

    public IAsyncEnumerable<StoredObject> ListAsync(string bucket, string? prefix, CancellationToken cancellationToken) => store.ListAsync(bucket, prefix, cancellationToken);

    public async ValueTask<Stream> OpenWriteAsync(string bucket, string key, CancellationToken cancellationToken)
    {
        await Task.Yield();
        return new SlowStream(await store.OpenWriteAsync(bucket, key, cancellationToken));
    }

    private sealed class SlowStream(Stream inner) : Stream
    {
        public override bool CanRead => inner.CanRead;

        public override bool CanSeek => false;

        public override bool CanWrite => inner.CanWrite;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, Math.Min(count, 100));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return await inner.ReadAsync(buffer.Length > 100 ? buffer[..100] : buffer, cancellationToken);
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => inner.Write(buffer, offset, count);

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            await inner.WriteAsync(buffer, cancellationToken);
        }

        public override async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            await base.DisposeAsync();
        }

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
