namespace StateFlow.Expressions.Jsonata;

/// <summary>Timestamps of ISO 8601 in the form of <c>$now()</c>, without a picture.</summary>
internal static class IsoTimestamp
{
    private const int Length = 24;

    /// <summary>Writes <c>2017-05-15T12:59:59.123Z</c>.</summary>
    /// <returns>The text, or <see langword="null"/> for a year that has not four digits.</returns>
    public static string? Format(double millis)
    {
        // 0000-01-01 to 9999-12-31.
        if (!(millis is > -62_167_219_200_001 and < 253_402_300_800_000))
        {
            return null;
        }

        return string.Create(Length, new CalendarTime(millis), static (text, time) =>
        {
            "0000-00-00T00:00:00.000Z".CopyTo(text);
            Write(text[..4], (int)time.Year);
            Write(text[5..7], (int)time.Month + 1);
            Write(text[8..10], (int)time.Day);
            Write(text[11..13], (int)time.Hour);
            Write(text[14..16], (int)time.Minute);
            Write(text[17..19], (int)time.Second);
            Write(text[20..23], (int)time.Millisecond);
        });
    }

    /// <summary>Reads a timestamp: <c>$toMillis</c> without a picture.</summary>
    /// <remarks>
    /// A year, and perhaps a month, a day, a time, a fraction of a second and an offset. Without an offset it is UTC; the reference takes the time
    /// zone of its machine for a text with a time. Days that a month does not have are days of the next month.
    /// </remarks>
    /// <returns>The milliseconds since 1970; not a number where a part is out of range.</returns>
    /// <exception cref="JsonataFault">D3110: the text has another form.</exception>
    public static double Parse(string text)
    {
        ReadOnlySpan<char> rest = text;
        if (!TryRead(ref rest, "9999", out var year))
        {
            throw NotATimestamp(text);
        }

        var hasMonth = TryRead(ref rest, "-19", out var month);
        var hasDay = TryRead(ref rest, "-39", out var day);
        var (hour, minute, second) = (0, 0, 0);
        var time = rest;
        var hasTime = TryRead(ref time, "T29", out hour) && TryRead(ref time, ":59", out minute) && TryRead(ref time, ":59", out second);
        rest = hasTime ? time : rest;
        (hour, minute, second) = hasTime ? (hour, minute, second) : (0, 0, 0);
        var fraction = ReadFraction(ref rest, out var hasFraction);
        var offset = ReadOffset(ref rest, out var hasOffset);
        if (!rest.IsEmpty)
        {
            return IsDateWithOffset(text) ? double.NaN : throw NotATimestamp(text);
        }

        // A fraction needs a time, so does an offset that is not Z, and a day needs a month.
        var inRange = (!hasFraction || hasTime) && (!hasOffset || hasTime || text is [.., 'Z']) && (!hasDay || hasMonth)
            && (!hasMonth || month is >= 1 and <= 12) && (!hasDay || day is >= 1 and <= 31)
            && (hour < 24 || (hour == 24 && minute == 0 && second == 0 && fraction == 0)) && Math.Abs(offset) < 24 * 60;
        return inRange
            ? (CalendarTime.Days(year, hasMonth ? month - 1 : 0, hasDay ? day : 1) * CalendarTime.MillisInDay)
                + (((((hour * 60) + minute - offset) * 60d) + second) * 1000) + fraction
            : double.NaN;
    }

    /// <summary>Tells whether the end of a date is an offset: <c>2020-0530</c> has the form of a timestamp, and stands for no time.</summary>
    private static bool IsDateWithOffset(ReadOnlySpan<char> text)
    {
        foreach (var length in (ReadOnlySpan<int>)[4, 7])
        {
            var rest = text.Length > length ? text[length..] : default;
            if ((length == 4 || TryReadMonth(text[4..])) && ReadOffset(ref rest, out var found) is var _ && found && rest.IsEmpty)
            {
                return true;
            }
        }

        return false;

        static bool TryReadMonth(ReadOnlySpan<char> text) => TryRead(ref text, "-19", out _);
    }

    /// <summary>Reads what has the form of a sample: digits up to that of the sample at the first place, any digit else, and the same other characters.</summary>
    private static bool TryRead(ref ReadOnlySpan<char> text, ReadOnlySpan<char> sample, out int value)
    {
        value = 0;
        if (text.Length < sample.Length)
        {
            return false;
        }

        for (var i = 0; i < sample.Length; i++)
        {
            if (char.IsAsciiDigit(sample[i]) ? !(text[i] >= '0' && text[i] <= sample[i]) : text[i] != sample[i])
            {
                value = 0;
                return false;
            }

            value = char.IsAsciiDigit(text[i]) ? (value * 10) + text[i] - '0' : value;
        }

        text = text[sample.Length..];
        return true;
    }

    /// <summary>Reads milliseconds; digits after the third do not count.</summary>
    private static int ReadFraction(ref ReadOnlySpan<char> text, out bool found)
    {
        found = text is ['.', >= '0' and <= '9', ..];
        if (!found)
        {
            return 0;
        }

        var value = 0;
        var weight = 100;
        for (text = text[1..]; text is [>= '0' and <= '9', ..]; text = text[1..])
        {
            value += weight * (text[0] - '0');
            weight /= 10;
        }

        return value;
    }

    private static int ReadOffset(ref ReadOnlySpan<char> text, out bool found)
    {
        if (text is ['Z'])
        {
            found = true;
            text = [];
            return 0;
        }

        var rest = text;
        var negative = rest is ['-', ..];
        found = rest is ['+' or '-', ..];
        rest = found ? rest[1..] : rest;
        found &= TryRead(ref rest, "29", out var hours);
        rest = rest is [':', ..] ? rest[1..] : rest;
        found &= TryRead(ref rest, "59", out var minutes);
        if (!found)
        {
            return 0;
        }

        text = rest;
        var offset = (hours * 60) + minutes;
        return negative ? -offset : offset;
    }

    private static void Write(Span<char> digits, int value)
    {
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = (char)('0' + (value % 10));
            value /= 10;
        }
    }

    private static JsonataFault NotATimestamp(string text) => new("D3110") { Value = Json.From(text) };
}
