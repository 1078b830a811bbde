using static StateFlow.Local.Tests.Items.ItemReading;

namespace StateFlow.Local.Tests.Items;

public sealed class CsvItemsTests
{
    private const string Recorded = "Value1,Value2,Value3\nValue4,Value5,Value6\n,,,\ntrue,1,'HelloWorld'\nNull,None,\n   \n";

    [Fact]
    public async Task The_recorded_file_with_given_names_has_six_items() => Assert.Equal(
        [
            """{"H1":"Value1","H2":"Value2","H3":"Value3"}""",
            """{"H1":"Value4","H2":"Value5","H3":"Value6"}""",
            """{"H1":"","H2":"","H3":""}""",
            """{"H1":"true","H2":"1","H3":"'HelloWorld'"}""",
            """{"H1":"Null","H2":"None","H3":""}""",
            """{"H1":"   ","H2":"","H3":""}""",
        ],
        await Texts(Recorded, Given("H1", "H2", "H3")));

    [Fact]
    public async Task The_recorded_file_without_a_second_name_drops_what_is_surplus() => Assert.Equal(
        [
            """{"H1":"Value4","":"Value5"}""",
            """{"H1":"","":""}""",
            """{"H1":"true","":"1"}""",
            """{"H1":"Null","":"None"}""",
            """{"H1":"   ","":""}""",
        ],
        await Texts("H1,\nValue4,Value5,Value6\n,,,\ntrue,1,'HelloWorld'\nNull,None,\n   \n", AsCsv));

    [Fact]
    public async Task An_item_says_which_object_it_comes_from()
    {
        var item = Assert.Single(await Read(Store("a\n1"), Object(AsCsv)));

        Assert.Equal("S3://bucket/key", item.Source);
        Assert.Null(item.Key);
    }

    [Theory]
    [InlineData(null, ',')]
    [InlineData(CsvDelimiter.Comma, ',')]
    [InlineData(CsvDelimiter.Pipe, '|')]
    [InlineData(CsvDelimiter.Semicolon, ';')]
    [InlineData(CsvDelimiter.Space, ' ')]
    [InlineData(CsvDelimiter.Tab, '\t')]
    public async Task Every_delimiter_separates_columns_and_is_plain_in_quotes_and_behind_a_backslash(CsvDelimiter? delimiter, char separator) => Assert.Equal(
        [$$"""{"a":"x{{(separator == '\t' ? "\\t" : separator)}}y","b":"1{{(separator == '\t' ? "\\t" : separator)}}2"}"""],
        await Texts($"a{separator}b\n\"x{separator}y\"{separator}1\\{separator}2\n", AsCsv with { CsvDelimiter = delimiter }));

    [Theory]
    [InlineData("\"x\"", "x")]
    [InlineData("\"say \"\"hi\"\"\"", "say \\\"hi\\\"")]
    [InlineData("\"\"\"\"", "\\\"")]
    [InlineData("\"\"", "")]
    [InlineData("\"one\ntwo\"", "one\\ntwo")]
    [InlineData("\"one\r\ntwo\"", "one\\r\\ntwo")]
    [InlineData("x\"y\"", "x\\\"y\\\"")]
    [InlineData("\"x\"y\"", "xy\\\"")]
    [InlineData(" \"x\"", " \\\"x\\\"")]
    [InlineData("C:\\\\dir", "C:\\\\dir")]
    [InlineData("a\\\"b", "a\\\"b")]
    [InlineData("\"a\\\"b\"", "a\\\"b")]
    [InlineData("a\\bc", "abc")]
    [InlineData("\"a\\\nb\"", "a\\nb")]
    [InlineData("größe 😀", "größe 😀")]
    public async Task A_field_is_read_as_it_is_meant(string field, string expected) =>
        Assert.Equal([$$"""{"a":"{{expected}}","b":"2"}"""], await Texts($"a,b\n{field},2", AsCsv));

    [Theory]
    [InlineData("a\n1\\")]
    [InlineData("a\n1\\\n")]
    [InlineData("a\r\n1\\\r\n")]
    public async Task A_backslash_at_the_end_of_a_line_is_dropped(string content) => Assert.Equal(["""{"a":"1"}"""], await Texts(content, AsCsv));

    [Theory]
    [InlineData("a\n1\n2")]
    [InlineData("a\n1\n2\n")]
    [InlineData("a\r\n1\r\n2\r\n")]
    [InlineData("a\r1\r2\r")]
    [InlineData("a\r1\r2")]
    [InlineData("\uFEFFa\n1\n2\n")]
    [InlineData("\"a\"\n\"1\"\n\"2\"\n")]
    public async Task A_line_ends_with_any_break_and_the_last_one_needs_none(string content) =>
        Assert.Equal(["""{"a":"1"}""", """{"a":"2"}"""], await Texts(content, AsCsv));

    [Fact]
    public async Task An_empty_line_between_others_is_an_item() =>
        Assert.Equal(["""{"a":"1","b":"2"}""", """{"a":"","b":""}""", """{"a":"3","b":""}"""], await Texts("a,b\n1,2\n\n3\n", AsCsv));

    [Theory]
    [InlineData("")]
    [InlineData("a,b")]
    [InlineData("a,b\r\n")]
    public async Task A_file_without_rows_has_no_items(string content) => Assert.Empty(await Texts(content, AsCsv));

    [Fact]
    public async Task Two_columns_cannot_have_one_name()
    {
        Assert.Equal("CSV headers cannot contain duplicates.", await Cause("a,b,a\n1,2,3", AsCsv));
        Assert.Equal("CSV headers cannot contain duplicates.", await Cause("1,2", Given("a", "a")));
        Assert.Single(await Texts("a,A\n1,2", AsCsv));
    }

    [Fact]
    public async Task The_row_of_names_has_10_KiB_at_most()
    {
        var longest = new string('x', (10 * 1024) - 2);

        Assert.Single(await Texts($"{longest},b\n1,2", AsCsv));
        Assert.Equal("CSV headers cannot have more than 10 KiB.", await Cause($"{longest},bc\n1,2", AsCsv));
        Assert.Equal("CSV headers cannot have more than 10 KiB.", await Cause("1,2", Given(longest, "bc")));
    }

    [Fact]
    public async Task Given_columns_need_names() => Assert.Equal(
        "Nothing names the columns of S3://bucket/key. Write CSVHeaders, or let CSVHeaderLocation be FIRST_ROW.",
        await Cause("1,2", new ReaderConfig { InputType = InputType.Csv, CsvHeaderLocation = CsvHeaderLocation.Given }));

    [Fact]
    public async Task A_quote_that_is_not_closed_is_reported_with_its_row() =>
        Assert.Equal("S3://bucket/key: line 4: The row that begins here has a quote that is not closed.", await Cause("a,b\n\"1\n\",2\n3,\"4\n5,6\n", AsCsv));

    [Fact]
    public async Task A_quote_that_is_not_closed_does_not_fill_the_memory() =>
        Assert.Equal("S3://bucket/key: line 2: An item has more than 8 MB.", await Cause("a\n\"" + new string('x', 3 * TextWindow.LargestItem), AsCsv));

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_replaced() => Assert.Equal(
        ["{\"a\":\"\uFFFDx\"}"], await Texts(new MemoryObjectStore().Put(Bucket, Key, [.. "a\n"u8, 0xFF, .. "x"u8]), Object(AsCsv)));

    [Fact]
    public async Task Items_are_cut_after_the_limit()
    {
        Assert.Equal(2, (await Read(Store(Recorded), Object(Given("H1")) with { MaxItems = 2 })).Count);
        Assert.Equal(6, (await Read(Store(Recorded), Object(Given("H1")) with { MaxItems = 0 })).Count);
        Assert.Equal(6, (await Read(Store(Recorded), Object(Given("H1")) with { MaxItems = 100_000_001 })).Count);
    }

    [Fact]
    public async Task A_row_of_many_columns_finds_them_by_name()
    {
        var item = Assert.Single(await Read(Store($"{string.Join(',', Enumerable.Range(0, 40))}\n{string.Join(',', Enumerable.Range(100, 40))}"), Object(AsCsv)));

        Assert.Equal("139", item.Value["39"]!.Value.GetString());
        Assert.Equal(40, item.Value.Count);
        Assert.Equal(item.Value, Json.Parse(item.Value.ToString()));
    }
}
