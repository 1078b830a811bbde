namespace StateFlow.Expressions.Jsonata;

/// <summary>Reads times by a picture, and derives what is missing (rules of <c>$toMillis</c> in the JSONata documentation).</summary>
internal sealed class DateTimeReader
{
    // Bits of the sets of components that make a date or a time: YXMxWwdD and PHhmsf, the first letter highest.
    private const string DateComponents = "YXMxWwdD";
    private const string TimeComponents = "PHhmsf";
    private const int YearMonthDay = 0b10100001;
    private const int YearDay = 0b10000010;
    private const int WeekOfMonthDate = 0b01010100;
    private const int WeekDate = 0b01001000;
    private const int Hours24 = 0b010111;
    private const int Hours12 = 0b101111;

    private readonly DateTimeMatcher[] _matchers;

    /// <summary>Prepares a picture.</summary>
    /// <exception cref="JsonataFault">D3130, D3133: a component cannot be read like that.</exception>
    public DateTimeReader(ReadOnlySpan<DateTimeMarker> parts)
    {
        _matchers = new DateTimeMatcher[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            _matchers[i] = DateTimeMatcher.Create(parts[i]);
        }
    }

    /// <summary>Reads a time.</summary>
    public double? Read(string text, double now)
    {
        var ends = new int[_matchers.Length];
        if (!DateTimeMatcher.TryMatch(_matchers, text, ends))
        {
            return null;
        }

        Span<double?> values = stackalloc double?['z' - 'A' + 1];
        var start = 0;
        var any = false;
        for (var i = 0; i < _matchers.Length; i++)
        {
            if (_matchers[i].Component is not '\0' and var component)
            {
                values[component - 'A'] = _matchers[i].Parse(text.AsSpan(start..ends[i]));
                any = true;
            }

            start = ends[i];
        }

        return any ? Derive(new Components(values), new CalendarTime(now)) : null;
    }

    private static double Derive(Components values, in CalendarTime now)
    {
        var date = values.MaskOf(DateComponents);
        var time = values.MaskOf(TimeComponents);
        var byDayOfYear = !IsPartOf(date, YearMonthDay) && IsPartOf(date, YearDay);
        var byWeekOfMonth = IsPartOf(date, WeekOfMonthDate);
        var byWeek = !byWeekOfMonth && IsPartOf(date, WeekDate);
        var halfDays = !IsPartOf(time, Hours24) && IsPartOf(time, Hours12);
        FillGaps(values, now, byDayOfYear ? "YD" : byWeekOfMonth ? "XxwF" : byWeek ? "XWF" : "YMD", halfDays ? "Phmsf" : "Hmsf");
        if (byWeekOfMonth || byWeek)
        {
            // The reference does not read dates by their weeks.
            throw new JsonataFault("D3136");
        }

        var month = values['M'] > 0 ? values['M']!.Value - 1 : 0;
        var day = values['D'] ?? double.NaN;
        if (byDayOfYear)
        {
            var derived = new CalendarTime(CalendarTime.Utc(values['Y'] ?? double.NaN, 0, 1) + (((values['d'] ?? double.NaN) - 1) * CalendarTime.MillisInDay));
            (month, day) = (derived.Month, derived.Day);
        }

        var hour = halfDays ? (values['h'] == 12 ? 0 : values['h']) + (values['P'] == 1 ? 12 : 0) : values['H'];
        var millis = CalendarTime.Utc(
            values['Y'] ?? double.NaN, month, day, hour ?? double.NaN, values['m'] ?? double.NaN, values['s'] ?? double.NaN, values['f'] ?? double.NaN);
        var offset = Components.IsTrue(values['Z']) ? values['Z']!.Value : Components.IsTrue(values['z']) ? values['z']!.Value : 0;
        return millis - (offset * 60_000);
    }

    /// <summary>Takes what is missing before the first component from now, and the least value after the last. In between nothing may be missing.</summary>
    private static void FillGaps(Components values, in CalendarTime now, string date, string time)
    {
        var started = false;
        var ended = false;
        for (var i = 0; i < date.Length + time.Length; i++)
        {
            var component = i < date.Length ? date[i] : time[i - date.Length];
            if (values[component] is not null)
            {
                started = true;
                if (ended)
                {
                    throw new JsonataFault("D3136");
                }
            }
            else if (started)
            {
                values[component] = component is 'M' or 'D' ? 1 : 0;
                ended = true;
            }
            else
            {
                values[component] = DateTimeWriter.ValueOf(component, now);
            }
        }
    }

    /// <summary>Tells whether there are components of a set and no others.</summary>
    private static bool IsPartOf(int mask, int set) => (mask & ~set) == 0 && (mask & set) != 0;

    /// <summary>The values of components by their letter.</summary>
    private readonly ref struct Components(Span<double?> values)
    {
        private readonly Span<double?> _values = values;

        public double? this[char component]
        {
            get => _values[component - 'A'];
            set => _values[component - 'A'] = value;
        }

        /// <summary>Gives the bits of the components that have a value. Zero is none: the reference asks whether they are true.</summary>
        public int MaskOf(string components)
        {
            var mask = 0;
            foreach (var component in components)
            {
                mask = (mask << 1) | (IsTrue(this[component]) ? 1 : 0);
            }

            return mask;
        }

        public static bool IsTrue(double? value) => value is { } number && number != 0 && !double.IsNaN(number);
    }
}
