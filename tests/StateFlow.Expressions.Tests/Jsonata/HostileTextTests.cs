namespace StateFlow.Expressions.Tests.Jsonata;

public sealed class HostileTextTests
{
    private static readonly string[] Pieces =
    [
        "$", "$$", "$x", "a", "b", "`a b`", ".", "..", "[", "]", "[]", "[0]", "{", "}", "(", ")", ",", ";", ":", ":=", "?", "??", "?:", "+", "-", "*", "**", "/", "%", "|", "=", "!=", "<", ">=",
        "^(", "@$v", "#$i", "~>", "and", "or", "in", "&", "'x'", "\"y\"", "1", "2.5", "1e3", "true", "null", "/a+/i", "function($x){", "λ($n)<n:n>{", "$sum(", "$map(", "$string(", "$split(", "$match(",
        "$formatNumber(", "$toMillis(", "$fromMillis(", "$eval(", "$sort(", "$reduce(", "$zip(", "$replace(", "$pad(", "[1..", "{'k':", "/* c */", " ", "\n", "\ud800", "\0",
    ];

    private static readonly Json Input = Json.Parse("""{"a":[1,2,{"b":"x"}],"b":{"a":"y","c":null},"x":3}""");

    private static readonly JsonataOptions Tight = new() { Timeout = TimeSpan.FromSeconds(1), MaxDepth = 200, MaxSequenceLength = 20_000, MaxTextLength = 100_000 };

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_text_gives_a_value_or_an_error(int part)
    {
        for (var seed = part * 25_000; seed < (part + 1) * 25_000; seed++)
        {
            var random = new Random(seed);
            var text = string.Concat(Enumerable.Range(0, 1 + random.Next(14)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            var result = Run(text);

            Assert.True(result.Error is null || (result.Error.Position >= 0 && result.Error.Position <= text.Length + 1), $"Seed {seed}: {text} gives {result.Error}.");
            Assert.NotEqual("D1012", result.Error?.Code);
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[")]
    [InlineData("{'a':")]
    [InlineData("-")]
    [InlineData("$f(")]
    [InlineData("function($x){")]
    [InlineData("a[")]
    [InlineData("1?")]
    public void Text_that_nests_too_deep_is_an_error(string piece) => Assert.NotNull(Run(string.Concat(Enumerable.Repeat(piece, 10_000))).Error);

    [Theory]
    [InlineData("1+")]
    [InlineData("a.")]
    [InlineData("'x' & ")]
    [InlineData("a and ")]
    [InlineData("a ~> ")]
    public void A_chain_of_ten_thousand_operators_gives_a_value_or_an_error(string piece) => Run(string.Concat(Enumerable.Repeat(piece, 10_000)) + "1");

    [Theory]
    [InlineData("($f := function($n){ 1 + $f($n + 1) }; $f(1))", "D1011")]
    [InlineData("($f := function($n){ $f($n + 1) }; $f(1))", "D1012")]
    [InlineData("($f := function($n){ $n = 0 ? 1 : {'a': $f($n - 1)} }; $f(1500))", "D1011")]
    [InlineData("($a := {'x': 1}; $b := {'x': $a, 'y': $a}; $f := function($v, $n){ $n = 0 ? $v : $f({'x': $v, 'y': $v}, $n - 1) }; $f($b, 60))", "D2015")]
    [InlineData("($f := function($v, $n){ $n = 0 ? $v : $f({'x': $v, 'y': $v}, $n - 1) }; $f(1, 60) = $f(1, 60))", "D2015")]
    [InlineData("($f := function($v, $n){ $n = 0 ? $length($v) : $f($v & $v, $n - 1) }; $f('ab', 60))", "D2015")]
    [InlineData("$count([1..10000000].[1..10000000])", "D2015")]
    [InlineData("$match($pad('', 5000, 'a') & '!', /^(a+)+\\1b$/)", "D1012")]
    public void What_would_not_end_ends_with_an_error(string text, string code)
    {
        var result = JsonataQuery.Parse(text).Evaluate(null, null, new JsonataOptions { Timeout = TimeSpan.FromSeconds(1), MaxSequenceLength = 1_000_000, MaxTextLength = 1_000_000 });

        Assert.Equal(code, result.Error?.Code);
    }

    private static JsonataResult Run(string text) =>
        JsonataQuery.TryParse(text, JsonataDialect.Standard, out var query, out var error) ? query.Evaluate(Input, null, Tight) : JsonataResult.Failed(error);
}
