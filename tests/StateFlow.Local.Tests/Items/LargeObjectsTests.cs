using System.Globalization;
using System.IO.Compression;
using System.Text;
using static StateFlow.Local.Tests.Items.ItemReading;

namespace StateFlow.Local.Tests.Items;

[Collection(MemoryTests.Name)]
public sealed class LargeObjectsTests
{
    private const int Rows = 200_000;

    [Theory]
    [InlineData(InputType.Csv)]
    [InlineData(InputType.Json)]
    [InlineData(InputType.JsonLines)]
    public Task Any_number_of_items_fits_into_little_memory(InputType format) =>
        CheckMemory(format, new StubStore { Reading = _ => new GeneratedStream(Chunks(format)) });

    [Fact]
    public Task Any_number_of_compressed_items_fits_into_little_memory()
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            foreach (var chunk in Chunks(InputType.Csv))
            {
                gzip.Write(chunk);
            }
        }

        return CheckMemory(InputType.Csv, new MemoryObjectStore().Put(Bucket, Key, compressed.ToArray()));
    }

    [Fact]
    public async Task A_large_document_around_the_items_fits_into_little_memory()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var chunks = Chunks(InputType.Json).Prepend([.. "{\"skipped\":"u8]).Concat([[.. ",\"items\":[1,2]}"u8]]);

        var items = await Read(new StubStore { Reading = _ => new GeneratedStream(chunks) }, Object(AsJson with { ItemsPointer = "/items" }));

        Assert.Equal(2, items.Count);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 4_000_000);
    }

    [Fact]
    public async Task Any_number_of_results_fits_into_little_memory()
    {
        await using var writer = new MapResultWriter(new StubStore(), "results", null, "run", "arn", null, maxFileBytes: 1_000_000);
        var result = new MapResult(MapResultStatus.Succeeded, Json.Parse($$"""{"Output":"{{new string('x', 500)}}"}"""), null);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var i = 0; i < Rows; i++)
        {
            await writer.AddAsync(result, default);
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 1_000_000);
        await writer.CompleteAsync(default);
    }

    private static async Task CheckMemory(InputType format, IObjectStore store)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var count = 0;
        var samples = new List<long>();
        await foreach (var item in ItemSources.ReadAsync(store, Object(AsCsv with { InputType = format }), default))
        {
            if (count == 123_456)
            {
                Assert.Equal("""{"id":"123456","name":"customer 123456","text":"some, text"}""", item.Value.ToString());
            }

            if (++count % 50_000 == 0)
            {
                samples.Add(GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.Equal(Rows, count);
        Assert.All(samples, s => Assert.InRange(s, long.MinValue, 4_000_000));
        Assert.InRange(samples[^1] - samples[0], long.MinValue, 1_000_000);
    }

    /// <summary>Makes a file of about 12 MB.</summary>
    private static IEnumerable<byte[]> Chunks(InputType format)
    {
        var (opening, closing) = format switch
        {
            InputType.Csv => ("id,name,text\n", string.Empty),
            InputType.Json => ("[", "]"),
            _ => (string.Empty, string.Empty),
        };
        yield return Encoding.UTF8.GetBytes(opening);
        for (var i = 0; i < Rows; i++)
        {
            var between = format is InputType.Json && i > 0 ? ",\n" : string.Empty;
            yield return Encoding.UTF8.GetBytes(between + (format is InputType.Csv
                ? string.Create(CultureInfo.InvariantCulture, $"{i},customer {i},\"some, text\"\n")
                : string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{i}}","name":"customer {{i}}","text":"some, text"}{{(format is InputType.Json ? string.Empty : "\n")}}""")));
        }

        yield return Encoding.UTF8.GetBytes(closing);
    }
}
