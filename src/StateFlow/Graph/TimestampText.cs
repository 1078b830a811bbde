using System.Globalization;
using System.Text.RegularExpressions;

namespace StateFlow;

/// <summary>Knows times in text: the RFC 3339 profile of ISO 8601, with a <c>T</c> and a time zone.</summary>
internal static partial class TimestampText
{
    /// <summary>Checks the shape, fractions of any length included, and then whether there is such a day and time.</summary>
    public static bool IsTimestamp(string text) =>
        Shape().Match(text) is { Success: true } match
        && DateTimeOffset.TryParse(match.Groups[1].Value + match.Groups[2].Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    [GeneratedRegex(@"^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
