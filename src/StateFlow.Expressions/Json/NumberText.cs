using System.Globalization;

namespace StateFlow.Expressions;

/// <summary>A number whose text says more than its value: <c>1.0</c>, <c>2e3</c>, or more digits than a double holds.</summary>
internal sealed class NumberText(string text)
{
    /// <summary>2^53: up to here every integer is a double of its own.</summary>
    public const long LargestExactInteger = 1L << 53;

    public string Text { get; } = text;

    /// <summary>Writes a finite number as JavaScript does (ECMAScript, Number::toString, radix 10).</summary>
    public static string Format(double value) => Jsonata.Numbers.Format(value);

    /// <summary>Tells whether <see cref="Format"/> gives <paramref name="text"/> back.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text, double value)
    {
        if (text.Length <= 15 && !text.ContainsAnyExceptInRange('0', '9'))
        {
            return true;
        }

        if (!double.IsFinite(value) || text is "-0")
        {
            return false;
        }

        Span<char> canonical = stackalloc char[Jsonata.Numbers.RoundTripLength];
        return text.SequenceEqual(canonical[..Jsonata.Numbers.Write(value, canonical)]);
    }

    /// <summary>Tells whether <paramref name="text"/> follows the grammar of RFC 8259, section 6.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        var rest = text.StartsWith("-") ? text[1..] : text;
        var digits = Digits(rest);
        if (digits == 0 || (digits > 1 && rest[0] == '0'))
        {
            return false;
        }

        rest = rest[digits..];
        if (rest.StartsWith("."))
        {
            digits = Digits(rest[1..]);
            if (digits == 0)
            {
                return false;
            }

            rest = rest[(digits + 1)..];
        }

        if (rest is ['e' or 'E', ..])
        {
            rest = rest[(rest is [_, '+' or '-', ..] ? 2 : 1)..];
            digits = Digits(rest);
            return digits > 0 && digits == rest.Length;
        }

        return rest.IsEmpty;
    }

    /// <summary>Tells whether two JSON numbers are the same decimal number, however they are written.</summary>
    public static bool SameValue(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
        {
            return true;
        }

        var (leftNegative, leftDigits, leftExponent) = Split(left);
        var (rightNegative, rightDigits, rightExponent) = Split(right);
        return string.Equals(leftDigits, rightDigits, StringComparison.Ordinal)
            && (leftDigits.Length == 0 || (leftNegative == rightNegative && leftExponent == rightExponent));
    }

    /// <summary>Splits a number into its sign, its significant digits, and the power of ten they are multiplied by.</summary>
    private static (bool Negative, string Digits, long Exponent) Split(string text)
    {
        var mantissaEnd = text.AsSpan().IndexOfAny('e', 'E');
        var exponent = mantissaEnd < 0 ? 0 : ParseExponent(text.AsSpan(mantissaEnd + 1));
        var mantissa = mantissaEnd < 0 ? text.AsSpan() : text.AsSpan(0, mantissaEnd);
        var negative = mantissa[0] == '-';
        mantissa = negative ? mantissa[1..] : mantissa;
        var point = mantissa.IndexOf('.');
        var digits = point < 0 ? mantissa.ToString() : string.Concat(mantissa[..point], mantissa[(point + 1)..]);
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        var significant = digits.TrimEnd('0');
        exponent += digits.Length - significant.Length;
        return (negative, significant.TrimStart('0'), exponent);
    }

    private static long ParseExponent(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            ? exponent
            : text[0] == '-' ? int.MinValue : int.MaxValue;

    private static int Digits(ReadOnlySpan<char> text) =>
        text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;
}
