namespace StateFlow.Local.Tests.Items;

/// <summary>A store that does what a test says.</summary>
internal sealed class StubStore : IObjectStore
{
    public Func<string, Stream?> Reading { get; init; } = _ => null;

    public Func<IAsyncEnumerable<StoredObject>> Listing { get; init; } = AsyncEnumerable.Empty<StoredObject>;

    public Func<string, Stream> Writing { get; init; } = _ => Stream.Null;

    public ValueTask<Stream?> OpenReadAsync(string bucket, string key, CancellationToken cancellationToken) => ValueTask.FromResult(Reading(key));

    public IAsyncEnumerable<StoredObject> ListAsync(string bucket, string? prefix, CancellationToken cancellationToken) => Listing();

    public ValueTask<Stream> OpenWriteAsync(string bucket, string key, CancellationToken cancellationToken) => ValueTask.FromResult(Writing(key));
}
