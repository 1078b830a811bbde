using System.Runtime.CompilerServices;

namespace StateFlow.Local;

/// <summary>Reads the items of an object in the format that a configuration names.</summary>
internal static class ObjectItems
{
    public static async IAsyncEnumerable<SourceItem> ReadAsync(
        ItemBucket bucket, string key, ReaderConfig config, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (config.InputType is InputType.Parquet)
        {
            throw ContentCoding.Parquet(bucket.UriOf(key));
        }

        var window = await bucket.OpenAsync(key, cancellationToken).ConfigureAwait(false);
        await using (window.ConfigureAwait(false))
        {
            await foreach (var item in ReadText(window, config, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
        }
    }

    private static IAsyncEnumerable<SourceItem> ReadText(TextWindow window, ReaderConfig config, CancellationToken cancellationToken) => config.InputType switch
    {
        InputType.Csv => CsvItems.ReadAsync(window, CsvLayout.Of(config, window.Uri), cancellationToken),
        InputType.Json => JsonItems.ReadAsync(window, ItemsPointer.Parse(config.ItemsPointer), cancellationToken),
        InputType.JsonLines => JsonLineItems.ReadAsync(window, cancellationToken),
        null => throw new ItemReaderException($"Nothing says how {window.Uri} is read. Write InputType into ReaderConfig."),
        _ => throw new ItemReaderException($"{window.Uri} is one of several objects, which cannot be manifests. Their InputType is CSV, JSON or JSONL."),
    };
}
