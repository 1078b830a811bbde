namespace StateFlow.Deploy.Diff;

/// <summary>Texts with placeholders, as patterns.</summary>
internal static class TokenPattern
{
    /// <summary>Tells whether a text is what a text with placeholders may have become.</summary>
    /// <param name="pattern">The text with placeholders, each of which stands for one character or more; without any it matches only itself.</param>
    /// <param name="text">The other text.</param>
    public static bool Matches(string pattern, string text)
    {
        var parts = Parts(pattern);
        if (parts.Count == 1 || !text.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return pattern == text;
        }

        var from = parts[0].Length;
        foreach (var part in parts.Skip(1).SkipLast(1))
        {
            var found = from + 1 > text.Length ? -1 : text.IndexOf(part, from + 1, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            from = found + part.Length;
        }

        return text.Length >= from + 1 + parts[^1].Length && text.EndsWith(parts[^1], StringComparison.Ordinal);
    }

    private static List<string> Parts(string pattern)
    {
        var parts = new List<string>();
        var from = 0;
        foreach (var token in TokenText.AllIn(pattern).Select(t => t.ToString()))
        {
            var start = pattern.IndexOf(token, from, StringComparison.Ordinal);
            parts.Add(pattern[from..start]);
            from = start + token.Length;
        }

        parts.Add(pattern[from..]);
        return parts;
    }
}
