using System.Globalization;

namespace StateFlow.Expressions.Jsonata;

/// <content>From text and to text.</content>
internal static partial class Numbers
{
    /// <summary>How many digits of a fraction <c>$string</c> shows.</summary>
    private const int ShownDigits = 15;

    /// <summary>Reads a number: <c>$number</c> of a string.</summary>
    /// <remarks>
    /// Decimal numbers follow the grammar of JSON, leading zeros apart. The pattern for hexadecimal, octal and binary numbers of the reference
    /// is anchored at one end only, so a text with a number and something else in it passes the check, and is not a number.
    /// </remarks>
    /// <exception cref="JsonataFault">D3030: the text is no number, or none that a double can hold.</exception>
    public static double Parse(string text)
    {
        if (IsDecimal(text))
        {
            var value = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
            if (double.IsFinite(value))
            {
                return value;
            }
        }
        else if (HasPrefixedNumber(text))
        {
            return ParsePrefixed(JavaScript.Trim(text));
        }

        throw new JsonataFault("D3030") { Value = Json.From(text), Index = 1 };
    }

    /// <summary>Writes a number as <c>$string</c> and <c>&amp;</c> do: fractions are rounded to 15 significant digits.</summary>
    /// <exception cref="JsonataFault">D3001: the number is infinite or not a number.</exception>
    public static string ToText(double value)
    {
        Span<char> text = stackalloc char[RoundTripLength];
        return double.IsFinite(value) ? text[..WriteRounded(value, text)].ToString() : throw new JsonataFault("D3001") { Value = Json.Null };
    }

    /// <summary>Writes a number as JavaScript does (ECMAScript, Number::toString), infinite ones included.</summary>
    public static string Format(double value)
    {
        Span<char> text = stackalloc char[RoundTripLength];
        return text[..Write(value, text)].ToString();
    }

    /// <summary>Writes a finite number, fractions rounded to 15 significant digits.</summary>
    /// <param name="value">The number.</param>
    /// <param name="destination">Where to; 32 characters are enough.</param>
    /// <returns>How many characters were written.</returns>
    public static int WriteRounded(double value, Span<char> destination)
    {
        var length = Write(value, destination);
        return length <= ShownDigits || value == Math.Truncate(value) || CountDigits(destination[..length]) <= ShownDigits
            ? length
            : Write(RoundToShownDigits(value), destination);
    }

    /// <summary>Writes a number as JavaScript does.</summary>
    /// <param name="value">The number.</param>
    /// <param name="destination">Where to; 32 characters are enough.</param>
    /// <returns>How many characters were written.</returns>
    public static int Write(double value, Span<char> destination)
    {
        int length;
        if (Math.Abs(value) < 1e15 && value == Math.Truncate(value))
        {
            ((long)value).TryFormat(destination, out length, default, CultureInfo.InvariantCulture);
            return length;
        }

        if (TryWriteShort(value, destination, out length))
        {
            return length;
        }

        value.TryFormat(destination, out length, default, CultureInfo.InvariantCulture);
        var mark = double.IsFinite(value) ? destination[..length].IndexOf('E') : -1;
        var magnitude = Math.Abs(value);
        return mark < 0 && (magnitude >= 1e-6 || !double.IsFinite(value)) ? length : Rewrite(destination, length, mark);
    }

    /// <summary>Writes a number that has few decimal places, as amounts do, which is much faster than to look for the shortest text of any double.</summary>
    /// <remarks>
    /// Both the digits and the power of ten are exact, so that the quotient is the double that the text would be read as. Two texts of at most 15 digits are
    /// never the same double: there is no shorter one.
    /// </remarks>
    private static bool TryWriteShort(double value, Span<char> destination, out int length)
    {
        const double LargestDigits = 1e15;
        const int MostPlaces = 4;
        for (var places = 1; places <= MostPlaces; places++)
        {
            var digits = Math.Round(value * PowersOfTen[places]);
            if (Math.Abs(digits) < LargestDigits && digits / PowersOfTen[places] == value)
            {
                var (whole, fraction) = Math.DivRem((long)Math.Abs(digits), (long)PowersOfTen[places]);
                var start = value < 0 ? 1 : 0;
                destination[0] = '-';
                whole.TryFormat(destination[start..], out var written, default, CultureInfo.InvariantCulture);
                length = start + written + 1 + places;
                destination[start + written] = '.';
                for (var at = length - 1; at > start + written; at--)
                {
                    (fraction, var digit) = Math.DivRem(fraction, 10);
                    destination[at] = (char)('0' + digit);
                }

                return true;
            }
        }

        length = 0;
        return false;
    }

    /// <summary>Puts what .NET writes with an exponent into the form of JavaScript: without one from 1e-6 to 1e21, and without leading zeros in it.</summary>
    private static int Rewrite(Span<char> text, int length, int mark)
    {
        Span<char> digits = stackalloc char[RoundTripLength];
        var count = 0;
        var point = -1;
        var negative = text[0] == '-';
        foreach (var c in text[(negative ? 1 : 0)..(mark < 0 ? length : mark)])
        {
            if (c == '.')
            {
                point = count;
            }
            else
            {
                digits[count++] = c;
            }
        }

        point = point < 0 ? count : point;
        if (mark >= 0)
        {
            point += int.Parse(text[(mark + 1)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        // Digits in front, without the zeros that 0.00001 begins with.
        var zeros = digits[..count].IndexOfAnyExcept('0');
        var significant = digits[zeros..count];
        return Place(text, negative, significant, point - zeros);
    }

    private static int Place(Span<char> text, bool negative, ReadOnlySpan<char> digits, int point)
    {
        var result = new PooledText(text);
        if (negative)
        {
            result.Append('-');
        }

        if (point is > 21 or < -5)
        {
            result.Append(digits[0]);
            if (digits.Length > 1)
            {
                result.Append('.');
                result.Append(digits[1..]);
            }

            result.Append('e');
            result.Append(point > 0 ? '+' : '-');
            Math.Abs(point - 1).TryFormat(text[result.Length..], out var length, default, CultureInfo.InvariantCulture);
            return result.Length + length;
        }

        if (point <= 0)
        {
            result.Append("0.");
            result.Append('0', -point);
            result.Append(digits);
        }
        else if (point >= digits.Length)
        {
            result.Append(digits);
            result.Append('0', point - digits.Length);
        }
        else
        {
            result.Append(digits[..point]);
            result.Append('.');
            result.Append(digits[point..]);
        }

        return result.Length;
    }

    /// <summary>Number(x.toPrecision(15)): of two that are as near, the larger.</summary>
    private static double RoundToShownDigits(double value)
    {
        // d.ddd…E+xxx with twice the digits that a double has: the sixteenth decides, whatever follows.
        Span<char> text = stackalloc char[48];
        Math.Abs(value).TryFormat(text, out var length, "E30", CultureInfo.InvariantCulture);
        var up = text[ShownDigits + 1] >= '5';
        var exponent = int.Parse(text[(text[..length].IndexOf('E') + 1)..length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        text[1] = text[0];
        var digits = long.Parse(text.Slice(1, ShownDigits), NumberStyles.None, CultureInfo.InvariantCulture) + (up ? 1 : 0);
        digits.TryFormat(text, out length, default, CultureInfo.InvariantCulture);
        text[length++] = 'E';
        (exponent - ShownDigits + 1).TryFormat(text[length..], out var rest, default, CultureInfo.InvariantCulture);
        var rounded = double.Parse(text[..(length + rest)], NumberStyles.Float, CultureInfo.InvariantCulture);
        return value < 0 ? -rounded : rounded;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var exponent = text.IndexOf('e');
        var mantissa = (exponent < 0 ? text : text[..exponent]).TrimStart("-0.");
        return mantissa.Length - (mantissa.Contains('.') ? 1 : 0);
    }

    private static bool IsDecimal(ReadOnlySpan<char> text)
    {
        var rest = text is ['-', ..] ? text[1..] : text;
        if (!SkipDigits(ref rest))
        {
            return false;
        }

        if (rest is ['.', ..])
        {
            rest = rest[1..];
            if (!SkipDigits(ref rest))
            {
                return false;
            }
        }

        if (rest is ['e' or 'E', ..])
        {
            rest = rest is [_, '+' or '-', ..] ? rest[2..] : rest[1..];
            return SkipDigits(ref rest) && rest.IsEmpty;
        }

        return rest.IsEmpty;
    }

    private static bool SkipDigits(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        var digits = end < 0 ? text.Length : end;
        text = text[digits..];
        return digits > 0;
    }

    /// <summary>Tells whether <c>^(0[xX][0-9A-Fa-f]+)|(0[oO][0-7]+)|(0[bB][0-1]+)$</c> is somewhere in a text.</summary>
    private static bool HasPrefixedNumber(ReadOnlySpan<char> text)
    {
        if (text is ['0', 'x' or 'X', var first, ..] && char.IsAsciiHexDigit(first))
        {
            return true;
        }

        for (var at = 0; at + 2 < text.Length; at++)
        {
            if (text[at] == '0' && text[at + 1] is 'o' or 'O' && text[at + 2] is >= '0' and <= '7')
            {
                return true;
            }
        }

        var bits = text.TrimEnd("01");
        return bits.Length < text.Length && bits is [.., '0', 'b' or 'B'];
    }

    private static double ParsePrefixed(ReadOnlySpan<char> text)
    {
        var bits = text is ['0', var letter, _, ..] ? letter switch { 'x' or 'X' => 4, 'o' or 'O' => 3, 'b' or 'B' => 1, _ => 0 } : 0;
        if (bits == 0)
        {
            return double.NaN;
        }

        // 60 bits or more are kept, and whether anything below them is set: enough to round once, and rightly.
        var value = 0UL;
        var dropped = 0;
        var sticky = false;
        foreach (var c in text[2..])
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : int.MaxValue;
            if (digit >= 1 << bits)
            {
                return double.NaN;
            }

            if (value >> 60 == 0)
            {
                value = (value << bits) | (uint)digit;
            }
            else
            {
                dropped += bits;
                sticky |= digit != 0;
            }
        }

        return Math.ScaleB((double)(value | (sticky ? 1UL : 0)), dropped);
    }
}
