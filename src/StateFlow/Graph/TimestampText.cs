using System.Globalization;
using System.Text.RegularExpressions;

namespace StateFlow;

/// <summary>Knows times in text: the RFC 3339 profile of ISO 8601, with a <c>T</c> and a time zone.</summary>
internal static partial class TimestampText
{
    // What DateTimeOffset keeps of a fraction.
    private const int MaxFraction = 7;

    /// <summary>Checks the shape, fractions of any length included, and then whether there is such a day and time.</summary>
    public static bool IsTimestamp(string text) => TryParse(text, out _);

    /// <summary>Reads a time; digits of its fraction that a tick cannot hold are dropped.</summary>
    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        if (Shape().Match(text) is not { Success: true } match)
        {
            return false;
        }

        var fraction = match.Groups[2].Value;
        var kept = fraction.Length > MaxFraction + 1 ? fraction[..(MaxFraction + 1)] : fraction;
        return DateTimeOffset.TryParse(match.Groups[1].Value + kept + match.Groups[3].Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d+)?(Z|[+-]\d{2}:\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
