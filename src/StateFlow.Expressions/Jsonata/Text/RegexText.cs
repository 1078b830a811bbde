namespace StateFlow.Expressions.Jsonata;

/// <summary>What <c>$match</c>, <c>$replace</c> and <c>$split</c> do with a regular expression.</summary>
/// <remarks>The reference looks for one match more than a limit asks for, so an empty match behind the limit is still a fault.</remarks>
internal static class RegexText
{
    /// <summary>Finds the matches: <c>$match</c>.</summary>
    /// <exception cref="JsonataFault">D3040: the limit is negative. D1004: a match after the first is empty.</exception>
    public static List<RegexMatch> Match(Matcher pattern, string text, double? limit)
    {
        TextFunctions.CheckLimit(limit, "D3040", 3);
        var matches = new List<RegexMatch>();
        if (limit is 0)
        {
            return matches;
        }

        for (var match = pattern.First(text); match is not null && !(matches.Count >= limit); match = pattern.Next(text, match))
        {
            matches.Add(match);
        }

        return matches;
    }

    /// <summary>Divides a text at the matches: <c>$split</c>.</summary>
    /// <param name="pattern">The expression.</param>
    /// <param name="text">The text.</param>
    /// <param name="limit">How many pieces at most; the rest is dropped.</param>
    /// <exception cref="JsonataFault">D3020: the limit is negative. D1004: a match after the first is empty.</exception>
    public static List<string> Split(Matcher pattern, string text, double? limit)
    {
        TextFunctions.CheckLimit(limit, "D3020", 3);
        var pieces = new List<string>();
        if (limit is 0)
        {
            return pieces;
        }

        var start = 0;
        for (var match = pattern.First(text); match is not null && !(pieces.Count >= limit); match = pattern.Next(text, match))
        {
            pieces.Add(text[start..match.Start]);
            start = match.End;
        }

        if (!(pieces.Count >= limit))
        {
            pieces.Add(text[start..]);
        }

        return pieces;
    }

    /// <summary>Replaces the matches by a text in which <c>$0</c> is the match, <c>$1</c> a group and <c>$$</c> a dollar: <c>$replace</c>.</summary>
    /// <exception cref="JsonataFault">D3011: the limit is negative. D1004: a match after the first is empty.</exception>
    public static string Replace(Matcher pattern, string text, string replacement, double? limit)
    {
        TextFunctions.CheckLimit(limit, "D3011", 4);
        var match = limit is 0 ? null : pattern.First(text);
        if (match is null)
        {
            return text;
        }

        var plain = !replacement.Contains('$', StringComparison.Ordinal);
        var result = new PooledText(stackalloc char[256]);
        var position = 0;
        for (var count = 0; match is not null && !(count >= limit); count++)
        {
            result.Append(text.AsSpan(position, match.Start - position));
            if (plain)
            {
                result.Append(replacement);
            }
            else
            {
                AppendReplacement(ref result, replacement, match);
            }

            position = match.End;
            match = pattern.Next(text, match);
        }

        result.Append(text.AsSpan(position));
        return result.ToStringAndRelease();
    }

    /// <summary>Replaces the matches by what a function gives for each: <c>$replace</c>.</summary>
    /// <exception cref="JsonataFault">D3011: the limit is negative. D1004: a match after the first is empty.</exception>
    public static string Replace(Matcher pattern, string text, Func<RegexMatch, string> replacement, double? limit)
    {
        TextFunctions.CheckLimit(limit, "D3011", 4);
        var match = limit is 0 ? null : pattern.First(text);
        var result = new PooledText(stackalloc char[256]);
        var position = 0;
        for (var count = 0; match is not null && !(count >= limit); count++)
        {
            result.Append(text.AsSpan(position, match.Start - position));
            result.Append(replacement(match));
            position = match.End;
            match = pattern.Next(text, match);
        }

        result.Append(text.AsSpan(position));
        return result.ToStringAndRelease();
    }

    /// <summary>Writes a replacement. A group number has as many digits as the number of groups, or one less when it is too large.</summary>
    public static void AppendReplacement(ref PooledText result, ReadOnlySpan<char> replacement, RegexMatch match)
    {
        var groups = match.Groups;
        var mostDigits = groups.Length == 0 ? 1 : (int)Math.Floor(Math.Log(groups.Length) * Log10E) + 1;
        while (replacement.IndexOf('$') is >= 0 and var at)
        {
            result.Append(replacement[..at]);
            replacement = replacement[(at + 1)..];
            if (replacement is ['$', ..])
            {
                result.Append('$');
                replacement = replacement[1..];
            }
            else if (replacement is ['0', ..])
            {
                result.Append(match.Text);
                replacement = replacement[1..];
            }
            else
            {
                AppendGroup(ref result, ref replacement, groups, mostDigits);
            }
        }

        result.Append(replacement);
    }

    private const double Log10E = 0.4342944819032518;

    private static void AppendGroup(ref PooledText result, ref ReadOnlySpan<char> replacement, string?[] groups, int mostDigits)
    {
        var number = ParseDecimal(replacement[..Math.Min(mostDigits, replacement.Length)]);
        if (mostDigits > 1 && number > groups.Length)
        {
            number = ParseDecimal(replacement[..Math.Min(mostDigits - 1, replacement.Length)]);
        }

        if (number is not { } index)
        {
            result.Append('$');
            return;
        }

        if (index >= 1 && index <= groups.Length)
        {
            result.Append(groups[index - 1]);
        }

        // As many characters as the number has when it is written, whatever it was read from.
        Span<char> digits = stackalloc char[16];
        index.TryFormat(digits, out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        replacement = replacement[Math.Min(length, replacement.Length)..];
    }

    private static int? ParseDecimal(ReadOnlySpan<char> text)
    {
        // parseInt with base 10, which does not know hexadecimal numbers.
        var mark = text.IndexOfAny('x', 'X');
        var number = JavaScript.ParseInt(mark < 0 ? text : text[..mark]);
        return double.IsNaN(number) ? null : (int)number;
    }
}
