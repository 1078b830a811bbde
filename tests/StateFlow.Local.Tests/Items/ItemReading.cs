using System.IO.Compression;
using System.Text;

namespace StateFlow.Local.Tests.Items;

/// <summary>Reads items in the words of tests.</summary>
internal static class ItemReading
{
    public const string Bucket = "bucket";
    public const string Key = "key";

    public static ReaderConfig AsCsv { get; } = new() { InputType = InputType.Csv, CsvHeaderLocation = CsvHeaderLocation.FirstRow };

    public static ReaderConfig AsJson { get; } = new() { InputType = InputType.Json };

    public static ReaderConfig AsJsonLines { get; } = new() { InputType = InputType.JsonLines };

    public static ReaderConfig Given(params string[] header) =>
        new() { InputType = InputType.Csv, CsvHeaderLocation = CsvHeaderLocation.Given, CsvHeaders = [.. header] };

    public static ItemSourceRequest Object(ReaderConfig? config) => new(IsListing: false, Bucket, Key, null, config);

    public static ItemSourceRequest Listing(string? prefix = null, ReaderConfig? config = null) => new(IsListing: true, Bucket, null, prefix, config);

    public static MemoryObjectStore Store(string content) => new MemoryObjectStore().Put(Bucket, Key, content);

    public static async Task<List<SourceItem>> Read(IObjectStore store, ItemSourceRequest request, CancellationToken cancellationToken = default)
    {
        var items = new List<SourceItem>();
        await foreach (var item in ItemSources.ReadAsync(store, request, cancellationToken))
        {
            items.Add(item);
        }

        return items;
    }

    /// <summary>Gives the items as texts; a member has its name before it.</summary>
    public static async Task<string[]> Texts(IObjectStore store, ItemSourceRequest request) =>
        [.. (await Read(store, request)).Select(i => i.Key is null ? i.Value.ToString() : $"{i.Key}={i.Value}")];

    public static Task<string[]> Texts(string content, ReaderConfig config) => Texts(Store(content), Object(config));

    public static async Task<string> Cause(IObjectStore store, ItemSourceRequest request) =>
        (await Assert.ThrowsAsync<ItemReaderException>(() => Read(store, request))).Message;

    public static Task<string> Cause(string content, ReaderConfig config) => Cause(Store(content), Object(config));

    public static byte[] Gzip(string content)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(content));
        }

        return compressed.ToArray();
    }
}
