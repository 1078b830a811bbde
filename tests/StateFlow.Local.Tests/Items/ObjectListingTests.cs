using static StateFlow.Local.Tests.Items.ItemReading;

namespace StateFlow.Local.Tests.Items;

public sealed class ObjectListingTests
{
    private static readonly ReaderConfig Flatten = AsJsonLines with { Transformation = ReaderTransformation.LoadAndFlatten };

    [Fact]
    public async Task An_item_describes_an_object()
    {
        var store = new MemoryObjectStore()
            .Put(Bucket, "b.txt", "hello", DateTimeOffset.FromUnixTimeMilliseconds(1_668_699_881_900))
            .Put(Bucket, "a.txt", string.Empty)
            .Put("other", "c.txt", "x");

        var items = await Read(store, Listing());

        Assert.Equal(
            [
                """{"Etag":"\"d41d8cd98f00b204e9800998ecf8427e\"","Key":"a.txt","LastModified":0,"Size":0,"StorageClass":"STANDARD"}""",
                """{"Etag":"\"5d41402abc4b2a76b9719d911017c592\"","Key":"b.txt","LastModified":1668699881,"Size":5,"StorageClass":"STANDARD"}""",
            ],
            items.Select(i => i.Value.ToString()));
        Assert.All(items, i => Assert.Equal("S3://bucket", i.Source));
    }

    [Fact]
    public async Task Only_keys_with_the_prefix_are_listed()
    {
        var store = new MemoryObjectStore().Put(Bucket, "in/1", "1").Put(Bucket, "in/2", "2").Put(Bucket, "inner", "3").Put(Bucket, "out", "4");

        Assert.Equal(["in/1", "in/2"], (await Read(store, Listing("in/"))).Select(i => i.Value["Key"]!.Value.GetString()));
        Assert.Single(await Read(store, Listing() with { MaxItems = 1 }));
        Assert.Empty(await Read(store, Listing() with { Bucket = "nowhere" }));
    }

    [Fact]
    public async Task The_items_of_all_objects_are_put_together()
    {
        var store = new MemoryObjectStore().Put(Bucket, "in/", string.Empty).Put(Bucket, "in/b", "3").Put(Bucket, "in/a", "1\n2").Put(Bucket, "in/c/", "no JSON");

        var items = await Read(store, Listing("in/", Flatten));

        Assert.Equal(["1 S3://bucket/in/a", "2 S3://bucket/in/a", "3 S3://bucket/in/b"], items.Select(i => $"{i.Value} {i.Source}"));
        Assert.Equal(2, (await Read(store, Listing("in/", Flatten) with { MaxItems = 2 })).Count);
    }

    [Fact]
    public async Task Every_object_has_its_own_row_of_names()
    {
        var store = new MemoryObjectStore().Put(Bucket, "1.csv", "a,b\n1,2").Put(Bucket, "2.csv", "b,a\n3,4");

        Assert.Equal(["""{"a":"1","b":"2"}""", """{"b":"3","a":"4"}"""], await Texts(store, Listing(null, AsCsv with { Transformation = ReaderTransformation.LoadAndFlatten })));
    }

    [Fact]
    public async Task Members_of_objects_keep_their_key()
    {
        var store = new MemoryObjectStore().Put(Bucket, "1", """{"a":1}""").Put(Bucket, "2", "[2]");

        Assert.Equal(["a=1", "2"], await Texts(store, Listing(null, AsJson with { Transformation = ReaderTransformation.LoadAndFlatten })));
    }

    [Theory]
    [InlineData(null, "Nothing says how S3://bucket/a is read. Write InputType into ReaderConfig.")]
    [InlineData(InputType.Manifest, "S3://bucket/a is one of several objects, which cannot be manifests. Their InputType is CSV, JSON or JSONL.")]
    public async Task Objects_need_a_format(InputType? type, string cause) => Assert.Equal(
        cause, await Cause(new MemoryObjectStore().Put(Bucket, "a", "1"), Listing(null, Flatten with { InputType = type })));

    [Fact]
    public async Task An_object_that_is_gone_when_its_turn_comes_is_reported()
    {
        var store = new StubStore { Listing = () => new[] { new StoredObject("gone", 1, default, "\"\"") }.ToAsyncEnumerable() };

        Assert.Equal("The specified key does not exist. (S3://bucket/gone)", await Cause(store, Listing(null, Flatten)));
    }

    [Fact]
    public async Task A_store_that_cannot_list_is_a_cause()
    {
        var store = new StubStore { Listing = () => Enumerable.Range(0, 3).Select(i => new StoredObject($"{i}", 10 / (1 - i), default, "\"\"")).ToAsyncEnumerable() };

        Assert.StartsWith("S3://bucket cannot be read: ", await Cause(store, Listing()), StringComparison.Ordinal);
    }
}
