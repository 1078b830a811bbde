using System.Runtime.CompilerServices;

namespace StateFlow.Local;

/// <summary>Reads the items of distributed maps, one by one and however many there are: asl.md, section 9.</summary>
internal static class ItemSources
{
    /// <summary>Reads items.</summary>
    /// <param name="store">Where the objects are.</param>
    /// <param name="request">What is read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ItemReaderException">There is no such object, or it is not what it should be.</exception>
    public static async IAsyncEnumerable<SourceItem> ReadAsync(
        IObjectStore store, ItemSourceRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var left = request.MaxItems is > 0 and var limit ? limit : long.MaxValue;
        await foreach (var item in Select(new ItemBucket(store, request.Bucket), request, cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
            if (--left == 0)
            {
                yield break;
            }
        }
    }

    private static IAsyncEnumerable<SourceItem> Select(ItemBucket bucket, ItemSourceRequest request, CancellationToken cancellationToken)
    {
        var config = request.Config ?? new ReaderConfig();
        return request.IsListing
            ? config.Transformation is ReaderTransformation.LoadAndFlatten
                ? ObjectListing.ReadObjectsAsync(bucket, request.Prefix, config, cancellationToken)
                : ObjectListing.ReadAsync(bucket, request.Prefix, cancellationToken)
            : request.Key is { Length: > 0 } key
                ? Select(bucket, key, config, cancellationToken)
                : throw new ItemReaderException("No key says which object is read.");
    }

    private static IAsyncEnumerable<SourceItem> Select(ItemBucket bucket, string key, ReaderConfig config, CancellationToken cancellationToken) => config switch
    {
        { ManifestType: ManifestType.S3Inventory } or { ManifestType: null, InputType: InputType.Manifest } => InventoryItems.ReadAsync(bucket, key, cancellationToken),
        { ManifestType: ManifestType.AthenaData } => AthenaItems.ReadAsync(bucket, key, config, cancellationToken),
        _ => ObjectItems.ReadAsync(bucket, key, config, cancellationToken),
    };
}
