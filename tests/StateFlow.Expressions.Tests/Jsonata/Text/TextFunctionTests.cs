using StateFlow.Expressions.Jsonata;

namespace StateFlow.Expressions.Tests.Jsonata.Text;

public sealed class TextFunctionTests
{
    private const string Emoji = "a\ud83d\ude00b\ud83d\ude02c";

    [Fact]
    public void Characters_are_code_points()
    {
        Assert.Equal(5, TextFunctions.Length(Emoji));
        Assert.Equal("\ud83d\ude00b", TextFunctions.Substring(Emoji, 1, 2));
        Assert.Equal("\ud83d\ude02c", TextFunctions.Substring(Emoji, -2, null));
        Assert.Equal("x\ud83d\ude00\ud83d\ude00", TextFunctions.Pad("x", 3, "\ud83d\ude00"));
    }

    [Theory]
    [InlineData("hello", -10, 2d, "he")]
    [InlineData("hello", 1, null, "ello")]
    [InlineData("hello", -3, 2d, "ll")]
    [InlineData("hello", 0, 0d, "")]
    [InlineData("hello", 9, null, "")]
    public void A_part_begins_from_either_end(string text, double start, double? length, string part) => Assert.Equal(part, TextFunctions.Substring(text, start, length));

    [Theory]
    [InlineData("foo", 8, "-+", "foo-+-+-")]
    [InlineData("foo", -6, "", "   foo")]
    [InlineData("foo", 2, "x", "foo")]
    public void A_text_is_filled_on_either_side(string text, double width, string padding, string filled) => Assert.Equal(filled, TextFunctions.Pad(text, width, padding));

    [Fact]
    public void A_text_cannot_be_longer_than_the_reference_allows() =>
        Assert.Equal("D2015", Assert.Throws<JsonataFault>(() => TextFunctions.Pad("x", 1e12, "y")).Code);

    [Fact]
    public void Runs_of_blanks_become_one() => Assert.Equal("a b\u00a0c", TextFunctions.Trim(" \ta \r\n b\u00a0c  "));

    [Fact]
    public void Separators_and_limits_are_those_of_JavaScript()
    {
        Assert.Equal(["a", "", "b"], TextFunctions.Split("a,,b", ",", null));
        Assert.Equal(["a", "b"], TextFunctions.Split("abc", "", 2.9));
        Assert.Equal([""], TextFunctions.Split("", ",", null));
        Assert.Empty(TextFunctions.Split("", "", null));
        Assert.Equal("xbxba", TextFunctions.Replace("ababa", "a", "x", 2));
        Assert.Equal("D3020", Assert.Throws<JsonataFault>(() => TextFunctions.Split("a", ",", -1)).Code);
        Assert.Equal("D3010", Assert.Throws<JsonataFault>(() => TextFunctions.Replace("a", "", "b", null)).Code);
        Assert.Equal("D3011", Assert.Throws<JsonataFault>(() => TextFunctions.Replace("a", "a", "b", -1)).Code);
    }

    [Theory]
    [InlineData("stra\u00dfe \ufb01 \u0131 \u0149", "STRASSE FI I \u02bcN")]
    public void Upper_case_can_be_longer(string text, string upper) => Assert.Equal(upper, CaseMapping.ToUpper(text));

    [Theory]
    [InlineData("\u039f\u0394\u039f\u03a3 \u03a3\u0391", "\u03bf\u03b4\u03bf\u03c2 \u03c3\u03b1")]
    [InlineData("\u0130", "i\u0307")]
    public void Lower_case_knows_the_end_of_a_word(string text, string lower) => Assert.Equal(lower, CaseMapping.ToLower(text));

    [Fact]
    public void Base64_has_one_octet_for_each_character()
    {
        Assert.Equal("aOlsbG8=", Base64Text.Encode("h\u00e9llo"));
        Assert.Equal("h\u00e9llo", Base64Text.Decode("aOls bG8=ignored"));
        Assert.Equal("\u00ff\u00fe", Base64Text.Decode("__4"));
    }

    [Fact]
    public void Urls_are_encoded_as_UTF_8()
    {
        Assert.Equal("?x=%D1%88%20a", UrlText.EncodeUrl("?x=\u0448 a"));
        Assert.Equal("%3Fx%3D%F0%9F%98%80", UrlText.EncodeUrlComponent("?x=\ud83d\ude00"));
        Assert.Equal("%3f\u0448", UrlText.DecodeUrl("%3f%D1%88"));
        Assert.Equal("?\ud83d\ude00", UrlText.DecodeUrlComponent("%3f%F0%9F%98%80"));
    }

    [Theory]
    [InlineData("%")]
    [InlineData("%E0%A4%A")]
    [InlineData("%C0%80")]
    [InlineData("%ED%A0%80")]
    public void What_is_not_UTF_8_is_a_fault(string text)
    {
        Assert.Equal("D3140", Assert.Throws<JsonataFault>(() => UrlText.DecodeUrl(text)).Code);
        Assert.Equal("D3140", Assert.Throws<JsonataFault>(() => UrlText.EncodeUrlComponent("\ud800")).Code);
    }
}
