using System.Runtime.CompilerServices;
using System.Text.Json;

namespace StateFlow.Local;

/// <summary>Reads what S3 Inventory found in a bucket: its manifest names files of comma-separated values without a row of names.</summary>
internal static class InventoryItems
{
    public static async IAsyncEnumerable<SourceItem> ReadAsync(ItemBucket bucket, string key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var manifest = await ReadManifestAsync(bucket, key, cancellationToken).ConfigureAwait(false);
        var uri = bucket.UriOf(key);
        if (TextOf(manifest, "fileFormat") is { } format && !format.Equals("CSV", StringComparison.OrdinalIgnoreCase))
        {
            throw new ItemReaderException($"{uri} lists files of the format {format}, which is not read locally. Let S3 Inventory write CSV.");
        }

        var columns = (TextOf(manifest, "fileSchema") ?? throw Missing(uri, "fileSchema")).Split(',', StringSplitOptions.TrimEntries);
        var layout = CsvLayout.Given((byte)',', columns);
        var data = bucket with { Name = TextOf(manifest, "destinationBucket")?.Split(':')[^1] ?? bucket.Name };
        var files = manifest["files"] is { ValueKind: JsonValueKind.Array } list ? list.Items : throw Missing(uri, "files");
        foreach (var file in files)
        {
            var window = await data.OpenAsync(TextOf(file, "key") ?? throw Missing(uri, "key"), cancellationToken).ConfigureAwait(false);
            await using (window.ConfigureAwait(false))
            {
                await foreach (var item in CsvItems.ReadAsync(window, layout, cancellationToken).ConfigureAwait(false))
                {
                    yield return item;
                }
            }
        }
    }

    private static async ValueTask<Json> ReadManifestAsync(ItemBucket bucket, string key, CancellationToken cancellationToken)
    {
        var window = await bucket.OpenAsync(key, cancellationToken).ConfigureAwait(false);
        await using (window.ConfigureAwait(false))
        {
            while (!window.IsAtEnd)
            {
                await window.ReadMoreAsync(cancellationToken).ConfigureAwait(false);
            }

            return Json.TryParse(window.Unread, out var manifest, out var error) ? manifest : throw new ItemReaderException($"{window.Uri}: {error}");
        }
    }

    private static string? TextOf(Json parent, string name) => parent[name] is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static ItemReaderException Missing(string uri, string name) =>
        new($"{uri} is no manifest of S3 Inventory: it has no '{name}'. The key of the reader is that of the file manifest.json.");
}
