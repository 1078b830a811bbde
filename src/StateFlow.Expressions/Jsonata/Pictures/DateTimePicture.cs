namespace StateFlow.Expressions.Jsonata;

/// <summary>A picture of <c>$fromMillis</c> and <c>$toMillis</c>, analysed once (XPath F&amp;O 3.1, section 9.8.4).</summary>
internal sealed class DateTimePicture
{
    private readonly DateTimeMarker[] _parts;
    private DateTimeReader? _reader;

    private DateTimePicture(DateTimeMarker[] parts) => _parts = parts;

    private static DateTimePicture Iso { get; } = Parse("[Y0001]-[M01]-[D01]T[H01]:[m01]:[s01].[f001][Z01:01t]");

    /// <summary>Analyses a picture.</summary>
    /// <param name="picture">Text with markers in brackets; a bracket that is text is doubled.</param>
    /// <exception cref="JsonataFault">
    /// D3135: a bracket is not closed. D3132: there is no such component. D3131: digits of several families. What only matters to one direction is
    /// found there.
    /// </exception>
    public static DateTimePicture Parse(string picture)
    {
        var parts = new List<DateTimeMarker>();
        var start = 0;
        for (var at = picture.IndexOf('[', StringComparison.Ordinal); at >= 0; at = picture.IndexOf('[', start))
        {
            AddLiteral(parts, picture.AsSpan(start..at));
            if (at + 1 < picture.Length && picture[at + 1] == '[')
            {
                parts.Add(new DateTimeMarker("["));
                start = at + 2;
                continue;
            }

            var end = picture.IndexOf(']', at);
            var marker = DateTimeMarker.Parse(WithoutBlanks(picture.AsSpan(at + 1, (end < 0 ? throw new JsonataFault("D3135") : end) - at - 1)));
            if (marker.IsNumber && parts is [.., { Integer: { } integer } previous])
            {
                previous.ParsedDigits = integer.MandatoryDigits;
            }

            parts.Add(marker);
            start = end + 1;
        }

        AddLiteral(parts, picture.AsSpan(start));
        return new DateTimePicture([.. parts]);
    }

    /// <summary>Writes a time as <c>$fromMillis</c> and <c>$now</c> do without a picture: as <c>2017-05-15T12:59:59.123Z</c>.</summary>
    /// <param name="millis">Milliseconds since 1970.</param>
    /// <param name="timeZone">The offset, as <c>+0100</c>; UTC when there is none.</param>
    public static string FormatIso(double millis, string? timeZone = null) =>
        (timeZone is null ? IsoTimestamp.Format(millis) : null) ?? Iso.Format(millis, timeZone);

    /// <summary>Reads a time as <c>$toMillis</c> does without a picture.</summary>
    /// <returns>Milliseconds since 1970; not a number where a part is out of range.</returns>
    /// <exception cref="JsonataFault">D3110: the text is not a timestamp of ISO 8601.</exception>
    public static double ParseIso(string text) => IsoTimestamp.Parse(text);

    /// <summary>Writes a time: <c>$fromMillis</c>.</summary>
    /// <param name="millis">Milliseconds since 1970.</param>
    /// <param name="timeZone">The offset, as <c>+0100</c>; UTC when there is none.</param>
    /// <exception cref="JsonataFault">D3130, D3133, D3134: a component cannot be written like that.</exception>
    public string Format(double millis, string? timeZone = null)
    {
        var writer = new DateTimeWriter(millis, timeZone);
        var text = new PooledText(stackalloc char[128]);
        foreach (var part in _parts)
        {
            if (part.Literal is { } literal)
            {
                text.Append(literal);
            }
            else
            {
                writer.Write(ref text, part);
            }
        }

        return text.ToStringAndRelease();
    }

    /// <summary>Reads a time: <c>$toMillis</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="now">The time of the evaluation in milliseconds since 1970, for what is missing before the first component.</param>
    /// <returns>Milliseconds since 1970, which are not a number where parts are; <see langword="null"/> when the picture does not match.</returns>
    /// <exception cref="JsonataFault">D3130, D3133: a component cannot be read like that. D3136: components are missing.</exception>
    public double? ToMillis(string text, double now) => (_reader ??= new DateTimeReader(_parts)).Read(text, now);

    private static void AddLiteral(List<DateTimeMarker> parts, ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            parts.Add(new DateTimeMarker(text.ToString().Replace("]]", "]", StringComparison.Ordinal)));
        }
    }

    private static string WithoutBlanks(ReadOnlySpan<char> text)
    {
        var result = new PooledText(stackalloc char[32]);
        foreach (var c in text)
        {
            if (!JavaScript.IsWhiteSpace(c))
            {
                result.Append(c);
            }
        }

        return result.ToStringAndRelease();
    }
}
