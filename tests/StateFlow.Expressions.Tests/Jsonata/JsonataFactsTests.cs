using System.Text.Json;
using StateFlow.TestKit;

namespace StateFlow.Expressions.Tests.Jsonata;

public sealed class JsonataFactsTests
{
    private static readonly Lazy<Dictionary<string, JsonataCase>> Cases = new(() => JsonataCase.Read("suite.jsonl")
        .Concat(JsonataCase.Read("generated.jsonl"))
        .Where(c => JsonataQuery.TryParse(c.Value.Expression, JsonataDialect.Standard, out _, out _))
        .ToDictionary(StringComparer.Ordinal));

    public static TheoryData<string> Expressions => [.. Cases.Value.Keys];

    [Theory]
    [InlineData("$a + $sum($b)", "a b")]
    [InlineData("($a := 1; $a + $b)", "b")]
    [InlineData("($a; $a := 1)", "a")]
    [InlineData("($a := 1); $a", null)]
    [InlineData("[($a := 1), $a]", "a")]
    [InlineData("function($x){ $x + $y }", "y")]
    [InlineData("($f := function($n){ $n < 2 ? 1 : $n * $f($n - 1) }; $f(5))", "")]
    [InlineData("($f := function(){ $g() }; $g := function(){ 1 }; $f())", "")]
    [InlineData("a@$o.b#$i[$i = $o.c].{\"x\": $i}", "")]
    [InlineData("[a@$o.b, $o]", "o")]
    [InlineData("a{k: $v}", "v")]
    [InlineData("$, $$", null)]
    [InlineData("$x ?: $y", "x y")]
    public void Free_variables_are_those_that_nobody_binds_before(string text, string? expected)
    {
        if (JsonataQuery.TryParse(text, JsonataDialect.Standard, out var query, out _))
        {
            Assert.Equal(expected, string.Join(' ', query.Facts.FreeVariables.Select(v => v.Name)));
        }
        else
        {
            Assert.Null(expected);
        }
    }

    [Theory]
    [InlineData("$states.input.order.items", "$states.input.order.items*")]
    [InlineData("$states.input.a + 1", "$states.input.a")]
    [InlineData("$states.input.a > 1 ? $states.result.b : 2", "$states.input.a $states.result.b*")]
    [InlineData("$states.input.items[price > 3].name", "$states.input.items.price $states.input.items.name*")]
    [InlineData("$states.input.items.{\"n\": name, \"t\": price * qty}", "$states.input.items.name* $states.input.items.price $states.input.items.qty")]
    [InlineData("$states.input.items.(price * %.factor)", "$states.input.items.price $states.input.factor")]
    [InlineData("$states.input.items^(price)[0].name & ''", "$states.input.items.price $states.input.items.name*")]
    [InlineData("$states.input.items{sku: $sum(price)}", "$states.input.items.sku* $states.input.items.price*")]
    [InlineData("$sum($states.input.*.x)", "$states.input*")]
    [InlineData("$states.input.a.**.b", "$states.input.a*")]
    [InlineData("$exists($states.input.a)", "$states.input.a")]
    [InlineData("($o := $states.input.order; $o.total + $o.tax)", "$states.input.order.total $states.input.order.tax")]
    [InlineData("($o := $states.input.order; 1)", "$states.input.order")]
    [InlineData("($o := $states.input.a; $o := $states.input.b; $o.c)", "$states.input.a* $states.input.b*")]
    [InlineData("($f := function(){ $o.c }; $o := $states.input.a; $f())", "$states.input.a*")]
    [InlineData("$states.input.orders@$o.lines.{\"i\": $o.id & sku}", "$states.input.orders.id* $states.input.lines.sku*")]
    [InlineData("(c ? $states.input.a : $states.input.b).x + 1", "$states.input.a.x $states.input.b.x")]
    [InlineData("$states.input.a.b[0].`c d` = 1", "$states.input.a.b.`c d`*")]
    [InlineData("$map($states.input.items, function($i){ $i.price })", "$states.input.items*")]
    [InlineData("$states", "$states*")]
    public void The_paths_below_states_are_known(string text, string expected)
    {
        var paths = JsonataQuery.Parse(text).Facts.StatesPaths;

        Assert.Equal(Ordered(expected.Replace("`c d`", "`c_d`", StringComparison.Ordinal).Split(' ')), Ordered(paths.Select(p => p.ToString().Replace("`c d`", "`c_d`", StringComparison.Ordinal) + (p.IncludesAll ? "*" : string.Empty))));

        static string Ordered(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_path_has_its_place_in_the_text()
    {
        var path = JsonataQuery.Parse("1 + $states.input.a").Facts.StatesPaths[0];

        Assert.Equal((4, 15), (path.Start, path.Length));
    }

    [Theory]
    [InlineData("1 + 2", true)]
    [InlineData("$sum([1, 2])", true)]
    [InlineData("$map([1], function($x){ $x })", true)]
    [InlineData("[{\"a\": 1}].a", true)]
    [InlineData("a", false)]
    [InlineData("$x", false)]
    [InlineData("$now()", false)]
    [InlineData("$length()", false)]
    [InlineData("\"a\" ~> $uppercase", true)]
    [InlineData("function(){ a }", false)]
    [InlineData("[1].$$", false)]
    [InlineData("$eval('1')", false)]
    [InlineData("($f := $now; $f())", false)]
    [InlineData("($f := $random; $f := $random; $f())", false)]
    [InlineData("($f := $length; $f())", false)]
    [InlineData("($f := $length; $f('a'))", true)]
    [InlineData("($f := $length; $f := $length; $f())", false)]
    [InlineData("(true ? $length : $string)()", false)]
    [InlineData("[$length][0]()", false)]
    [InlineData("(function(){ $length })()()", false)]
    [InlineData("function($x)<s-:s>{ $x }()", false)]
    [InlineData("($f := function($x)<s-:s>{ $x }; $f())", false)]
    [InlineData("($f := function($x)<s:s>{ $uppercase($x) }; $f('a'))", true)]
    [InlineData("['a'].($f := $length; $f := $length; $f())", true)]
    [InlineData("($f := function($n){ $n < 2 ? 1 : $n * $f($n - 1) }; $f($length('abc')))", true)]
    public void It_is_known_whether_the_result_is_always_the_same(string text, bool expected) => Assert.Equal(expected, JsonataQuery.Parse(text).Facts.IsConstant);

    [Fact]
    public void The_functions_are_known_and_whether_they_depend_on_time_or_chance()
    {
        var facts = JsonataQuery.Parse("$map(a, $uppercase) & $random() & ($sum := 1; $sum)").Facts;

        Assert.Equal(["map", "uppercase", "random"], facts.Functions.Select(f => f.Name));
        Assert.Equal((0, 4), (facts.Functions[0].Start, facts.Functions[0].Position));
        Assert.False(facts.IsDeterministic);
    }

    [Theory]
    [InlineData("1 + 2", JsonataKinds.Number)]
    [InlineData("1 + a", JsonataKinds.Number | JsonataKinds.Nothing)]
    [InlineData("1 + 'a'", JsonataKinds.None)]
    [InlineData("a & b", JsonataKinds.String)]
    [InlineData("a = b and c", JsonataKinds.Boolean)]
    [InlineData("a ? 1 : 'x'", JsonataKinds.Number | JsonataKinds.String)]
    [InlineData("a ? 1", JsonataKinds.Number | JsonataKinds.Nothing)]
    [InlineData("a ? null : true", JsonataKinds.Null | JsonataKinds.Boolean)]
    [InlineData("[a]", JsonataKinds.Array)]
    [InlineData("{\"a\": 1}", JsonataKinds.Object)]
    [InlineData("function(){ 1 }", JsonataKinds.Function)]
    [InlineData("$sum", JsonataKinds.Function)]
    [InlineData("$sum([1])", JsonataKinds.Number)]
    [InlineData("$exists(a)", JsonataKinds.Boolean)]
    [InlineData("$uppercase('a')", JsonataKinds.String)]
    [InlineData("'a' ~> $uppercase", JsonataKinds.String)]
    [InlineData("'a' ~> $pad(3)", JsonataKinds.String)]
    [InlineData("($x := 1; $x)", JsonataKinds.Number)]
    [InlineData("()", JsonataKinds.Nothing)]
    [InlineData("a", JsonataKinds.Any)]
    public void The_likely_kinds_of_the_result_are_known(string text, JsonataKinds expected) => Assert.Equal(expected, JsonataQuery.Parse(text).Facts.ResultKinds);

    [CorpusTheory]
    [Trait("Corpus", "jsonata")]
    [MemberData(nameof(Expressions))]
    public void A_result_is_of_a_kind_that_the_facts_list(string name)
    {
        var tried = Cases.Value[name];
        var kinds = JsonataQuery.Parse(tried.Expression).Facts.ResultKinds;

        var result = tried.Run(JsonataDialect.Standard);

        if (result.Error is null)
        {
            Assert.True(kinds.HasFlag(KindOf(result.Value)), $"{tried.Expression} gives {result.Value?.ToString() ?? "nothing"}, but facts say {kinds}.");
        }
    }

    [CorpusTheory]
    [Trait("Corpus", "jsonata")]
    [MemberData(nameof(Expressions))]
    public void What_is_constant_gives_the_same_for_every_document(string name)
    {
        var tried = Cases.Value[name];
        if (!JsonataQuery.Parse(tried.Expression).Facts.IsConstant)
        {
            return;
        }

        var (one, other) = (tried.Run(JsonataDialect.Standard), (tried with { Data = Json.Parse("{\"a\": [1, \"x\"], \"foo\": true}") }).Run(JsonataDialect.Standard));
        Assert.Equal(one.Error?.Code, other.Error?.Code);
        Assert.True(JsonataCase.AreEqual(one.Value, other.Value), tried.Expression);
    }

    private static JsonataKinds KindOf(Json? value) => value switch
    {
        null => JsonataKinds.Nothing,
        { ValueKind: JsonValueKind.Null } => JsonataKinds.Null,
        { ValueKind: JsonValueKind.True or JsonValueKind.False } => JsonataKinds.Boolean,
        { ValueKind: JsonValueKind.Number } => JsonataKinds.Number,
        { ValueKind: JsonValueKind.String } => JsonataKinds.String,
        { ValueKind: JsonValueKind.Array } => JsonataKinds.Array,
        _ => JsonataKinds.Object,
    };
}
