namespace StateFlow.Local;

/// <summary>What a distributed map reads: the fields of its <c>ItemReader</c> after they were evaluated.</summary>
/// <param name="IsListing">Whether the objects of a bucket are listed; otherwise one object is read.</param>
/// <param name="Bucket">The name of the bucket.</param>
/// <param name="Key">The key of the object.</param>
/// <param name="Prefix">What the keys of listed objects begin with.</param>
/// <param name="Config">How the data is understood.</param>
internal sealed record ItemSourceRequest(bool IsListing, string Bucket, string? Key, string? Prefix, ReaderConfig? Config)
{
    /// <summary>Gets how many items are read at most; <see langword="null"/> and 0 are no limit.</summary>
    public long? MaxItems { get; init; }
}
