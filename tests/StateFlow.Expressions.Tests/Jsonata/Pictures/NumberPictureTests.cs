using StateFlow.Expressions.Jsonata;

namespace StateFlow.Expressions.Tests.Jsonata.Pictures;

public sealed class NumberPictureTests
{
    [Theory]
    [InlineData(12345.6, "#,###.00", "12,345.60")]
    [InlineData(12345678.9, "9,999.99", "12,345,678.90")]
    [InlineData(123.9, "9999", "0124")]
    [InlineData(0.14, "01%", "14%")]
    [InlineData(0.14, "001\u2030", "140\u2030")]
    [InlineData(-6, "000", "-006")]
    [InlineData(1234.5678, "00.000e0", "12.346e2")]
    [InlineData(0.234, "0.0e0", "2.3e-1")]
    [InlineData(0, "0.0#e00", "0.0e00")]
    [InlineData(-12.5, "0.0;(0.0)", "(12.5)")]
    [InlineData(1.5, "$0.00 each", "$1.50 each")]
    [InlineData(1234567, "#,##,##0", "12,34,567")]
    [InlineData(0.5, "#", "0")]
    [InlineData(1.5, "#", "2")]
    public void A_number_is_written_as_the_picture_says(double value, string picture, string text) =>
        Assert.Equal(text, NumberPicture.Parse(picture, NumberSymbols.Default).Format(value));

    [Fact]
    public void Symbols_are_those_of_the_options()
    {
        var symbols = NumberSymbols.From(Json.Parse("""{"decimal-separator":",","grouping-separator":".","zero-digit":"\u0660","minus-sign":"~","unknown":1}"""));
        Assert.Equal("~\u0661.\u0662\u0663\u0664,\u0665\u0660", NumberPicture.Parse("#.##\u0660,\u0660\u0660", symbols).Format(-1234.5));
    }

    [Fact]
    public void Numbers_that_JSON_has_not_got_are_written_by_name()
    {
        var picture = NumberPicture.Parse("<0.0>", NumberSymbols.Default);
        Assert.Equal("<Infinity>", picture.Format(double.PositiveInfinity));
        Assert.Equal("-<Infinity>", picture.Format(double.NegativeInfinity));
        Assert.Equal("<NaN>", picture.Format(double.NaN));
    }

    [Theory]
    [InlineData("0;0;0", "D3080")]
    [InlineData("0.0.0", "D3081")]
    [InlineData("0%%", "D3082")]
    [InlineData("0\u2030\u2030", "D3083")]
    [InlineData("0%\u2030", "D3084")]
    [InlineData(".", "D3085")]
    [InlineData("0x0", "D3086")]
    [InlineData("0,.0", "D3087")]
    [InlineData("0,", "D3088")]
    [InlineData("0,,0", "D3089")]
    [InlineData("0#", "D3090")]
    [InlineData("0.#0", "D3091")]
    [InlineData("0e0%", "D3092")]
    [InlineData("0e#", "D3093")]
    [InlineData("x%%", "D3086")]
    public void Of_the_rules_that_a_picture_breaks_the_last_is_reported(string picture, string code) =>
        Assert.Equal(code, Assert.Throws<JsonataFault>(() => NumberPicture.Parse(picture, NumberSymbols.Default)).Code);
}
