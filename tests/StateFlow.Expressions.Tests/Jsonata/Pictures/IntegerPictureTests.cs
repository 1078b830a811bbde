using StateFlow.Expressions.Jsonata;

namespace StateFlow.Expressions.Tests.Jsonata.Pictures;

public sealed class IntegerPictureTests
{
    [Theory]
    [InlineData(7, "000", "007")]
    [InlineData(-7.2, "0", "-8")]
    [InlineData(1234567, "#,##0", "1,234,567")]
    [InlineData(1234567, "#:###,##0", "1:234,567")]
    [InlineData(21, "0;o", "21st")]
    [InlineData(112, "0;o", "112th")]
    [InlineData(42, "\u0660", "\u0664\u0662")]
    [InlineData(27, "A", "AA")]
    [InlineData(0, "a", "")]
    [InlineData(1984, "I", "MCMLXXXIV")]
    [InlineData(1984, "i", "mcmlxxxiv")]
    [InlineData(1234, "w", "one thousand, two hundred and thirty-four")]
    [InlineData(20, "Ww;o", "Twentieth")]
    [InlineData(100, "W;o", "ONE HUNDREDTH")]
    [InlineData(1e15, "w", "one thousand trillion")]
    public void A_number_is_written_in_its_sequence(double value, string picture, string text) =>
        Assert.Equal(text, IntegerPicture.Parse(picture).Format(value));

    [Theory]
    [InlineData("#,##0")]
    [InlineData("0;o")]
    [InlineData("A")]
    [InlineData("i")]
    [InlineData("w")]
    [InlineData("W;o")]
    [InlineData("Ww")]
    [InlineData("\uff10")]
    public void What_is_written_can_be_read(string picture)
    {
        var parsed = IntegerPicture.Parse(picture);
        for (var value = 1; value < 1_000_000; value = (value * 3) + 1)
        {
            Assert.Equal(value, parsed.ParseInteger(parsed.Format(value)));
        }
    }

    [Theory]
    [InlineData("", "D3130")]
    [InlineData("x", "D3130")]
    [InlineData("0\u0660", "D3131")]
    public void A_picture_without_a_sequence_is_a_fault(string picture, string code) =>
        Assert.Equal(code, Assert.Throws<JsonataFault>(() => IntegerPicture.Parse(picture).Format(1)).Code);

    [Fact]
    public void A_number_too_large_for_its_sequence_is_a_fault() =>
        Assert.Equal("D3130", Assert.Throws<JsonataFault>(() => IntegerPicture.Parse("I").Format(1e15)).Code);

    [Theory]
    [InlineData("spam", "w")]
    [InlineData("Q", "I")]
    [InlineData("spam", "0")]
    public void What_cannot_be_read_is_not_a_number(string text, string picture) => Assert.True(double.IsNaN(IntegerPicture.Parse(picture).ParseInteger(text)));
}
