namespace StateFlow.Expressions.Jsonata;

/// <summary>Dates and times of ECMAScript (section "Time Values and Time Range"): milliseconds since 1970, in the Gregorian calendar without an end.</summary>
internal readonly struct CalendarTime
{
    /// <summary>Gets how many milliseconds a day has.</summary>
    public const double MillisInDay = 86_400_000;

    private const double LargestMillis = 8.64e15;

    /// <summary>Takes a time apart. What is beyond the range of dates has no parts: they are not a number.</summary>
    public CalendarTime(double millis)
    {
        Millis = Math.Abs(millis) <= LargestMillis ? Math.Truncate(millis) : double.NaN;
        if (double.IsNaN(Millis))
        {
            Year = Month = Day = double.NaN;
            TimeOfDay = double.NaN;
            return;
        }

        var day = (long)Math.Floor(Millis / MillisInDay);
        TimeOfDay = Millis - (day * MillisInDay);
        (Year, Month, Day) = DateOf(day);
    }

    /// <summary>Gets the time in milliseconds since 1970.</summary>
    public double Millis { get; }

    /// <summary>Gets the year.</summary>
    public double Year { get; }

    /// <summary>Gets the month, from 0.</summary>
    public double Month { get; }

    /// <summary>Gets the day of the month, from 1.</summary>
    public double Day { get; }

    /// <summary>Gets the milliseconds since midnight.</summary>
    public double TimeOfDay { get; }

    /// <summary>Gets the hour, 0 to 23.</summary>
    public double Hour => PartOfDay(3_600_000, 24);

    /// <summary>Gets the minute.</summary>
    public double Minute => PartOfDay(60_000, 60);

    /// <summary>Gets the second.</summary>
    public double Second => PartOfDay(1000, 60);

    /// <summary>Gets the milliseconds of the second.</summary>
    public double Millisecond => PartOfDay(1, 1000);

    /// <summary>Gets the day of the week, 1 for Monday to 7 for Sunday.</summary>
    public double Weekday => WeekdayOf(Millis);

    /// <summary>Gets the day of the year, from 1.</summary>
    public double DayOfYear => ((Utc(Year, Month, Day) - Utc(Year, 0, 1)) / MillisInDay) + 1;

    /// <summary>Gets the ISO week of the year.</summary>
    public double WeekOfYear => Week(months: 12, most: 52, month: 0);

    /// <summary>Gets the week of the month, counted as ISO 8601 counts those of a year: the first has the first Thursday.</summary>
    public double WeekOfMonth => Week(months: 1, most: 4, Month);

    /// <summary>Gets the year that the ISO week belongs to.</summary>
    public double WeekYear => Millis < FirstWeek(Year, 0) ? Year - 1 : Millis >= FirstWeek(Year + 1, 0) ? Year + 1 : Year;

    /// <summary>Gets the month, from 1, that the week of the month belongs to.</summary>
    public double WeekMonth
    {
        get
        {
            var (year, month) = Next(Year, Month, 1);
            if (Millis < FirstWeek(Year, Month))
            {
                return Next(Year, Month, -1).Month + 1;
            }

            return Millis >= FirstWeek(year, month) ? month + 1 : Month + 1;
        }
    }

    /// <summary>Date.UTC: parts may be beyond their range, years 0 to 99 are those of the twentieth century, fractions do not count.</summary>
    /// <returns>The milliseconds, or not a number.</returns>
    public static double Utc(double year, double month, double day, double hour = 0, double minute = 0, double second = 0, double millisecond = 0)
    {
        var whole = Math.Truncate(year);
        var millis = (Days(whole is >= 0 and <= 99 ? whole + 1900 : whole, Math.Truncate(month), Math.Truncate(day)) * MillisInDay)
            + (Math.Truncate(hour) * 3_600_000) + (Math.Truncate(minute) * 60_000) + (Math.Truncate(second) * 1000) + Math.Truncate(millisecond);
        return Math.Abs(millis) <= LargestMillis ? millis + 0 : double.NaN;
    }

    /// <summary>Counts the days from 1970 to a date. The month is from 0; it and the day may be beyond their range.</summary>
    public static double Days(double year, double month, double day)
    {
        if (!(Math.Abs(year) <= 400_000 && Math.Abs(month) <= 4_000_000))
        {
            return double.NaN;
        }

        // The year begins in March, so that the day that may be missing is its last.
        var y = (long)year + (long)Math.Floor(month / 12);
        var m = (long)(month - (Math.Floor(month / 12) * 12));
        y -= m < 2 ? 1 : 0;
        var era = (y >= 0 ? y : y - 399) / 400;
        var yearOfEra = y - (era * 400);
        var dayOfYear = ((153 * ((m + 10) % 12)) + 2) / 5;
        return (era * 146_097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719_468 + (day - 1);
    }

    private static (double Year, double Month, double Day) DateOf(long day)
    {
        day += 719_468;
        var era = (day >= 0 ? day : day - 146_096) / 146_097;
        var dayOfEra = day - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var month = ((5 * dayOfYear) + 2) / 153;
        var date = dayOfYear - (((153 * month) + 2) / 5) + 1;
        return ((era * 400) + yearOfEra + (month < 10 ? 0 : 1), month < 10 ? month + 2 : month - 10, date);
    }

    private double PartOfDay(long millis, long count) => double.IsNaN(TimeOfDay) ? double.NaN : (long)TimeOfDay / millis % count;

    private static double WeekdayOf(double millis)
    {
        var day = (Math.Floor(millis / MillisInDay) + 3) % 7;
        return (day < 0 ? day + 7 : day) + 1;
    }

    /// <summary>Gives the Monday of the week that has the first Thursday of a month.</summary>
    private static double FirstWeek(double year, double month)
    {
        var first = Utc(year, month, 1);
        var weekday = WeekdayOf(first);
        return first + ((weekday > 4 ? 8 - weekday : 1 - weekday) * MillisInDay);
    }

    private static (double Year, double Month) Next(double year, double month, int months)
    {
        month += months;
        return month > 11 ? (year + 1, month - 12) : month < 0 ? (year - 1, month + 12) : (year, month);
    }

    private double Week(int months, double most, double month)
    {
        var today = Utc(Year, Month, Day);
        var week = WeekSince(FirstWeek(Year, month), today);
        if (week > most)
        {
            var (year, next) = Next(Year, month, months);
            return today >= FirstWeek(year, next) ? 1 : Math.Floor(week);
        }

        if (week < 1)
        {
            var (year, previous) = Next(Year, month, -months);
            week = WeekSince(FirstWeek(year, previous), today);
        }

        return Math.Floor(week);
    }

    private static double WeekSince(double start, double end) => ((end - start) / (MillisInDay * 7)) + 1;
}
