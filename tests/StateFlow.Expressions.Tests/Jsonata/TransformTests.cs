namespace StateFlow.Expressions.Tests.Jsonata;

public sealed class TransformTests
{
    private static readonly Json Input = Json.Parse("""{"o":{"items":[{"p":1,"q":2,"t":[1]},{"p":3,"w":{"items":{"p":5}}}],"r":{"p":9}},"x":[[{"p":1}],{"p":2}],"f":1}""");

    [Theory]
    [InlineData("""$ ~> |o.items|{"n": p * 2}, ["q","t"]|""", """{"o":{"items":[{"p":1,"n":2},{"p":3,"w":{"items":{"p":5}},"n":6}],"r":{"p":9}},"x":[[{"p":1}],{"p":2}],"f":1}""")]
    [InlineData("""($v := 3; $ ~> |o.items|{"p": $v}, $v > 2 ? "q"|).o.items""", """[{"p":3,"t":[1]},{"p":3,"w":{"items":{"p":5}}}]""")]
    [InlineData("""($ ~> |o.items|{}, $keys($)[0]|).o.items""", """[{"q":2,"t":[1]},{"w":{"items":{"p":5}}}]""")]
    [InlineData("""($ ~> |o.items.w.items|{"p": $$.f}|).o.items[1]""", """{"p":3,"w":{"items":{"p":1}}}""")]
    [InlineData("""($ ~> |o|{"r": r ~> |$|{"q": 1}|}|).o.r""", """{"p":9,"q":1}""")]
    [InlineData("""($ ~> |x|{"p": p * 10}|).x""", """[[{"p":1}],{"p":20}]""")]
    [InlineData("""($ ~> |x[0]|{"p": p * 10}|).x""", """[[{"p":10}],{"p":2}]""")]
    [InlineData("""$ ~> |$|{"f": 2}, ["o","x"]|""", """{"f":2}""")]
    [InlineData("""{"i": [o.items[0], o.items[0]]} ~> |i[0]|{"p": 7}|""", """{"i":[{"p":7,"q":2,"t":[1]},{"p":1,"q":2,"t":[1]}]}""")]
    [InlineData("""{"i": o.r, "g": $sum} ~> |i|{"h": 1}|""", """{"i":{"p":9,"h":1},"g":""}""")]
    [InlineData("""{"i": o.r} ~> |i|{"h": {"g": $sum}}|""", """{"i":{"p":9,"h":{"g":""}}}""")]
    [InlineData("""o.r ~> |$|{"back": $}|""", """{"p":9,"back":{"p":9}}""")]
    public void What_the_pattern_finds_is_changed(string expression, string result) => Assert.Equal(Json.Parse(result).ToString(), Evaluate(expression).ToString());

    [Theory]
    [InlineData("o.items", "**[p and (q or w)]")]
    [InlineData("o.items[p > 1]", "**[w]")]
    [InlineData("o.items.w.items", "**[p = 5]")]
    [InlineData("x", "x[p = 1 or p = 2]")]
    [InlineData("o.nothing", "$.nothing")]
    public void A_pattern_of_names_does_what_any_other_pattern_of_the_same_objects_does(string names, string other)
    {
        const string Change = """{"n": p * 2, "deep": [[{"a": $$.f}]]}, "t"|""";

        Assert.Equal(Evaluate($"$ ~> |{other}|{Change}"), Evaluate($"$ ~> |{names}|{Change}"));
    }

    [Theory]
    [InlineData("o.items")]
    [InlineData("**[p]")]
    public void The_old_value_stays_as_it_is_and_the_new_one_knows_its_depth(string pattern)
    {
        var before = Input.ToString();

        var after = Evaluate($$"""$ ~> |{{pattern}}|{"deep": [[[[[[1]]]]]]}|""");

        Assert.Equal(before, Input.ToString());
        Assert.Equal(Json.Parse(after.ToString()).Depth, after.Depth);
    }

    [Theory]
    [InlineData("$ ~> |o.items|5|", "T2011")]
    [InlineData("""$ ~> |o.items|{"p": 1}, 5|""", "T2012")]
    [InlineData("""$ ~> |o.items|{"p": 1}, p|""", "T2012")]
    [InlineData("$reduce([1..2000], function($a, $i) { {'a': {}} ~> |a|{'x': $a}| }, {})", "D1011")]
    public void Wrong_changes_are_errors(string expression, string code) => Assert.Equal(code, JsonataQuery.Parse(expression).Evaluate(Input).Error?.Code);

    [Fact]
    public void What_cannot_change_is_shared()
    {
        var after = Evaluate("""$ ~> |o.items|{"n": 1}|""");

        Assert.Same(Input["x"]!.Value.Node, after["x"]!.Value.Node);
        Assert.Same(Input["o"]!.Value["r"]!.Value.Node, after["o"]!.Value["r"]!.Value.Node);
    }

    private static Json Evaluate(string expression) => JsonataQuery.Parse(expression).Evaluate(Input).Value!.Value;
}
