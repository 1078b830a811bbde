using System.Globalization;

namespace StateFlow.Expressions.Tests;

public sealed class JsonNumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("1.0")]
    [InlineData("2.50")]
    [InlineData("1e3")]
    [InlineData("1E+2")]
    [InlineData("-0.0")]
    [InlineData("12345678901234567890")]
    [InlineData("0.1000000000000000055511151231257827")]
    [InlineData("1e400")]
    public void A_number_that_was_read_keeps_its_text(string text)
    {
        Assert.Equal(text, Json.Parse(text).ToString());
        Assert.Equal(text, Json.Parse($"[{text}]")[0].GetNumberText());
    }

    // What JavaScript prints: String(x) in any engine.
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(1, "1")]
    [InlineData(-1.5, "-1.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.30000000000000004, "0.30000000000000004")]
    [InlineData(123456789012345680000d, "123456789012345680000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e21, "1.5e+21")]
    [InlineData(1e-6, "0.000001")]
    [InlineData(1.5e-6, "0.0000015")]
    [InlineData(1e-7, "1e-7")]
    [InlineData(-1.25e-7, "-1.25e-7")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e+308")]
    [InlineData(2251799813685248.5, "2251799813685248.5")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(9007199254740993d, "9007199254740992")]
    public void A_number_that_was_computed_is_written_as_JavaScript_does(double value, string text) => Assert.Equal(text, Json.From(value).ToString());

    [Fact]
    public void Decimals_keep_their_trailing_zeros() => Assert.Equal("1.50", Json.From(1.50m).ToString());

    [Fact]
    public void Large_integers_keep_all_their_digits()
    {
        Assert.Equal("9223372036854775807", Json.From(long.MaxValue).ToString());
        Assert.True(Json.From(long.MaxValue).TryGetInt64(out var value));
        Assert.Equal(long.MaxValue, value);
        Assert.Equal(long.MinValue.ToString(CultureInfo.InvariantCulture), Json.From(long.MinValue).ToString());
    }

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("100", "1e2")]
    [InlineData("0.5", "5E-1")]
    [InlineData("0", "-0")]
    [InlineData("0", "0e9999999999")]
    [InlineData("12345678901234567890", "1.2345678901234567890e19")]
    public void Numbers_are_equal_when_their_value_is(string left, string right)
    {
        Assert.Equal(Json.Parse(left), Json.Parse(right));
        Assert.Equal(Json.Parse(left).GetHashCode(), Json.Parse(right).GetHashCode());
    }

    [Theory]
    [InlineData("9007199254740993", "9007199254740992")]
    [InlineData("1e400", "1e401")]
    [InlineData("1", "-1")]
    [InlineData("0.1", "0.1000000000000000001")]
    public void Numbers_that_only_a_double_takes_for_the_same_are_not_equal(string left, string right) =>
        Assert.NotEqual(Json.Parse(left), Json.Parse(right));

    [Theory]
    [InlineData("3", 3L)]
    [InlineData("3.0", 3L)]
    [InlineData("3e2", 300L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    public void An_integer_is_one_however_it_is_written(string text, long expected)
    {
        Assert.True(Json.Parse(text).TryGetInt64(out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("3.5")]
    [InlineData("9223372036854775808")]
    [InlineData("1e400")]
    [InlineData("\"3\"")]
    [InlineData("null")]
    public void What_is_no_integer_gives_none(string text) => Assert.False(Json.Parse(text).TryGetInt64(out _));

    [Theory]
    [InlineData("01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("1e")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("")]
    [InlineData("1 ")]
    public void A_text_that_is_no_number_is_refused(string text) => Assert.Throws<ArgumentException>(() => Json.FromNumber(text));

    [Fact]
    public void Json_has_no_infinity()
    {
        Assert.Throws<ArgumentException>(() => Json.From(double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => Json.From(double.NaN));
    }

    [Fact]
    public void Random_doubles_read_back_as_themselves()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(value))
            {
                Assert.Equal(value, double.Parse(Json.From(value).GetNumberText(), CultureInfo.InvariantCulture));
            }
        }
    }
}
