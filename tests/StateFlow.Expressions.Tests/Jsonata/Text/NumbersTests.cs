using System.Globalization;
using StateFlow.Expressions.Jsonata;

namespace StateFlow.Expressions.Tests.Jsonata.Text;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(0.5, 0, 0)]
    [InlineData(1.5, 0, 2)]
    [InlineData(-0.5, 0, 0)]
    [InlineData(1.005, 2, 1)]
    [InlineData(4.525, 2, 4.52)]
    [InlineData(4.515, 2, 4.52)]
    [InlineData(12345, -2, 12300)]
    [InlineData(1e-7, 7, 1e-7)]
    [InlineData(5e-324, 400, 5e-324)]
    [InlineData(1.5, 0.5, double.NaN)]
    public void Halves_are_rounded_to_even_in_the_decimal_text(double value, double precision, double rounded) => Assert.Equal(rounded, Numbers.Round(value, precision));

    [Theory]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(1.0 / 3, "0.333333333333333")]
    [InlineData(100000000000000.5, "100000000000001")]
    [InlineData(5890840712243076, "5890840712243076")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.5e-7, "1.5e-7")]
    [InlineData(0.00001, "0.00001")]
    [InlineData(-0.0, "0")]
    [InlineData(123456789012345680000d, "123456789012345680000")]
    public void Fractions_are_shown_with_15_digits_and_integers_with_all(double value, string text) => Assert.Equal(text, Numbers.ToText(value));

    [Fact]
    public void Numbers_are_written_as_the_JSON_value_writes_them()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            value = double.IsFinite(value) ? value : i;
            Assert.Equal(Json.From(value).GetNumberText(), Numbers.Format(value));
        }
    }

    [Fact]
    public void Numbers_of_few_decimal_places_have_their_shortest_text()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var value = random.NextInt64(-1_000_000_000_000_000, 1_000_000_000_000_000) / Math.Pow(10, random.Next(0, 18));
            foreach (var near in new[] { value, Math.BitIncrement(value), Math.BitDecrement(value) })
            {
                var shortest = near.ToString("R", CultureInfo.InvariantCulture);
                Assert.True(shortest.Contains('E', StringComparison.Ordinal) || string.Equals(shortest, Numbers.Format(near), StringComparison.Ordinal), shortest);
            }
        }
    }

    [Theory]
    [InlineData("007", 7)]
    [InlineData("-1.5e2", -150)]
    [InlineData("0x1F", 31)]
    [InlineData("0o17", 15)]
    [InlineData("0b101", 5)]
    [InlineData("0x20000000000001", 9007199254740992)]
    [InlineData("0x20000000000003", 9007199254740996)]
    [InlineData("0xzero 0o7", double.NaN)]
    public void Text_is_read_as_a_number(string text, double value) => Assert.Equal(value, Numbers.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("1e400")]
    [InlineData("Infinity")]
    public void Other_text_is_a_fault(string text) => Assert.Equal("D3030", Assert.Throws<JsonataFault>(() => Numbers.Parse(text)).Code);

    [Fact]
    public void Results_out_of_range_are_faults()
    {
        Assert.Equal("D3001", Assert.Throws<JsonataFault>(() => Numbers.ToText(double.NaN)).Code);
        Assert.Equal("D3060", Assert.Throws<JsonataFault>(() => Numbers.Sqrt(-1)).Code);
        Assert.Equal("D3061", Assert.Throws<JsonataFault>(() => Numbers.Power(10, 400)).Code);
        Assert.Equal("D3100", Assert.Throws<JsonataFault>(() => Numbers.FormatBase(1, 37)).Code);
    }

    [Theory]
    [InlineData(100, 2d, "1100100")]
    [InlineData(-255.5, 16d, "-100")]
    [InlineData(99.5, null, "100")]
    [InlineData(1e21, null, "1e+21")]
    public void A_number_is_written_in_a_base(double value, double? radix, string text) => Assert.Equal(text, Numbers.FormatBase(value, radix));

    [Theory]
    [InlineData("""{"a":[1,0.1,"x\"\\\b\f\n\r\t\u0001\ud800/\u2028"],"b":{},"c":[],"d":null}""")]
    public void Values_are_written_as_JavaScript_does(string json)
    {
        Assert.Equal(json.Replace("\\u2028", "\u2028", StringComparison.Ordinal), JsonText.ToText(Json.Parse(json)));
        Assert.Equal("{\n  \"a\": [\n    1,\n    {}\n  ]\n}", JsonText.ToText(Json.Parse("""{"a":[1,{}]}"""), prettify: true));
        Assert.Equal("D1001", Assert.Throws<JsonataFault>(() => JsonText.ToText(Json.Parse("[1e400]"))).Code);
    }

    [Fact]
    public void Characters_are_escaped_wherever_they_stand()
    {
        // Halves of surrogate pairs would not survive as arguments of a test.
        var escapes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["\""] = "\\\"",
            ["\u001f"] = "\\u001f",
            ["\ud83d\ude00"] = "\ud83d\ude00",
            ["\ud800"] = "\\ud800",
            ["\udc00\\"] = "\\udc00\\\\",
            [" \ue000\u007f"] = " \ue000\u007f",
        };
        foreach (var (part, escaped) in escapes)
        {
            for (var i = 0; i < 400; i++)
            {
                var (start, end) = (new string('a', i / 20), new string('b', i % 20));
                Assert.Equal($"[\"{start}{escaped}{end}{escaped}\"]", JsonText.ToText(Json.Array(Json.From(start + part + end + part))));
            }
        }
    }
}
