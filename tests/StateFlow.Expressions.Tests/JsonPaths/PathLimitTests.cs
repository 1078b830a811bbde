namespace StateFlow.Expressions.Tests.JsonPaths;

public sealed class PathLimitTests
{
    [Theory]
    [InlineData("$[?(", "(", "@.a)")]
    [InlineData("$[?(", "!", "@.a)]")]
    [InlineData("$[?(@.a in ", "[", "1])]")]
    [InlineData("$", "[?(@", ".a)]")]
    [InlineData("$", "[*]", "")]
    [InlineData("$", ".a", "")]
    [InlineData("$[?(@.a =~ /", "(a{9}){9}", "/)]")]
    public void Ten_thousand_levels_are_an_error(string start, string repeated, string end)
    {
        var text = start + string.Concat(Enumerable.Repeat(repeated, 10_000)) + end;

        Assert.False(JsonPathQuery.TryParse(text, out _, out var error));
        Assert.NotEmpty(error.Message);
    }

    [Fact]
    public void Scans_within_scans_end_with_an_error()
    {
        var deep = Json.Parse(string.Concat(Enumerable.Repeat("[", 900)) + string.Concat(Enumerable.Repeat("]", 900)));

        Assert.Equal("States.Runtime", JsonPathQuery.Parse("$..*..*..*..*").Evaluate(new PathScope(deep)).Error!.Code);
        Assert.Null(JsonPathQuery.Parse("$..*").Evaluate(new PathScope(deep)).Error);
    }

    [Fact]
    public void A_filter_that_scans_for_each_item_ends_with_an_error()
    {
        var wide = Json.Array([.. Enumerable.Repeat(Json.Object([new("a", 1)]), 10_000)]);

        Assert.Equal("States.Runtime", JsonPathQuery.Parse("$[?($..a == $..b)]").Evaluate(new PathScope(wide)).Error!.Code);
        Assert.Equal("States.Runtime", JsonPathQuery.Parse("$[?($ == $)]").Evaluate(new PathScope(wide)).Error!.Code);
    }

    [Fact]
    public void A_deep_scan_over_much_data_is_no_error()
    {
        var wide = Json.Array([.. Enumerable.Range(0, 300_000).Select(i => Json.Object([new("a", i), new("b", i)]))]);

        Assert.Equal(300_000, JsonPathQuery.Parse("$..a").Evaluate(new PathScope(wide)).Value.Count);
    }

    [Fact]
    public void A_result_that_would_nest_too_deep_is_an_error()
    {
        var deep = Json.Parse("{\"a\":" + string.Concat(Enumerable.Repeat("[", Json.MaxDepth - 1)) + string.Concat(Enumerable.Repeat("]", Json.MaxDepth - 1)) + "}");

        Assert.NotNull(JsonPathQuery.Parse("$[?(@.a)]").Evaluate(new PathScope(deep)).Error);
        Assert.NotNull(IntrinsicCall.Parse("States.Array($)").Evaluate(new PathScope(deep)).Error);
        Assert.NotNull(PayloadTemplate.Compile(Json.Parse("""{"a.$":"$"}""")).Evaluate(new PathScope(deep)).Error);
        Assert.NotNull(ReferencePath.Parse("$.a").Set(Json.EmptyObject, deep).Error);
        Assert.NotNull(JsonPathQuery.Parse("$[?($..a == @)]").Evaluate(new PathScope(deep)).Value.Count == 0 ? "none" : null);
    }
}
