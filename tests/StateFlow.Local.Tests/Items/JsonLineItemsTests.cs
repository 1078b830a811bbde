using static StateFlow.Local.Tests.Items.ItemReading;

namespace StateFlow.Local.Tests.Items;

public sealed class JsonLineItemsTests
{
    [Theory]
    [InlineData("{\"a\":1}\n[2]\n\"x\"")]
    [InlineData("{\"a\":1}\r\n[2]\r\n\"x\"\r\n")]
    [InlineData("\uFEFF{\"a\":1}\n\n  \n [2] \n\"x\"\n\n")]
    public async Task Every_line_that_is_not_blank_is_an_item(string content) => Assert.Equal(["{\"a\":1}", "[2]", "\"x\""], await Texts(content, AsJsonLines));

    [Fact]
    public async Task An_empty_file_has_no_items() => Assert.Empty(await Texts(string.Empty, AsJsonLines));

    [Theory]
    [InlineData("{}\n\n{\"a\":}\n", "S3://bucket/key: line 3, column 6: '}' stands where a value is expected.")]
    [InlineData("{}\n{\"a\":1\n", "S3://bucket/key: line 2, column 7: The text ends before the '{' of line 2, column 1 is closed by a '}'.")]
    [InlineData("{} {}", "S3://bucket/key: line 1, column 4: Something follows the end of the JSON text. Remove it.")]
    public async Task A_line_that_is_no_JSON_is_reported_with_its_place(string content, string cause) => Assert.Equal(cause, await Cause(content, AsJsonLines));

    [Fact]
    public async Task A_line_has_8_MB_at_most() => Assert.Equal(
        "S3://bucket/key: line 2: An item has more than 8 MB.", await Cause($"1\n\"{new string('x', TextWindow.LargestItem)}\"\n", AsJsonLines));
}
