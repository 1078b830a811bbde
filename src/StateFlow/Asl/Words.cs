namespace StateFlow.Asl;

/// <summary>Puts names into sentences.</summary>
internal static class Words
{
    private const int ShownNames = 12;

    /// <summary>Lists names: <c>'a', 'b' and 'c'</c>.</summary>
    public static string List(IEnumerable<string> names)
    {
        var quoted = names.Select(n => $"'{n}'").ToList();
        if (quoted.Count > ShownNames)
        {
            return $"{string.Join(", ", quoted.Take(ShownNames))} and {quoted.Count - ShownNames} more";
        }

        return quoted.Count < 2 ? string.Concat(quoted) : $"{string.Join(", ", quoted.SkipLast(1))} and {quoted[^1]}";
    }

    /// <summary>Writes control characters as JSON does, so that a text stays on its line and tells a terminal nothing.</summary>
    public static string OnOneLine(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\x1F') < 0 && text.AsSpan().IndexOfAnyInRange('\x7F', '\x9F') < 0
        ? text
        : string.Concat(text.Select(c => char.IsControl(c) ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString()));

    /// <summary>Writes the first letter of a sentence as a capital.</summary>
    public static string Capital(string text) => string.Concat(text[..1].ToUpperInvariant(), text[1..]);

    /// <summary>Asks whether the nearest of the known names was meant.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="known">The names there are.</param>
    /// <returns>A sentence, or <see langword="null"/> when no name is near.</returns>
    public static string? DidYouMean(string written, IEnumerable<string> known) =>
        Nearest(written, known) is { } name ? $"Did you mean '{name}'?" : null;

    /// <summary>Finds the known name that differs in a few letters only.</summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        var limit = Math.Max(written.Length < 3 ? 0 : 1, written.Length / 3);
        string? nearest = null;
        foreach (var name in known)
        {
            if (Math.Abs(name.Length - written.Length) <= limit && Distance(written, name, limit) is var distance && distance <= limit)
            {
                (nearest, limit) = (name, distance - 1);
            }

            if (limit < 0)
            {
                break;
            }
        }

        return nearest;
    }

    /// <summary>
    /// Counts the letters to insert, delete, replace or swap: the optimal string alignment distance (restricted Damerau-Levenshtein), case
    /// ignored, cut off beyond <paramref name="limit"/>.
    /// </summary>
    private static int Distance(string left, string right, int limit)
    {
        if (left.Length > 200)
        {
            return int.MaxValue;
        }

        Span<int> beforeLast = stackalloc int[right.Length + 1];
        Span<int> last = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            var best = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }

                best = Math.Min(best, current[j]);
            }

            if (best > limit)
            {
                return int.MaxValue;
            }

            var free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }

        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
