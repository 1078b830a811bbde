using StateFlow.TestKit;

namespace StateFlow.Expressions.Tests.Jsonata;

/// <summary>What is known to fail before it is evaluated.</summary>
public sealed class JsonataFailureTests
{
    private static readonly Lazy<Dictionary<string, JsonataCase>> Cases = new(() => JsonataCase.Read("suite.jsonl")
        .Concat(JsonataCase.Read("generated.jsonl"))
        .Where(c => JsonataQuery.TryParse(c.Value.Expression, JsonataDialect.Standard, out _, out _))
        .ToDictionary(StringComparer.Ordinal));

    public static TheoryData<string> Expressions => [.. Cases.Value.Keys];

    [Theory]
    [InlineData("1 + 'a'", "T2002 2")]
    [InlineData("'a' * 2", "T2001 4")]
    [InlineData("-'a'", "D1002 0")]
    [InlineData("[1] < 2", "T2010 4")]
    [InlineData("1 < 'a'", "T2009 2")]
    [InlineData("$foo(1)", "T1006 0")]
    [InlineData("$eval('1')", "T1006 0")]
    [InlineData("($x := 1; $x(2))", "T1006 10")]
    [InlineData("$uppercase(1, 2)", "T0410 0")]
    [InlineData("$substring()", "T0410 0")]
    [InlineData("$states.input.a ~> $substring('x')", "T0410 19")]
    [InlineData("{\"a\": 1 + 'a', \"b\": [$foo()]}", "T2002 8, T1006 21")]
    public void What_fails_whenever_it_is_evaluated_is_found(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", FailuresOf(text).Select(f => $"{f.Error.Code} {f.Error.Start}{(f.IsCertain ? string.Empty : "?")}")));

    [Theory]
    [InlineData("$states.input.a ? 1 + 'a' : 1")]
    [InlineData("$states.input.a and 1 + 'a' = 2")]
    [InlineData("$states.input.a[1 + 'a' = 2]")]
    [InlineData("$states.input.a.(1 + 'a')")]
    [InlineData("$map($states.input.a, function(){ 1 + 'a' })")]
    public void What_may_not_be_evaluated_is_not_certain(string text) => Assert.False(Assert.Single(FailuresOf(text)).IsCertain);

    [Theory]
    [InlineData("1 + $states.input.a")]
    [InlineData("$a < 'x'")]
    [InlineData("($f := function($x){ $x }; $f(1))")]
    [InlineData("function($g){ $g(1) }")]
    [InlineData("$uppercase($states.input.a)")]
    [InlineData("$states.input.a.$uppercase()")]
    [InlineData("$substring('abc', 1)")]
    [InlineData("$map($states.input.a, $uppercase)")]
    [InlineData("$contains('a', /b/)")]
    [InlineData("$partition([1], 1)")]
    [InlineData("$max + 1")]
    public void What_may_go_well_is_no_failure(string text) => Assert.Empty(FailuresOf(text));

    [Theory]
    [InlineData("$states.input.items[price > 3]", true)]
    [InlineData("$states.input.items[price > 3].id", true)]
    [InlineData("$states.input.items ~> $filter(function($i){ $i.ok })", true)]
    [InlineData("($x := 1; $map($states.input.items, $string))", true)]
    [InlineData("$states.input.items", false)]
    [InlineData("$states.input.items[0]", false)]
    [InlineData("[$states.input.items[price > 3]]", false)]
    [InlineData("$states.input.items[price > 3][]", false)]
    [InlineData("$states.input.items[].id[$ > 3]", false)]
    public void A_result_that_is_a_sequence_is_known(string text, bool expected) =>
        Assert.Equal(expected, JsonataQuery.Parse(text, JsonataDialect.StepFunctions).Facts.IsSequence);

    [CorpusTheory]
    [Trait("Corpus", "jsonata")]
    [MemberData(nameof(Expressions))]
    public void What_is_certain_to_fail_fails(string name)
    {
        var tried = Cases.Value[name];
        var failures = JsonataQuery.Parse(tried.Expression).Facts.Failures;

        if (failures.Any(f => f.IsCertain))
        {
            Assert.True(tried.Run(JsonataDialect.Standard).Error is not null, $"{tried.Expression} was to fail: {failures[0].Error}");
        }
    }

    private static EquatableArray<JsonataFailure> FailuresOf(string text) => JsonataQuery.Parse(text, JsonataDialect.StepFunctions).Facts.Failures;
}
