using System.Globalization;
using System.Text;

namespace StateFlow.Expressions.Jsonata;

/// <summary>A set of UTF-16 units, as a character class of JavaScript has it.</summary>
internal sealed class RegexCharacters
{
    private readonly List<(char First, char Last)> _ranges = [];

    /// <summary>Gets the characters of <c>\d</c>.</summary>
    public static RegexCharacters Digits { get; } = Of(('0', '9'));

    /// <summary>Gets the characters of <c>\w</c>.</summary>
    public static RegexCharacters Words { get; } = Of(('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z'));

    /// <summary>Gets the characters of <c>\s</c>.</summary>
    public static RegexCharacters Spaces { get; } = Of(
        ('\t', '\r'), (' ', ' '), ('\u00a0', '\u00a0'), ('\u1680', '\u1680'), ('\u2000', '\u200a'), ('\u2028', '\u2029'), ('\u202f', '\u202f'),
        ('\u205f', '\u205f'), ('\u3000', '\u3000'), ('\ufeff', '\ufeff'));

    /// <summary>Gets the characters that end a line.</summary>
    public static RegexCharacters LineEnds { get; } = Of(('\n', '\n'), ('\r', '\r'), ('\u2028', '\u2029'));

    /// <summary>Adds characters.</summary>
    public void Add(char first, char last) => _ranges.Add((first, last));

    /// <summary>Adds a set, or what is not in it.</summary>
    public void Add(RegexCharacters other, bool negated)
    {
        if (!negated)
        {
            _ranges.AddRange(other._ranges);
            return;
        }

        // The sets that can be negated are in order.
        var next = 0;
        foreach (var (first, last) in other._ranges)
        {
            if (first > next)
            {
                Add((char)next, (char)(first - 1));
            }

            next = last + 1;
        }

        if (next <= char.MaxValue)
        {
            Add((char)next, char.MaxValue);
        }
    }

    /// <summary>Adds the characters that are the same when case does not matter (ECMAScript, Canonicalize without the flag u).</summary>
    public void AddOtherCases()
    {
        var count = _ranges.Count;
        for (var i = 0; i < count; i++)
        {
            var (first, last) = _ranges[i];
            if (last < 0x80)
            {
                AddOverlap(first, last, 'a', 'z', -0x20);
                AddOverlap(first, last, 'A', 'Z', 0x20);
            }
            else
            {
                RegexCases.AddAll(this, first, last);
            }
        }
    }

    /// <summary>Writes the set as a class for .NET.</summary>
    public void Write(StringBuilder target, bool negated)
    {
        if (_ranges.Count == 0)
        {
            target.Append(negated ? @"[\s\S]" : @"[^\s\S]");
            return;
        }

        if (_ranges is [var (only, same)] && only == same && !negated)
        {
            WriteCharacter(target, only);
            return;
        }

        target.Append(negated ? "[^" : "[");
        foreach (var (first, last) in _ranges)
        {
            WriteCharacter(target, first);
            if (last > first)
            {
                target.Append('-');
                WriteCharacter(target, last);
            }
        }

        target.Append(']');
    }

    private static void WriteCharacter(StringBuilder target, char character)
    {
        if (char.IsAsciiLetterOrDigit(character))
        {
            target.Append(character);
        }
        else
        {
            target.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
        }
    }

    private static RegexCharacters Of(params ReadOnlySpan<(char First, char Last)> ranges)
    {
        var characters = new RegexCharacters();
        characters._ranges.AddRange(ranges);
        return characters;
    }

    private void AddOverlap(char first, char last, char from, char to, int distance)
    {
        var low = Math.Max(first, from);
        var high = Math.Min(last, to);
        if (low <= high)
        {
            Add((char)(low + distance), (char)(high + distance));
        }
    }
}
