namespace StateFlow.Expressions.Jsonata;

/// <summary>English number words, for pictures <c>w</c>, <c>W</c> and <c>Ww</c> (XPath F&amp;O 3.1, section 4.6.1). Beyond trillions there are trillions of trillions.</summary>
internal static class NumberWords
{
    private static readonly string[] Few =
    [
        "Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve", "Thirteen", "Fourteen", "Fifteen",
        "Sixteen", "Seventeen", "Eighteen", "Nineteen",
    ];

    private static readonly string[] Ordinals =
    [
        "Zeroth", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh", "Twelfth", "Thirteenth",
        "Fourteenth", "Fifteenth", "Sixteenth", "Seventeenth", "Eighteenth", "Nineteenth",
    ];

    private static readonly string[] Decades = ["Twenty", "Thirty", "Forty", "Fifty", "Sixty", "Seventy", "Eighty", "Ninety"];

    private static readonly string[] Magnitudes = ["Thousand", "Million", "Billion", "Trillion"];

    private static readonly Dictionary<string, double> Values = MakeValues();

    /// <summary>Gets every word with a value, in lower case.</summary>
    public static IReadOnlyCollection<string> All => Values.Keys;

    /// <summary>Writes a number, the first letter of each word in upper case.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="value">A finite number that is not negative, without a fraction.</param>
    /// <param name="ordinal">Whether to write which one, instead of how many.</param>
    public static void Write(ref PooledText text, double value, bool ordinal) => Write(ref text, value, continued: false, ordinal);

    /// <summary>Reads words in lower case, by the rules they are written with. Words without a value make the result not a number.</summary>
    public static double Parse(ReadOnlySpan<char> text)
    {
        var lookup = Values.GetAlternateLookup<ReadOnlySpan<char>>();
        var total = 0d;
        var segment = 0d;
        var start = 0;
        while (true)
        {
            var end = FindSeparator(text, start, out var length);
            var value = lookup.TryGetValue(text[start..end], out var known) ? known : double.NaN;
            if (value < 100)
            {
                if (segment >= 1000)
                {
                    total += segment;
                    segment = 0;
                }

                segment += value;
            }
            else
            {
                segment *= value;
            }

            if (length == 0)
            {
                return total + segment;
            }

            start = end + length;
        }
    }

    private static void Write(ref PooledText text, double value, bool continued, bool ordinal)
    {
        if (value < 100)
        {
            text.Append(continued ? " and " : string.Empty);
            WriteBelowHundred(ref text, (int)value, ordinal);
            return;
        }

        var magnitude = value switch { < 1e3 => 0, < 1e6 => 1, < 1e9 => 2, < 1e12 => 3, _ => 4 };
        var factor = magnitude == 0 ? 100 : Math.Pow(10, 3 * magnitude);
        var count = Math.Floor(value / factor);
        var rest = value - (count * factor);
        text.Append(continued ? ", " : string.Empty);
        Write(ref text, count, continued: false, ordinal: false);
        text.Append(' ');
        text.Append(magnitude == 0 ? "Hundred" : Magnitudes[magnitude - 1]);
        if (rest > 0)
        {
            Write(ref text, rest, continued: true, ordinal);
        }
        else if (ordinal)
        {
            text.Append("th");
        }
    }

    private static void WriteBelowHundred(ref PooledText text, int value, bool ordinal)
    {
        if (value < 20)
        {
            text.Append((ordinal ? Ordinals : Few)[value]);
            return;
        }

        var (decade, rest) = (Decades[(value / 10) - 2], value % 10);
        if (rest > 0)
        {
            text.Append(decade);
            text.Append('-');
            text.Append((ordinal ? Ordinals : Few)[rest]);
        }
        else
        {
            text.Append(ordinal ? decade.AsSpan(0, decade.Length - 1) : decade);
            text.Append(ordinal ? "ieth" : string.Empty);
        }
    }

    /// <summary>Finds what <c>,\s|\sand\s|[\s\\-]</c> matches.</summary>
    private static int FindSeparator(ReadOnlySpan<char> text, int start, out int length)
    {
        for (var at = start; at < text.Length; at++)
        {
            var rest = text[at..];
            length = IsBlank(rest, 1) && rest[0] == ',' ? 2
                : IsBlank(rest, 0) && rest[1..].StartsWith("and") && IsBlank(rest, 4) ? 5
                : IsBlank(rest, 0) || rest[0] is '\\' or '-' ? 1
                : 0;
            if (length > 0)
            {
                return at;
            }
        }

        length = 0;
        return text.Length;
    }

    private static bool IsBlank(ReadOnlySpan<char> text, int index) => index < text.Length && JavaScript.IsWhiteSpace(text[index]);

    private static Dictionary<string, double> MakeValues()
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < Few.Length; i++)
        {
            values[Few[i].ToLowerInvariant()] = values[Ordinals[i].ToLowerInvariant()] = i;
        }

        for (var i = 0; i < Decades.Length; i++)
        {
            var word = Decades[i].ToLowerInvariant();
            values[word] = values[word[..^1] + "ieth"] = (i + 2) * 10;
        }

        // "hundredieth" is a word to the reference implementation.
        values["hundred"] = values["hundredieth"] = values["hundredth"] = 100;
        for (var i = 0; i < Magnitudes.Length; i++)
        {
            var word = Magnitudes[i].ToLowerInvariant();
            values[word] = values[word + "th"] = Math.Pow(10, (i + 1) * 3);
        }

        return values;
    }
}
