using StateFlow.Expressions.Jsonata;

namespace StateFlow.Expressions.Tests.Jsonata.Pictures;

public sealed class RandomPictureTests
{
    private const string Letters = "##00,,..ee;;%\u2030[[]]YMDdFWwXxHhPmsfZzCENnIiWwAaot*-019 :x\u0660\uff10\ud83d\ude00";

    private static readonly double[] Values =
        [0, -1, 1, 0.5, 1e-9, 1234567.891, 1e15, -1e21, 1.7e308, 5e-324, 1521801216617, 8.64e15, 9e15, -62198755200000, double.NaN, double.PositiveInfinity];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_random_picture_gives_a_text_or_a_fault(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 4000; i++)
        {
            var picture = Text(random, 12);
            var value = Values[random.Next(Values.Length)];
            var text = Text(random, 9);
            Try(() => NumberPicture.Parse(picture, NumberSymbols.Default).Format(value));
            Try(() => NumberPicture.Parse(picture, NumberSymbols.Default with { ZeroDigit = Text(random, 2), GroupingSeparator = Text(random, 2), DecimalSeparator = Text(random, 2), Digit = Text(random, 1), ExponentSeparator = Text(random, 1), PatternSeparator = Text(random, 1) }).Format(value));
            Try(() => IntegerPicture.Parse(picture).Format(value));
            Try(() => IntegerPicture.Parse(picture).ParseInteger(text));
            Try(() => DateTimePicture.Parse(Marker(random) + picture).Format(value, text));
            Try(() => DateTimePicture.Parse(Marker(random) + Marker(random)).ToMillis(text, value));
            Try(() => DateTimePicture.ParseIso(text));
        }
    }

    private static string Marker(Random random) => $"[{Text(random, 3)},{random.Next(5)}-{random.Next(12)}]";

    private static string Text(Random random, int most) => string.Concat(Enumerable.Range(0, random.Next(most + 1)).Select(_ => Letters[random.Next(Letters.Length)]));

    private static void Try(Func<object?> action)
    {
        try
        {
            action();
        }
        catch (JsonataFault fault)
        {
            Assert.Matches("^[STD][0-9]{4}$", fault.Code);
        }
    }
}
