using StateFlow.Expressions.Jsonata;

namespace StateFlow.Expressions.Tests.Jsonata.Text;

public sealed class RegexTests
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(500);

    [Theory]
    [InlineData(@"\d", "\u0663", false)]
    [InlineData(@"\w", "\u00e9", false)]
    [InlineData(@"\s", "\ufeff", true)]
    [InlineData(@"a.b", "a\u2028b", false)]
    [InlineData(@"a$", "a\n", false)]
    [InlineData(@"[^]", "\n", true)]
    [InlineData(@"[]", "a", false)]
    [InlineData(@"(a)?\1b", "b", true)]
    [InlineData(@"\bx", "\u00e9x", true)]
    [InlineData(@"a{,2}", "a{,2}", true)]
    [InlineData(@"[\w-.]", "-", true)]
    [InlineData(@"\u{2}", "uu", true)]
    [InlineData(@"(?<year>\d+)-\k<year>", "12-12", true)]
    [InlineData(@"\101", "A", true)]
    public void An_expression_means_what_it_means_in_JavaScript(string source, string text, bool matches) =>
        Assert.Equal(matches, RegexTranslator.Translate(source, false, false, Timeout).IsMatch(text));

    [Theory]
    [InlineData("k", "\u212a", false)]
    [InlineData("S", "\u017f", false)]
    [InlineData("\u00e9", "\u00c9", true)]
    [InlineData("[a-c]", "B", true)]
    [InlineData("[^a]", "A", false)]
    public void Case_is_ignored_as_in_JavaScript(string source, string text, bool matches) =>
        Assert.Equal(matches, RegexTranslator.Translate(source, true, false, Timeout).IsMatch(text));

    [Fact]
    public void Lines_end_where_JavaScript_ends_them() =>
        Assert.Equal(4, RegexText.Match(RegexTranslator.Translate("^.$", false, true, Timeout), "a\nb\r\nc\u2028d", null).Count);

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("*")]
    [InlineData("a**")]
    [InlineData("[b-a]")]
    [InlineData("a{2,1}")]
    [InlineData(@"\")]
    [InlineData("(?<a>x)(?<a>y)")]
    [InlineData("(?>a)")]
    public void What_JavaScript_refuses_is_a_fault(string source) =>
        Assert.Equal(RegexTranslator.InvalidCode, Assert.Throws<JsonataFault>(() => RegexTranslator.Translate(source, false, false, Timeout)).Code);

    [Fact]
    public void A_loop_forgets_what_its_earlier_rounds_captured()
    {
        var match = RegexTranslator.Translate("(z)((a+)?(b+)?(c))*", false, false, Timeout).Match("zaacbbbcac", 0)!;
        Assert.Equal("z,ac,a,,c", string.Join(",", match.Groups));
        Assert.Null(Assert.Single(RegexTranslator.Translate("(b*)*", false, false, Timeout).Match("a", 0)!.Groups));
    }

    [Theory]
    [InlineData("$0-$1-$$-$2-$x-$", "ab-a-$--$x-$")]
    [InlineData("$12", "a2")]
    public void Replacements_name_groups(string replacement, string text) =>
        Assert.Equal(text, RegexText.Replace(RegexTranslator.Translate("(a)b", false, false, Timeout), "ab", replacement, null));

    [Fact]
    public void A_group_number_is_as_long_as_there_are_groups()
    {
        var pattern = RegexTranslator.Translate("(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)", false, false, Timeout);
        Assert.Equal("j-a-a2", RegexText.Replace(pattern, "abcdefghij", "$10-$1-$12", null));
    }

    [Fact]
    public void A_second_empty_match_is_a_fault()
    {
        var pattern = RegexTranslator.Translate("b*", false, false, Timeout);
        Assert.Equal("D1004", Assert.Throws<JsonataFault>(() => RegexText.Match(pattern, "abc", null)).Code);
        Assert.Single(RegexText.Match(pattern, "", null));
        Assert.True(pattern.IsMatch("abc"));
    }

    [Fact]
    public void Limits_count_matches()
    {
        var pattern = RegexTranslator.Translate(",", false, false, Timeout);
        Assert.Equal(["a", "b"], RegexText.Split(pattern, "a,b,c", 2));
        Assert.Equal("a;b,c", RegexText.Replace(pattern, "a,b,c", ";", 1));
        Assert.Equal("a(1)b(3)c", RegexText.Replace(pattern, "a,b,c", m => $"({m.Start})", null));
        Assert.Equal("D3040", Assert.Throws<JsonataFault>(() => RegexText.Match(pattern, "a", -1)).Code);
    }

    [Fact]
    public void An_expression_that_would_take_for_ever_does_not()
    {
        var text = new string('a', 40) + "!";
        Assert.False(RegexTranslator.Translate("^(a+)+$", false, false, Timeout).IsMatch(text));
        Assert.Equal("D1012", Assert.Throws<JsonataFault>(() => RegexTranslator.Translate(@"^(?=a)(a+)+$", false, false, Timeout).IsMatch(text)).Code);
    }

    [Fact]
    public void A_random_expression_matches_or_is_a_fault()
    {
        const string Letters = "ab(())[]{}*+?|^$.\\dwsbBkux1230-,:=!<>\u00e9";
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var source = string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Letters[random.Next(Letters.Length)]));
            try
            {
                RegexText.Match(RegexTranslator.Translate(source, i % 2 == 0, i % 3 == 0, Timeout), "aab12 b\n\u00c9", null);
            }
            catch (JsonataFault fault)
            {
                Assert.True(fault.Code is RegexTranslator.InvalidCode or "D1004", $"{source}: {fault.Code}");
            }
        }
    }
}
