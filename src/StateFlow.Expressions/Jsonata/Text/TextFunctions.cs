namespace StateFlow.Expressions.Jsonata;

/// <summary>The functions on strings. Characters are code points where JSONata counts them, and most texts have one for each UTF-16 unit.</summary>
internal static class TextFunctions
{
    /// <summary>How long a string can get: the limit of V8.</summary>
    public const int MaxLength = (1 << 29) - 24;

    /// <summary>Gives the fault of a text that would be longer than <see cref="MaxLength"/>.</summary>
    public static JsonataFault TooLong() => new("D2015") { Text = "A string would be longer than 536,870,888 characters." };

    /// <summary>Counts code points: <c>$length</c>.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        while (text.IndexOfAnyInRange('\ud800', '\udbff') is >= 0 and var high)
        {
            var pair = high + 1 < text.Length && char.IsLowSurrogate(text[high + 1]);
            length -= pair ? 1 : 0;
            text = text[(high + (pair ? 2 : 1))..];
        }

        return length;
    }

    /// <summary>Takes a part by code points: <c>$substring</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">From 0, or, negative, from the end; before the start is the start.</param>
    /// <param name="length">How many; all that follow when there is none.</param>
    public static string Substring(string text, double start, double? length)
    {
        var total = Length(text);
        start = total + start < 0 ? 0 : start;
        if (length <= 0)
        {
            return string.Empty;
        }

        var from = JavaScript.SliceIndex(start, total);
        var to = length is { } count ? JavaScript.SliceIndex(start >= 0 ? start + count : total + start + count, total) : total;
        if (to <= from)
        {
            return string.Empty;
        }

        if (total == text.Length)
        {
            return from == 0 && to == total ? text : text[from..to];
        }

        var begin = UnitIndex(text, from);
        return text.Substring(begin, UnitIndex(text.AsSpan(begin), to - from));
    }

    /// <summary>Takes what stands before the first occurrence: <c>$substringBefore</c>.</summary>
    public static string SubstringBefore(string text, string mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? text[..at] : text;

    /// <summary>Takes what stands after the first occurrence: <c>$substringAfter</c>.</summary>
    public static string SubstringAfter(string text, string mark) =>
        text.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? text[(at + mark.Length)..] : text;

    /// <summary>Tells whether a text occurs: <c>$contains</c> with a string.</summary>
    public static bool Contains(string text, string part) => text.Contains(part, StringComparison.Ordinal);

    /// <summary>Makes one space of each run of blanks, tabs and line ends, and none at the ends: <c>$trim</c>.</summary>
    public static string Trim(string text)
    {
        if (text.AsSpan().IndexOfAny("\t\r\n") < 0 && text is not ([' ', ..] or [.., ' ']) && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text;
        }

        var result = new PooledText(stackalloc char[256]);
        foreach (var part in text.AsSpan().SplitAny(" \t\n\r"))
        {
            var word = text.AsSpan(part);
            if (!word.IsEmpty)
            {
                if (result.Length > 0)
                {
                    result.Append(' ');
                }

                result.Append(word);
            }
        }

        return result.ToStringAndRelease();
    }

    /// <summary>Fills up to a width in code points: <c>$pad</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">The width; negative to fill on the left. A fraction does not count.</param>
    /// <param name="padding">What to fill with, cut where the width is reached; a blank when there is none or it is empty.</param>
    /// <exception cref="JsonataFault">D2015: the text would be too long.</exception>
    public static string Pad(string text, double width, string? padding)
    {
        var missing = Math.Abs(JavaScript.ToInteger(width)) - Length(text);
        if (missing <= 0)
        {
            return text;
        }

        var fill = string.IsNullOrEmpty(padding) ? " " : padding;
        var fillLength = Length(fill);
        var rest = missing % fillLength;
        var units = (Math.Floor(missing / fillLength) * fill.Length) + UnitIndex(fill, (int)Math.Min(rest, fillLength));
        if (text.Length + units > MaxLength)
        {
            throw TooLong();
        }

        return string.Create(text.Length + (int)units, (text, fill, width), static (target, parts) =>
        {
            var left = parts.width < 0;
            parts.text.CopyTo(left ? target[^parts.text.Length..] : target);
            var space = left ? target[..^parts.text.Length] : target[parts.text.Length..];
            if (parts.fill.Length == 1)
            {
                space.Fill(parts.fill[0]);
                return;
            }

            for (; !space.IsEmpty; space = space[Math.Min(parts.fill.Length, space.Length)..])
            {
                parts.fill.AsSpan(0, Math.Min(parts.fill.Length, space.Length)).CopyTo(space);
            }
        });
    }

    /// <summary>Divides at each separator: <c>$split</c> with a string.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">The separator; an empty one divides into UTF-16 units.</param>
    /// <param name="limit">How many pieces at most; the rest is dropped.</param>
    /// <exception cref="JsonataFault">D3020: the limit is negative.</exception>
    public static List<string> Split(string text, string separator, double? limit)
    {
        CheckLimit(limit, "D3020", 3);
        var most = limit is { } given ? (long)(JavaScript.ToInteger(given) % 4294967296d) : int.MaxValue;
        var pieces = new List<string>();
        if (separator.Length == 0)
        {
            for (var i = 0; i < text.Length && i < most; i++)
            {
                pieces.Add(text.Substring(i, 1));
            }

            return pieces;
        }

        for (var start = 0; pieces.Count < most;)
        {
            var end = text.IndexOf(separator, start, StringComparison.Ordinal);
            pieces.Add(end < 0 ? text[start..] : text[start..end]);
            if (end < 0)
            {
                break;
            }

            start = end + separator.Length;
        }

        return pieces;
    }

    /// <summary>Replaces a text by another, both literal: <c>$replace</c> with strings.</summary>
    /// <param name="text">The text.</param>
    /// <param name="pattern">What to replace.</param>
    /// <param name="replacement">What to put in its place.</param>
    /// <param name="limit">How often at most.</param>
    /// <exception cref="JsonataFault">D3010: the pattern is empty. D3011: the limit is negative.</exception>
    public static string Replace(string text, string pattern, string replacement, double? limit)
    {
        if (pattern.Length == 0)
        {
            throw new JsonataFault("D3010") { Value = Json.From(pattern), Index = 2 };
        }

        CheckLimit(limit, "D3011", 4);
        var at = limit is 0 ? -1 : text.IndexOf(pattern, StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var result = new PooledText(stackalloc char[256]);
        var position = 0;
        for (var count = 0; at >= 0 && !(count >= limit); count++)
        {
            result.Append(text.AsSpan(position, at - position));
            result.Append(replacement);
            position = at + pattern.Length;
            at = text.IndexOf(pattern, position, StringComparison.Ordinal);
        }

        result.Append(text.AsSpan(position));
        return result.ToStringAndRelease();
    }

    /// <summary>Puts texts together: <c>$join</c>.</summary>
    public static string Join(ReadOnlySpan<string> parts, string? separator)
    {
        var length = Math.Max(parts.Length - 1, 0) * (long)(separator?.Length ?? 0);
        foreach (var part in parts)
        {
            length += part.Length;
        }

        return length > MaxLength ? throw TooLong() : string.Join(separator, parts!);
    }

    /// <summary>Throws when a limit is negative.</summary>
    internal static void CheckLimit(double? limit, string code, int index)
    {
        if (limit < 0)
        {
            throw new JsonataFault(code) { Value = Numbers.ForMessage(limit.Value), Index = index };
        }
    }

    /// <summary>Gives where a code point begins.</summary>
    private static int UnitIndex(ReadOnlySpan<char> text, int codePoints)
    {
        var at = 0;
        for (; codePoints > 0; codePoints--)
        {
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        }

        return at;
    }
}
