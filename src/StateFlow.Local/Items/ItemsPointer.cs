using System.Globalization;

namespace StateFlow.Local;

/// <summary>Where the items of a JSON document are: a JSON pointer (RFC 6901).</summary>
/// <param name="Text">The pointer as it is written.</param>
/// <param name="Steps">The names and positions from the root down.</param>
internal sealed record ItemsPointer(string Text, string[] Steps)
{
    /// <summary>Reads a pointer.</summary>
    /// <param name="text">The pointer; <see langword="null"/> is the root.</param>
    /// <exception cref="ItemReaderException">The text is no pointer.</exception>
    public static ItemsPointer Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new ItemsPointer(string.Empty, []);
        }

        return text[0] == '/'
            ? new ItemsPointer(text, Array.ConvertAll(text[1..].Split('/'), step => Unescape(step, text)))
            : throw new ItemReaderException($"The ItemsPointer '{text}' is no JSON pointer. It begins with a slash: '/{text}'.");
    }

    /// <summary>Gets the position in an array that a step names.</summary>
    /// <returns>The position, or <see langword="null"/> when it names none.</returns>
    public static long? PositionOf(string step) =>
        long.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && (step[0] != '0' || step.Length == 1) ? position : null;

    private static string Unescape(string step, string pointer)
    {
        var plain = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", string.Empty, StringComparison.Ordinal);
        return plain.Contains('~', StringComparison.Ordinal)
            ? throw new ItemReaderException($"The ItemsPointer '{pointer}' is no JSON pointer. Write ~0 for '~' and ~1 for '/' in a name.")
            : step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
    }
}
