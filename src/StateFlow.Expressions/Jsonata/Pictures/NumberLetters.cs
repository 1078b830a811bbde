namespace StateFlow.Expressions.Jsonata;

/// <summary>Numbers in letters: as spreadsheets name their columns, and in Roman numerals (XPath F&amp;O 3.1, section 4.6.1).</summary>
internal static class NumberLetters
{
    private static readonly (int Value, string Numeral)[] Numerals =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>Writes a, b … z, aa, ab …; nothing for 0.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="value">A finite number that is not negative, without a fraction.</param>
    /// <param name="first">The letter for 1.</param>
    public static void WriteLetters(ref PooledText text, double value, char first)
    {
        var start = text.Length;
        while (value > 0)
        {
            text.Append((char)(((value - 1) % 26) + first));
            value = Math.Floor((value - 1) / 26);
        }

        text.Written[start..].Reverse();
    }

    /// <summary>Reads letters. Other characters count by their distance from the first letter.</summary>
    public static double ParseLetters(ReadOnlySpan<char> text, char first)
    {
        var value = 0d;
        for (var i = 0; i < text.Length; i++)
        {
            value += (text[text.Length - i - 1] - first + 1) * Math.Pow(26, i);
        }

        return value;
    }

    /// <summary>Writes Roman numerals in lower case; nothing for 0.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="value">A number that is not negative, without a fraction.</param>
    public static void WriteRoman(ref PooledText text, double value)
    {
        foreach (var (worth, numeral) in Numerals)
        {
            for (; value >= worth; value -= worth)
            {
                text.Append(numeral);
            }
        }
    }

    /// <summary>Reads Roman numerals in upper case. Other characters make the result not a number.</summary>
    public static double ParseRoman(ReadOnlySpan<char> text)
    {
        var total = 0d;
        var most = 1d;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            var value = text[i] switch { 'M' => 1000, 'D' => 500, 'C' => 100, 'L' => 50, 'X' => 10, 'V' => 5, 'I' => 1, _ => double.NaN };
            if (value < most)
            {
                total -= value;
            }
            else
            {
                most = value;
                total += value;
            }
        }

        return total;
    }
}
