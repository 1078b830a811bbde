using System.Text;
using static StateFlow.Local.Tests.Items.ItemReading;

namespace StateFlow.Local.Tests.Items;

public sealed class JsonItemsTests
{
    private const string Nested = """{"skip":{"deep":[[1,{"a":[]}],"x"],"orders":0},"data":{"a/b":{"m~n":[[7],["x",null,{"k":1.50}]]},"":{"z":1,"y":[2]},"one":1},"tail":[{}]}""";

    [Fact]
    public async Task The_items_of_an_array_are_items_and_numbers_keep_their_text() => Assert.Equal(
        ["1", "1.50", "\"x\"", "null", "true", "[[]]", """{"a":{"b":[1,2]}}"""],
        await Texts("\uFEFF [1, 1.50,\n\"x\",null , true,[[]],{\"a\":{\"b\":[1,2]}}] \n", AsJson));

    [Fact]
    public async Task The_members_of_an_object_are_items_with_a_key() => Assert.Equal(
        ["a=1", "b\"=[2]", "=null", "é={}"], await Texts("""{"a":1,"b\"":[2],"":null,"\u00e9":{}}""", AsJson));

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    public async Task What_is_empty_has_no_items(string content) => Assert.Empty(await Texts(content, AsJson));

    [Theory]
    [InlineData("1")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    [InlineData("true")]
    public async Task A_scalar_has_no_items(string content) => Assert.Equal("Attempting to map over non-iterable node.", await Cause(content, AsJson));

    [Theory]
    [InlineData("/data/a~1b/m~0n/1", "\"x\" null {\"k\":1.50}")]
    [InlineData("/data/a~1b/m~0n", "[7] [\"x\",null,{\"k\":1.50}]")]
    [InlineData("/data/", "z=1 y=[2]")]
    [InlineData("/skip/deep/0", "1 {\"a\":[]}")]
    [InlineData("/tail", "{}")]
    [InlineData("/tail/0", "")]
    public async Task A_pointer_points_to_the_items(string pointer, string expected) =>
        Assert.Equal(expected, string.Join(' ', await Texts(Nested, AsJson with { ItemsPointer = pointer })));

    [Fact]
    public async Task The_empty_pointer_points_to_the_document() =>
        Assert.Equal(["1", "2"], await Texts("[1,2]", AsJson with { ItemsPointer = string.Empty }));

    [Theory]
    [InlineData("/nothing", "The ItemsPointer '/nothing' points to nothing: there is no 'nothing'.")]
    [InlineData("/orders", "The ItemsPointer '/orders' points to nothing: there is no 'orders'.")]
    [InlineData("/tail/1", "The ItemsPointer '/tail/1' points to nothing: there is no '1'.")]
    [InlineData("/tail/00", "The ItemsPointer '/tail/00' points to nothing: there is no '00'.")]
    [InlineData("/tail/-", "The ItemsPointer '/tail/-' points to nothing: there is no '-'.")]
    [InlineData("/data/one/x", "The ItemsPointer '/data/one/x' points to nothing: there is no 'x'.")]
    [InlineData("/data/one", "Attempting to map over non-iterable node.")]
    [InlineData("data", "The ItemsPointer 'data' is no JSON pointer. It begins with a slash: '/data'.")]
    [InlineData("/a~2", "The ItemsPointer '/a~2' is no JSON pointer. Write ~0 for '~' and ~1 for '/' in a name.")]
    public async Task A_pointer_that_points_to_no_items_is_reported(string pointer, string cause) =>
        Assert.Equal(cause, await Cause(Nested, AsJson with { ItemsPointer = pointer }));

    [Theory]
    [InlineData("[1,\n2,\n x]", "S3://bucket/key: line 3, byte 2: 'x' is an invalid start of a value.")]
    [InlineData("[1,\n]", "S3://bucket/key: line 2, byte 1: The JSON array contains a trailing comma at the end which is not supported in this mode.")]
    [InlineData("[1\n2]", "S3://bucket/key: line 2, byte 1: '2' is invalid after a value. Expected either ',', '}', or ']'.")]
    [InlineData("[1] 2", "S3://bucket/key: line 1, byte 5: '2' is invalid after a single JSON value. Expected end of data.")]
    [InlineData("{\"a\" 1}", "S3://bucket/key: line 1, byte 6: '1' is invalid after a property name. Expected a ':'.")]
    [InlineData("[{\"a\":\n[1}]", "S3://bucket/key: line 2, byte 3: '}' is invalid without a matching open.")]
    public async Task A_text_that_is_no_JSON_is_reported_with_its_place(string content, string cause) => Assert.Equal(cause, await Cause(content, AsJson));

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("[")]
    [InlineData("[1")]
    [InlineData("[1,")]
    [InlineData("[\"x")]
    [InlineData("{\"a\":")]
    [InlineData("[{\"a\":[")]
    public async Task A_text_that_ends_too_early_is_reported(string content) => Assert.StartsWith("S3://bucket/key: line ", await Cause(content, AsJson), StringComparison.Ordinal);

    [Fact]
    public async Task Items_before_a_fault_are_given()
    {
        var items = new List<string>();

        await Assert.ThrowsAsync<ItemReaderException>(async () =>
        {
            await foreach (var item in ItemSources.ReadAsync(Store("[1,2,}"), Object(AsJson), default))
            {
                items.Add(item.Value.ToString());
            }
        });

        Assert.Equal(["1", "2"], items);
    }

    [Theory]
    [InlineData("{\"items\":[1],\"rest\":[}")]
    [InlineData("{\"items\":[1]} x")]
    [InlineData("{\"before\":[1,},\"items\":[1]}")]
    public async Task What_stands_around_the_items_is_JSON_as_well(string content) =>
        Assert.StartsWith("S3://bucket/key: line 1, byte ", await Cause(content, AsJson with { ItemsPointer = "/items" }), StringComparison.Ordinal);

    [Fact]
    public async Task A_text_that_is_not_UTF_8_is_reported_with_its_line()
    {
        var store = new MemoryObjectStore().Put(Bucket, Key, [.. "[1,\n{\"a\":\n\""u8, 0xFF, .. "\"}]"u8]);

        Assert.Equal("S3://bucket/key: line 3: The byte 0xFF is not UTF-8. Save the text with the encoding UTF-8.", await Cause(store, Object(AsJson)));
    }

    [Fact]
    public async Task Half_of_a_surrogate_pair_is_read_as_it_is()
    {
        var item = Assert.Single(await Read(Store("""{"\ud83d":"\ude00"}"""), Object(AsJson)));

        Assert.Equal("\ud83d", item.Key);
        Assert.Equal("\ude00", item.Value.GetString());
    }

    [Fact]
    public async Task Deep_nesting_is_an_error_and_no_crash()
    {
        var cause = await Cause(new string('[', 100_000), AsJson);

        Assert.StartsWith("S3://bucket/key: line 1, byte 1001: ", cause, StringComparison.Ordinal);
        Assert.Contains("1000", cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TextWindow.LargestItem - 2, true)]
    [InlineData(TextWindow.LargestItem - 1, false)]
    public async Task An_item_has_8_MB_at_most(int length, bool isRead)
    {
        var store = new MemoryObjectStore().Put(Bucket, Key, Encoding.ASCII.GetBytes($"[1,\n\"{new string('x', length)}\"]"));

        if (isRead)
        {
            Assert.Equal(2, (await Read(store, Object(AsJson))).Count);
        }
        else
        {
            Assert.StartsWith("S3://bucket/key: line 2: An item has more than 8 MB.", await Cause(store, Object(AsJson)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_skipped_may_be_larger_than_an_item()
    {
        var skipped = string.Join(',', Enumerable.Repeat($"\"{new string('x', 1000)}\"", 10_000));

        Assert.Equal(["1"], await Texts($$"""{"skipped":[{{skipped}}],"items":[1],"rest":[{{skipped}}]}""", AsJson with { ItemsPointer = "/items" }));
    }
}
