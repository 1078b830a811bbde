using System.Globalization;

namespace StateFlow.Validation.Texts;

/// <summary>Shows texts of users in messages.</summary>
internal static class Excerpt
{
    private const int MaxLength = 60;
    private const int MaxPart = 20;

    /// <summary>Shows a text on one line, cut where it is long.</summary>
    public static string Of(string text) => Cut(text, 0, MaxLength);

    /// <summary>Says where in a text something is, and what stands there: <c>at character 5 ('x)')</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it is, in UTF-16 units from 0.</param>
    public static string Place(string text, int start)
    {
        start = Math.Clamp(start, 0, text.Length);
        if (text.AsSpan(start).IsWhiteSpace())
        {
            return "at the end";
        }

        var before = text.AsSpan(0, start);
        var line = before.Count('\n') + 1;
        var character = start - before.LastIndexOf('\n');
        var part = Cut(text, start, MaxPart).TrimEnd();
        return line == 1
            ? string.Create(CultureInfo.InvariantCulture, $"at character {character} ('{part}')")
            : string.Create(CultureInfo.InvariantCulture, $"at line {line}, character {character} ('{part}')");
    }

    private static string Cut(string text, int start, int length)
    {
        var end = Math.Min(text.Length, start + length);
        var isCut = end < text.Length;
        end -= isCut && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return text[start..end].ReplaceLineEndings(" ") + (isCut ? "…" : string.Empty);
    }
}
