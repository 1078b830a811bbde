using System.Text;

namespace StateFlow.Expressions.Jsonata;

/// <summary>Writes the components of a time (XPath F&amp;O 3.1, section 9.8.4).</summary>
internal readonly struct DateTimeWriter
{
    private static readonly IntegerPicture TwoDigits = IntegerPicture.Parse("00");

    private readonly CalendarTime _time;
    private readonly double _offsetHours;
    private readonly double _offsetMinutes;

    /// <summary>Prepares a time.</summary>
    /// <param name="millis">Milliseconds since 1970.</param>
    /// <param name="timeZone">
    /// The offset, as <c>+0530</c>. Hours are rounded down, so <c>-0530</c> is six hours and a half: the reference implementation has it like that.
    /// </param>
    public DateTimeWriter(double millis, string? timeZone)
    {
        if (timeZone is not null)
        {
            var offset = JavaScript.ParseInt(timeZone);
            _offsetHours = Math.Floor(offset / 100);
            _offsetMinutes = offset % 100;
        }

        _time = new CalendarTime(millis + (((60 * _offsetHours) + _offsetMinutes) * 60_000));
    }

    /// <summary>Gives the number that a component has in a time; not a number for those that have none.</summary>
    public static double ValueOf(char component, in CalendarTime time) => component switch
    {
        'Y' => time.Year,
        'M' => time.Month + 1,
        'D' => time.Day,
        'd' => time.DayOfYear,
        'F' => time.Weekday,
        'W' => time.WeekOfYear,
        'w' => time.WeekOfMonth,
        'X' => time.WeekYear,
        'x' => time.WeekMonth,
        'H' => time.Hour,
        'h' => time.Hour % 12 == 0 ? 12 : time.Hour % 12,
        'm' => time.Minute,
        's' => time.Second,
        'f' => time.Millisecond,
        _ => double.NaN,
    };

    /// <summary>Writes a component.</summary>
    /// <exception cref="JsonataFault">D3130, D3133, D3134: it cannot be written like that.</exception>
    public void Write(ref PooledText text, DateTimeMarker marker)
    {
        switch (marker.Component)
        {
            case 'Z' or 'z':
                WriteOffset(ref text, marker);
                break;
            case 'P':
                var afternoon = _time.Hour >= 12;
                text.Append(marker.Names is NameCase.Upper ? (afternoon ? "PM" : "AM") : afternoon ? "pm" : "am");
                break;
            case 'C' or 'E':
                text.Append("ISO");
                break;
            case var _ when marker.Integer is { } integer:
                var value = ValueOf(marker.Component, _time);
                integer.Write(ref text, Math.Abs(value) < marker.YearModulus ? value : value % marker.YearModulus);
                break;
            case 'Y' or 'D' or 'd' or 'W' or 'w' or 'X' or 'H' or 'h' or 'm' or 's' or 'f' or 'M' or 'F' or 'x':
                WriteName(ref text, marker);
                break;
            default:
                // With a presentation the reference takes any letter for a component, and this is what it has for a value.
                text.Append("undefined");
                break;
        }
    }

    private void WriteName(ref PooledText text, DateTimeMarker marker)
    {
        var names = CalendarNames.Of(marker.Component);
        var value = ValueOf(marker.Component, _time);
        if (names.IsEmpty || !(value >= 1))
        {
            text.Release();
            throw new JsonataFault("D3133") { Value = Json.From(marker.Component.ToString()) };
        }

        ReadOnlySpan<char> name = names[(int)value - 1];
        name = name.Length > marker.MaximumWidth ? name[..Math.Max((int)marker.MaximumWidth.Value, 0)] : name;
        var written = text.Reserve(name.Length);
        name.CopyTo(written);
        if (marker.Names is NameCase.Upper)
        {
            Ascii.ToUpperInPlace(written, out _);
        }
        else if (marker.Names is NameCase.Lower)
        {
            Ascii.ToLowerInPlace(written, out _);
        }
    }

    private void WriteOffset(ref PooledText text, DateTimeMarker marker)
    {
        var offset = (_offsetHours * 100) + _offsetMinutes;
        var start = text.Length;
        if (marker.Component == 'z')
        {
            text.Append("GMT");
        }

        if (offset >= 0)
        {
            text.Append('+');
        }

        var picture = marker.Integer!;
        var digits = picture.Sequence is IntegerSequence.Decimal ? picture.MandatoryDigits : 0;
        if (picture.GroupSize > 0 || digits is 3 or 4)
        {
            picture.Write(ref text, offset);
        }
        else if (digits is 1 or 2)
        {
            picture.Write(ref text, _offsetHours);
            if (_offsetMinutes != 0)
            {
                text.Append(':');
                TwoDigits.Write(ref text, _offsetMinutes);
            }
        }
        else
        {
            text.Release();
            throw new JsonataFault("D3134") { Value = digits > 0 ? digits : null };
        }

        if (offset == 0 && marker.UsesZulu)
        {
            text.Truncate(start);
            text.Append('Z');
        }
    }
}
