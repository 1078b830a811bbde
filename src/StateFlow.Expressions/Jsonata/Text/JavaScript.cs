namespace StateFlow.Expressions.Jsonata;

/// <summary>What the reference implementation takes from its host language.</summary>
internal static class JavaScript
{
    /// <summary>Tells whether <c>\s</c> matches a character: white space and line ends of ECMAScript.</summary>
    public static bool IsWhiteSpace(char character) => character switch
    {
        ' ' or (>= '\t' and <= '\r') => true,
        < '\u00a0' => false,
        '\u00a0' or '\u1680' or (>= '\u2000' and <= '\u200a') or '\u2028' or '\u2029' or '\u202f' or '\u205f' or '\u3000' or '\ufeff' => true,
        _ => false,
    };

    /// <summary>String.prototype.trim.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        text = TrimStart(text);
        while (!text.IsEmpty && IsWhiteSpace(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }

    /// <summary>parseInt without a base: as many digits as there are, after white space and a sign; hexadecimal after <c>0x</c>.</summary>
    /// <returns>The number; not a number when no digit is there.</returns>
    public static double ParseInt(ReadOnlySpan<char> text)
    {
        var rest = TrimStart(text);
        var negative = rest is ['-', ..];
        rest = rest is ['+' or '-', ..] ? rest[1..] : rest;
        var radix = rest is ['0', 'x' or 'X', ..] ? 16 : 10;
        rest = radix == 16 ? rest[2..] : rest;
        var end = 0;
        while (end < rest.Length && (radix == 16 ? char.IsAsciiHexDigit(rest[end]) : char.IsAsciiDigit(rest[end])))
        {
            end++;
        }

        if (end == 0)
        {
            return double.NaN;
        }

        var value = radix == 10 ? ParseDigits(rest[..end]) : ParseHexadecimal(rest[..end]);
        return negative ? -value : value;
    }

    /// <summary>ToIntegerOrInfinity: without the fraction, and 0 for what is not a number.</summary>
    public static double ToInteger(double value) => double.IsNaN(value) ? 0 : Math.Truncate(value);

    /// <summary>Turns a relative index, as slice takes it, into one within a length.</summary>
    /// <param name="index">From the start, or, negative, from the end.</param>
    /// <param name="length">How much there is.</param>
    public static int SliceIndex(double index, int length)
    {
        var whole = ToInteger(index);
        return (int)Math.Clamp(whole < 0 ? length + whole : whole, 0, length);
    }

    private static ReadOnlySpan<char> TrimStart(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && IsWhiteSpace(text[0]))
        {
            text = text[1..];
        }

        return text;
    }

    private static double ParseDigits(ReadOnlySpan<char> digits) => digits.Length <= 15
        ? long.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture)
        : double.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);

    private static double ParseHexadecimal(ReadOnlySpan<char> digits)
    {
        var value = 0d;
        foreach (var c in digits)
        {
            value = (value * 16) + (char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
        }

        return value;
    }
}
