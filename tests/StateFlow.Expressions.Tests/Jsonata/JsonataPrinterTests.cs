using StateFlow.TestKit;

namespace StateFlow.Expressions.Tests.Jsonata;

public sealed class JsonataPrinterTests
{
    private static readonly Lazy<Dictionary<string, JsonataCase>> Cases = new(() => JsonataCase.Read("suite.jsonl")
        .Concat(JsonataCase.Read("generated.jsonl"))
        .Where(c => JsonataQuery.TryParse(c.Value.Expression, JsonataDialect.Standard, out _, out _))
        .ToDictionary(StringComparer.Ordinal));

    public static TheoryData<string> Expressions => [.. Cases.Value.Keys];

    [Theory]
    [InlineData("a+b*c", "a + b * c")]
    [InlineData("a   .  b . c", "a.b.c")]
    [InlineData("1..2" + " ", null)]
    [InlineData("[1 .. 3,4]", "[1..3, 4]")]
    [InlineData("{ 'a' :1,b:2}", "{\"a\": 1, b: 2}")]
    [InlineData("/* gone */ a ~> $f ( ?, 1 )", "a ~> $f(?, 1)")]
    [InlineData("a ? b : c", "a ? b : c")]
    [InlineData("a^(<b,>c)", "a^(b, >c)")]
    [InlineData("a[0][]", "a[][0]")]
    [InlineData("λ($x)<n:n>{$x}", "function($x)<n:n> { $x }")]
    [InlineData("|a|{'b':1},'c'|", "|a|{\"b\": 1}, \"c\"|")]
    [InlineData("a@$v#$i.b{c:d}", "a@$v#$i.b{c: d}")]
    [InlineData("$x:=$y:=1", "$x := $y := 1")]
    [InlineData("/a b/i", "/a b/i")]
    [InlineData("a??b?:c", "a ?? b ?: c")]
    [InlineData("1e3", "1000")]
    [InlineData("-a.b", "-a.b")]
    [InlineData("(a;b;)", "(a; b)")]
    [InlineData("()", "()")]
    [InlineData("* * * / **", "* * * / **")]
    public void The_canonical_text_has_one_blank_around_operators(string text, string? expected)
    {
        if (JsonataQuery.TryParse(text, JsonataDialect.Standard, out var query, out _))
        {
            Assert.Equal(expected, query.ToString());
        }
        else
        {
            Assert.Null(expected);
        }
    }

    [Theory]
    [InlineData("((a + b)) * c", "(a + b) * c")]
    [InlineData("(a * b) + c", "a * b + c")]
    [InlineData("a - (b - c)", "a - (b - c)")]
    [InlineData("(a - b) - c", "a - b - c")]
    [InlineData("(a)", "a")]
    [InlineData("(a.b)[0]", "(a.b)[0]")]
    [InlineData("a.(b.c)", "a.(b.c)")]
    [InlineData("($x := 1) + $x", "($x := 1) + $x")]
    [InlineData("a and (b ?: c) or d", "a and (b ?: c) or d")]
    [InlineData("a and (b ?: c)", "a and b ?: c")]
    [InlineData("a ? (b ? c) : d", "a ? (b ? c) : d")]
    [InlineData("a ? (b ? c : (d ? e)) : f", "a ? b ? c : (d ? e) : f")]
    [InlineData("{(a ? b): c}", "{(a ? b): c}")]
    [InlineData("(a[]) / 2", "(a[]) / 2")]
    [InlineData("a[(0)]", "a[(0)]")]
    [InlineData("[([1])]", "[([1])]")]
    [InlineData("-(1)", "-(1)")]
    [InlineData("x ~> (f(y))", "x ~> (f(y))")]
    [InlineData("f((a), (b + c))", "f(a, b + c)")]
    public void Parentheses_stay_only_where_they_matter(string text, string expected) => Assert.Equal(expected, JsonataQuery.Parse(text).ToString());

    [Theory]
    [InlineData("'it'", "\"it\"")]
    [InlineData("\"it's\"", "\"it's\"")]
    [InlineData("'say \"it\"'", "'say \"it\"'")]
    [InlineData("\"both ' and \\\"\"", "\"both ' and \\\"\"")]
    [InlineData("'a\nb\\u0001\\\\\\/'", "\"a\\nb\\u0001\\\\/\"")]
    [InlineData("'\\ud800'", "\"\\ud800\"")]
    [InlineData("'😀'", "\"😀\"")]
    public void A_text_has_the_quotes_that_need_no_escapes(string text, string expected) => Assert.Equal(expected, JsonataQuery.Parse(text).ToString());

    [Theory]
    [InlineData("`a`.`b c`", "a.`b c`")]
    [InlineData("`and`.and", "`and`.and")]
    [InlineData("`$x`.`1`.`true`.``", "`$x`.`1`.`true`.``")]
    [InlineData("föö.x\"y", "föö.x\"y")]
    public void A_name_has_backquotes_only_where_it_needs_them(string text, string expected) => Assert.Equal(expected, JsonataQuery.Parse(text).ToString());

    [CorpusTheory]
    [Trait("Corpus", "jsonata")]
    [MemberData(nameof(Expressions))]
    public void The_canonical_text_is_the_same_expression(string name)
    {
        var tried = Cases.Value[name];
        var printed = JsonataQuery.Parse(tried.Expression).ToString();

        var again = JsonataQuery.Parse(printed);

        Assert.Equal(SyntaxText.Of(tried.Expression), SyntaxText.Of(printed));
        Assert.Equal(printed, again.ToString());
        if (!JsonataQuery.Parse(tried.Expression).Facts.IsDeterministic)
        {
            return;
        }

        var (expected, result) = (tried.Run(JsonataDialect.Standard), (tried with { Expression = printed }).Run(JsonataDialect.Standard));
        Assert.Equal(expected.Error?.Code, result.Error?.Code);
        Assert.True(JsonataCase.AreEqual(expected.Value, result.Value), $"{printed} gives {result.Value?.ToString() ?? "nothing"}.");
    }
}
