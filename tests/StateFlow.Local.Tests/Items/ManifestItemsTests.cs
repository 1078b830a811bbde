using static StateFlow.Local.Tests.Items.ItemReading;

namespace StateFlow.Local.Tests.Items;

public sealed class ManifestItemsTests
{
    private const string Inventory = """
        {
          "sourceBucket": "source", "destinationBucket": "arn:aws:s3:::inventories", "version": "2016-11-30", "fileFormat": "CSV",
          "fileSchema": "Bucket, Key, Size",
          "files": [ { "key": "data/1.csv.gz", "size": 1, "MD5checksum": "x" }, { "key": "data/2.csv.gz" } ]
        }
        """;

    private static readonly ReaderConfig S3 = new() { ManifestType = ManifestType.S3Inventory };

    private static readonly ReaderConfig Athena = AsJsonLines with { ManifestType = ManifestType.AthenaData };

    [Fact]
    public async Task An_inventory_has_an_item_for_every_row_of_its_files()
    {
        var store = Store(Inventory)
            .Put("inventories", "data/1.csv.gz", Gzip("\"source\",\"a%2Cb.txt\",\"12\"\n\"source\",\"c.txt\",\"\"\n"))
            .Put("inventories", "data/2.csv.gz", Gzip("\"source\",\"d.txt\",\"7\"\n"));

        var items = await Read(store, Object(S3));

        Assert.Equal(
            ["""{"Bucket":"source","Key":"a%2Cb.txt","Size":"12"}""", """{"Bucket":"source","Key":"c.txt","Size":""}""", """{"Bucket":"source","Key":"d.txt","Size":"7"}"""],
            items.Select(i => i.Value.ToString()));
        Assert.Equal("S3://inventories/data/2.csv.gz", items[2].Source);
        Assert.Equal(3, (await Read(store, Object(new ReaderConfig { InputType = InputType.Manifest }))).Count);
        Assert.Equal(2, (await Read(store, Object(S3) with { MaxItems = 2 })).Count);
    }

    [Fact]
    public async Task The_bucket_of_an_inventory_may_be_a_name_or_left_out()
    {
        var data = Gzip("b,k,1\n");

        Assert.Single(await Read(Store(Inventory.Replace("arn:aws:s3:::", string.Empty, StringComparison.Ordinal)).Put("inventories", "data/1.csv.gz", data).Put("inventories", "data/2.csv.gz", Gzip(string.Empty)), Object(S3)));
        Assert.Single(await Read(Store("""{"fileSchema":"A","files":[{"key":"1"}]}""").Put(Bucket, "1", data), Object(S3)));
    }

    [Theory]
    [InlineData("x", "S3://bucket/key: line 1, column 1: 'x' is not JSON.")]
    [InlineData("[]", "S3://bucket/key is no manifest of S3 Inventory: it has no 'fileSchema'.")]
    [InlineData("""{"fileSchema":"A"}""", "S3://bucket/key is no manifest of S3 Inventory: it has no 'files'.")]
    [InlineData("""{"fileSchema":"A","files":{}}""", "S3://bucket/key is no manifest of S3 Inventory: it has no 'files'.")]
    [InlineData("""{"fileSchema":"A","files":[1]}""", "S3://bucket/key is no manifest of S3 Inventory: it has no 'key'.")]
    [InlineData("""{"fileSchema":"A","files":[{"key":"1"}]}""", "The specified key does not exist. (S3://bucket/1)")]
    [InlineData("""{"fileSchema":"A, A","files":[]}""", "CSV headers cannot contain duplicates.")]
    [InlineData("""{"fileSchema":"message s3.inventory {}","fileFormat":"ORC","files":[]}""", "S3://bucket/key lists files of the format ORC, which is not read locally. Let S3 Inventory write CSV.")]
    public async Task An_object_that_is_no_inventory_is_reported(string manifest, string cause) => Assert.StartsWith(cause, await Cause(manifest, S3), StringComparison.Ordinal);

    [Fact]
    public async Task A_query_has_the_items_of_its_files_in_whichever_buckets_they_are()
    {
        var store = Store("s3://results/1.gz\r\nS3://bucket/a b/2\n\n\"s3://results/3\"")
            .Put("results", "1.gz", Gzip("1\n2\n")).Put(Bucket, "a b/2", "3").Put("results", "3", "4\n");

        var items = await Read(store, Object(Athena));

        Assert.Equal(
            ["1 S3://results/1.gz", "2 S3://results/1.gz", "3 S3://bucket/a b/2", "4 S3://results/3"], items.Select(i => $"{i.Value} {i.Source}"));
    }

    [Fact]
    public async Task The_files_of_a_query_may_be_CSV()
    {
        var store = Store("s3://results/1\n").Put("results", "1", "1|2\n");

        Assert.Equal(
            ["""{"a":"1","b":"2"}"""], await Texts(store, Object(Given("a", "b") with { ManifestType = ManifestType.AthenaData, CsvDelimiter = CsvDelimiter.Pipe })));
    }

    [Theory]
    [InlineData("results/1", "S3://bucket/key: line 1: This is no URI of a file. The manifest of an Athena query has one on every line: s3://bucket/key")]
    [InlineData("\ns3:///1", "S3://bucket/key: line 2: This is no URI of a file. The manifest of an Athena query has one on every line: s3://bucket/key")]
    [InlineData("s3://results/", "S3://bucket/key: line 1: This is no URI of a file. The manifest of an Athena query has one on every line: s3://bucket/key")]
    [InlineData("s3://results/1", "The specified key does not exist. (S3://results/1)")]
    public async Task A_manifest_of_a_query_that_names_no_files_is_reported(string manifest, string cause) => Assert.Equal(cause, await Cause(manifest, Athena));

    [Fact]
    public async Task The_files_of_a_query_may_not_be_Parquet() => Assert.StartsWith(
        "S3://results/1 is an Apache Parquet file", await Cause("s3://results/1", Athena with { InputType = InputType.Parquet }), StringComparison.Ordinal);
}
