using System.Text;
using static StateFlow.Local.Tests.Items.ItemReading;

namespace StateFlow.Local.Tests.Items;

public sealed class ReadingObjectsTests
{
    private static readonly byte[] Zstandard = [0x28, 0xB5, 0x2F, 0xFD, 0x00];

    [Fact]
    public async Task An_object_that_does_not_exist_is_reported() =>
        Assert.Equal("The specified key does not exist. (S3://bucket/key)", await Cause(new MemoryObjectStore(), Object(AsJson)));

    [Fact]
    public async Task A_key_and_a_format_are_needed()
    {
        Assert.Equal("No key says which object is read.", await Cause(Store("[]"), Object(AsJson) with { Key = null }));
        Assert.Equal("Nothing says how S3://bucket/key is read. Write InputType into ReaderConfig.", await Cause(Store("[]"), Object(null)));
    }

    [Theory]
    [InlineData("key")]
    [InlineData("rows.csv.gz")]
    public async Task A_compressed_object_is_recognized_by_its_first_bytes(string key)
    {
        var store = new MemoryObjectStore().Put(Bucket, key, [.. Gzip("\uFEFFa\n1\n"), .. Gzip("2\n")]);

        Assert.Equal(["""{"a":"1"}""", """{"a":"2"}"""], await Texts(store, Object(AsCsv) with { Key = key }));
    }

    [Fact]
    public async Task A_name_that_promises_compression_must_keep_it() => Assert.Equal(
        "S3://bucket/rows.GZ is named as if it were compressed with GZIP, but it is not. Compress it, or give it another name.",
        await Cause(new MemoryObjectStore().Put(Bucket, "rows.GZ", "a\n1"), Object(AsCsv) with { Key = "rows.GZ" }));

    [Fact]
    public async Task Compressed_content_that_is_cut_off_is_reported()
    {
        var content = Gzip(string.Join('\n', Enumerable.Range(0, 300)));
        for (var length = 2; length < content.Length - 4; length++)
        {
            var store = new MemoryObjectStore().Put(Bucket, Key, content[..length]);

            Assert.StartsWith("S3://bucket/key cannot be read: ", await Cause(store, Object(AsJsonLines)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Broken_compression_is_reported()
    {
        var content = Gzip(string.Join('\n', Enumerable.Range(0, 300)));
        content[^6] ^= 0xFF; // A part of the checksum.

        Assert.StartsWith("S3://bucket/key cannot be read: ", await Cause(new MemoryObjectStore().Put(Bucket, Key, content), Object(AsJsonLines)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ZSTD_is_refused_with_advice() => Assert.Equal(
        "S3://bucket/key is compressed with ZSTD, which is not read locally. Put it there without compression, or compressed with GZIP.",
        await Cause(new MemoryObjectStore().Put(Bucket, Key, Zstandard), Object(AsCsv)));

    [Fact]
    public async Task Parquet_is_refused_with_advice()
    {
        const string Cause = "S3://bucket/key is an Apache Parquet file, which is not read locally. Put its rows beside it as JSONL and read those, or hand in the items.";

        Assert.Equal(Cause, await ItemReading.Cause(Store("anything"), Object(AsJson with { InputType = InputType.Parquet })));
        Assert.Equal(Cause, await ItemReading.Cause(Store("PAR1\0\0"), Object(AsJson)));
    }

    [Fact]
    public async Task A_store_that_fails_is_a_cause()
    {
        var refusing = new StubStore { Reading = _ => throw new UnauthorizedAccessException("Access Denied") };
        var breaking = new StubStore { Reading = _ => new GeneratedStream(Breaking()) };

        Assert.Equal("S3://bucket/key cannot be read: Access Denied", await Cause(refusing, Object(AsCsv)));
        Assert.Equal("S3://bucket/key cannot be read: The line is dead.", await Cause(breaking, Object(AsCsv)));
    }

    [Fact]
    public async Task The_content_is_disposed_when_the_items_are()
    {
        var opened = new List<GeneratedStream>();
        var store = new StubStore
        {
            Reading = _ =>
            {
                opened.Add(new GeneratedStream([[.. "[1,2,3]"u8]]));
                return opened[^1];
            },
        };

        await Read(store, Object(AsJson));
        await Read(store, Object(AsJson) with { MaxItems = 1 });
        await Cause(store, Object(AsJson with { ItemsPointer = "/x" }));

        Assert.Equal(3, opened.Count);
        Assert.All(opened, s => Assert.True(s.IsDisposed));
    }

    [Fact]
    public async Task Content_that_is_refused_at_once_is_disposed()
    {
        await using var content = new GeneratedStream([Zstandard]);

        await Cause(new StubStore { Reading = _ => content }, Object(AsJson));

        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task No_more_is_read_than_the_items_that_are_wanted_need()
    {
        await using var content = new GeneratedStream(Enumerable.Repeat(Encoding.ASCII.GetBytes($"\"{new string('x', 998)}\"\n"), 10_000));

        await Read(new StubStore { Reading = _ => content }, Object(AsJsonLines) with { MaxItems = 3 });

        Assert.InRange(content.Given, 3_000, 200_000);
    }

    [Theory]
    [InlineData(InputType.Csv)]
    [InlineData(InputType.Json)]
    [InlineData(InputType.JsonLines)]
    public async Task Reading_can_be_cancelled(InputType format)
    {
        using var cancellation = new CancellationTokenSource();
        await using var content = new GeneratedStream(Enumerable.Repeat<byte[]>([.. "1,\n"u8], int.MaxValue).Prepend([.. format is InputType.Json ? "["u8 : "1\n"u8]).Select(c => format is InputType.JsonLines ? [.. "1\n"u8] : c));
        var store = new StubStore { Reading = _ => content };
        var count = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in ItemSources.ReadAsync(store, Object(AsCsv with { InputType = format }), cancellation.Token))
            {
                if (++count == 5)
                {
                    await cancellation.CancelAsync();
                }
            }
        });

        Assert.Equal(5, count);
        Assert.True(content.IsDisposed);
    }

    [Fact]
    public async Task Skipping_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var store = new StubStore { Reading = _ => new GeneratedStream(Enumerable.Repeat<byte[]>([.. "[1],"u8], int.MaxValue).Prepend([.. "{\"a\":["u8])) };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Read(store, Object(AsJson with { ItemsPointer = "/b" }), cancellation.Token));
    }

    [Fact]
    public async Task A_store_that_gives_up_by_itself_is_a_cause() => Assert.Equal(
        "S3://bucket/key cannot be read: timed out", await Cause(new StubStore { Reading = _ => throw new TaskCanceledException("timed out") }, Object(AsCsv)));

    private static IEnumerable<byte[]> Breaking()
    {
        yield return [.. "a\n1\n"u8];
        throw new IOException("The line is dead.");
    }
}
