namespace StateFlow.Expressions.Tests.JsonPaths;

public sealed class ReferencePathTests
{
    [Theory]
    [InlineData("$.a", "{}", """{"a":"new"}""")]
    [InlineData("$", """{"a":1}""", "\"new\"")]
    [InlineData("$.a.b.c", "{}", """{"a":{"b":{"c":"new"}}}""")]
    [InlineData("$.a.b", """{"a":{"b":1,"c":2},"d":3}""", """{"a":{"b":"new","c":2},"d":3}""")]
    [InlineData("$['a b']", """{"x":1}""", """{"x":1,"a b":"new"}""")]
    [InlineData("$.a[1].b", """{"a":[1,{"c":2}]}""", """{"a":[1,{"c":2,"b":"new"}]}""")]
    [InlineData("$.a[-1]", """{"a":[1,2]}""", """{"a":[1,"new"]}""")]
    [InlineData("$[0]", "[1]", "[\"new\"]")]
    public void A_value_is_put_in_its_place(string path, string document, string expected) =>
        Assert.Equal(Json.Parse(expected), ReferencePath.Parse(path).Set(Json.Parse(document), Json.From("new")).Value);

    [Theory]
    [InlineData("$.a", "1", 1)]
    [InlineData("$.a", "[]", 1)]
    [InlineData("$.a", "null", 1)]
    [InlineData("$.a.b", """{"a":"text"}""", 3)]
    [InlineData("$.a.b", """{"a":null}""", 3)]
    [InlineData("$.a[0]", "{}", 3)]
    [InlineData("$.a[2]", """{"a":[1,2]}""", 3)]
    [InlineData("$.a[-3]", """{"a":[1,2]}""", 3)]
    public void What_is_in_the_way_is_an_error(string path, string document, int position)
    {
        var error = ReferencePath.Parse(path).Set(Json.Parse(document), 1).Error!;

        Assert.Equal(("States.ResultPathMatchFailure", position), (error.Code, error.Position));
    }

    [Fact]
    public void The_new_document_shares_what_did_not_change()
    {
        var document = Json.Parse("""{"big":[1,2,3]}""");

        var changed = ReferencePath.Parse("$.small").Set(document, 1).Value;

        Assert.True(System.Runtime.CompilerServices.Unsafe.AreSame(
            in document["big"]!.Value.Items.AsSpan()[0],
            in changed["big"]!.Value.Items.AsSpan()[0]));
    }

    [Theory]
    [InlineData("$.store.book", "$.store.book")]
    [InlineData(@"$.store\.book", "$['store.book']")]
    [InlineData(@"$.\stor\e.boo\k", "$.store.book")]
    [InlineData(@"$.foo\@bar.baz\[\[.\?pretty", "$['foo@bar']['baz[[']['?pretty']")]
    [InlineData("$.&Ж中.\uD800\uDF46", "$['&Ж中']['\uD800\uDF46']")]
    [InlineData("$.ledgers[0][22][315].foo", "$.ledgers[0][22][315].foo")]
    [InlineData("$['store'][0]['book']", "$.store[0].book")]
    [InlineData("$var.a", "$var.a")]
    [InlineData("$$.Execution", "$$.Execution")]
    public void Names_and_indexes_make_a_reference_path(string text, string canonical) => Assert.Equal(canonical, ReferencePath.Parse(text).ToString());

    [Theory]
    [InlineData("$.a[*]", 3)]
    [InlineData("$.a.*", 3)]
    [InlineData("$..a", 1)]
    [InlineData("$.a[0,1]", 3)]
    [InlineData("$.a[0:1]", 3)]
    [InlineData("$['a','b']", 1)]
    [InlineData("$.a[?(@.b == 1)]", 3)]
    [InlineData("$.", 2)]
    public void Whatever_selects_more_is_none(string text, int position)
    {
        Assert.False(ReferencePath.TryParse(text, out _, out var error));
        Assert.Equal(position, error.Position);
    }

    [Theory]
    [InlineData("$.a", true)]
    [InlineData("$$.a", false)]
    [InlineData("$a", false)]
    public void Only_the_input_can_be_written_to(string text, bool can)
    {
        var path = ReferencePath.Parse(text);

        Assert.Equal(can, path.CanSet);
        Assert.Equal(!can, Record.Exception(() => path.Set(Json.EmptyObject, 1)) is InvalidOperationException);
    }
}
