using System.Runtime.CompilerServices;

namespace StateFlow.Local;

/// <summary>Reads the list of the objects of a bucket.</summary>
internal static class ObjectListing
{
    /// <summary>Gives an item for every object, which describes it.</summary>
    public static async IAsyncEnumerable<SourceItem> ReadAsync(ItemBucket bucket, string? prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var found in ListAsync(bucket, prefix, cancellationToken).ConfigureAwait(false))
        {
            yield return new SourceItem(Describe(found), null, bucket.Uri);
        }
    }

    /// <summary>Gives the items of every object.</summary>
    public static async IAsyncEnumerable<SourceItem> ReadObjectsAsync(
        ItemBucket bucket, string? prefix, ReaderConfig config, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var found in ListAsync(bucket, prefix, cancellationToken).ConfigureAwait(false))
        {
            if (found.Key.EndsWith('/'))
            {
                continue; // What the console of S3 makes to show a folder.
            }

            await foreach (var item in ObjectItems.ReadAsync(bucket, found.Key, config, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }

    private static Json Describe(StoredObject found) => new JsonObjectBuilder(5)
        .Add("Etag", Json.From(found.ETag))
        .Add("Key", Json.From(found.Key))
        .Add("LastModified", found.LastModified.ToUnixTimeSeconds())
        .Add("Size", found.Size)
        .Add("StorageClass", Json.From("STANDARD"))
        .ToJson();

    private static async IAsyncEnumerable<StoredObject> ListAsync(ItemBucket bucket, string? prefix, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var objects = bucket.Store.ListAsync(bucket.Name, prefix, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (objects.ConfigureAwait(false))
        {
            while (await MoveNextAsync(objects, bucket, cancellationToken).ConfigureAwait(false))
            {
                yield return objects.Current;
            }
        }
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<StoredObject> objects, ItemBucket bucket, CancellationToken cancellationToken)
    {
        try
        {
            return await objects.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception problem) when (ItemReaderException.IsFault(problem, cancellationToken))
        {
            throw ItemReaderException.Of(bucket.Uri, problem);
        }
    }
}
