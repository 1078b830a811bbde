using System.Globalization;

namespace StateFlow;

/// <summary>Writes times as the service reads them: the RFC 3339 profile of ISO 8601.</summary>
internal static class Timestamps
{
    public static string Format(DateTimeOffset time) =>
        time.ToString(time.Offset == TimeSpan.Zero ? "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
