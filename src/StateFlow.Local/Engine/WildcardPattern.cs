namespace StateFlow.Local.Engine;

/// <summary>Matches the patterns of <c>StringMatches</c>: asl.md, section 4.4. A star is any text, a backslash takes what follows as it is.</summary>
internal static class WildcardPattern
{
    private const char Star = '*';
    private const char Escape = '\\';

    /// <summary>Matches a whole text, in a time that is the product of both lengths at most.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <param name="matches">Whether it matches.</param>
    /// <returns>What is wrong with the pattern, or <see langword="null"/>.</returns>
    public static string? Match(string pattern, string text, out bool matches)
    {
        matches = false;
        if (!IsWhole(pattern))
        {
            return $"The pattern '{pattern}' ends with a backslash that escapes nothing.";
        }

        var (at, position) = (0, 0);
        var (afterStar, retry) = (-1, 0);
        while (position < text.Length)
        {
            if (at < pattern.Length && pattern[at] == Star)
            {
                (afterStar, retry) = (++at, position);
            }
            else if (at < pattern.Length && Literal(pattern, at, out var length) == text[position])
            {
                (at, position) = (at + length, position + 1);
            }
            else if (afterStar >= 0)
            {
                (at, position) = (afterStar, ++retry);
            }
            else
            {
                return null;
            }
        }

        matches = pattern.AsSpan(at).TrimStart(Star).IsEmpty;
        return null;
    }

    private static char Literal(string pattern, int at, out int length)
    {
        length = pattern[at] == Escape ? 2 : 1;
        return pattern[at + length - 1];
    }

    private static bool IsWhole(string pattern)
    {
        var at = 0;
        while (at < pattern.Length)
        {
            at += pattern[at] == Escape ? 2 : 1;
        }

        return at == pattern.Length;
    }
}
