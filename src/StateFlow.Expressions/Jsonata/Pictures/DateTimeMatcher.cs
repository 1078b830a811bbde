using System.Buffers;

namespace StateFlow.Expressions.Jsonata;

/// <summary>Reads one part of a date picture. The parts together match as the regular expression does that the reference makes of the picture.</summary>
/// <remarks>Case does not matter to the match. It matters to names, and one that is not known leaves its component without a value.</remarks>
internal sealed class DateTimeMatcher
{
    private readonly Kind _kind;
    private readonly DateTimeMarker _marker;

    private DateTimeMatcher(Kind kind, DateTimeMarker marker) => (_kind, _marker) = (kind, marker);

    private enum Kind
    {
        Literal,
        Offset,
        Fraction,
        Letters,
        Roman,
        Words,
        Digits,
        Name,
    }

    /// <summary>Gets the letter of the component that is read; <c>\0</c> for text.</summary>
    public char Component => _marker.Component;

    /// <summary>Makes the matcher of a part.</summary>
    /// <exception cref="JsonataFault">D3130, D3133: it cannot be read like that.</exception>
    public static DateTimeMatcher Create(DateTimeMarker marker) => new(KindOf(marker), marker);

    /// <summary>Matches a whole text.</summary>
    /// <param name="matchers">The parts.</param>
    /// <param name="text">The text.</param>
    /// <param name="ends">Gets where each part ends.</param>
    public static bool TryMatch(ReadOnlySpan<DateTimeMatcher> matchers, ReadOnlySpan<char> text, Span<int> ends)
    {
        // A part that failed at a place will fail there again, whatever came before it.
        var width = text.Length + 1;
        var failed = ArrayPool<bool>.Shared.Rent(matchers.Length * width);
        failed.AsSpan(0, matchers.Length * width).Clear();
        var matches = Match(matchers, text, 0, ends, failed, width);
        ArrayPool<bool>.Shared.Return(failed);
        return matches;
    }

    /// <summary>Gives the value of a text that was matched; none for a name that is not known.</summary>
    public double? Parse(ReadOnlySpan<char> text) => _kind switch
    {
        Kind.Offset => ParseOffset(Component == 'z' ? text[3..] : text),
        Kind.Fraction => double.Parse(string.Concat("0.", text[..Math.Min(3, text.Length)]), System.Globalization.CultureInfo.InvariantCulture) * 1000,
        Kind.Name => ParseName(text),
        _ => _marker.Integer!.ParseInteger(text.ToString()),
    };

    private static Kind KindOf(DateTimeMarker marker)
    {
        if (marker.Literal is not null)
        {
            return Kind.Literal;
        }

        return marker.Component switch
        {
            'Z' or 'z' => Kind.Offset,
            'f' => Kind.Fraction,
            _ when marker.Integer is { } integer => integer.Sequence switch
            {
                IntegerSequence.Letters => Kind.Letters,
                IntegerSequence.Roman => Kind.Roman,
                IntegerSequence.Words => Kind.Words,
                IntegerSequence.Decimal => Kind.Digits,
                _ => throw integer.Unsupported,
            },
            'M' or 'x' or 'F' or 'P' => Kind.Name,
            _ => throw new JsonataFault("D3133") { Value = Json.From(marker.Component == '\0' ? string.Empty : marker.Component.ToString()) },
        };
    }

    private static bool Match(ReadOnlySpan<DateTimeMatcher> matchers, ReadOnlySpan<char> text, int start, Span<int> ends, Span<bool> failed, int width)
    {
        if (matchers.IsEmpty)
        {
            return start == text.Length;
        }

        if (failed[start])
        {
            return false;
        }

        var longest = matchers[0].LongestMatch(text[start..], out var shortest);
        for (var length = longest; length >= shortest; length--)
        {
            if (matchers[0].Accepts(text.Slice(start, length)))
            {
                ends[0] = start + length;
                if (Match(matchers[1..], text, start + length, ends[1..], failed[width..], width))
                {
                    return true;
                }
            }
        }

        failed[start] = true;
        return false;
    }

    /// <summary>Gives how much can be matched at most and, if it can be less, at least; -1 when nothing can.</summary>
    private int LongestMatch(ReadOnlySpan<char> text, out int shortest)
    {
        shortest = 1;
        var length = _kind switch
        {
            Kind.Literal => LiteralLength(text),
            Kind.Offset => OffsetLength(text, out shortest),
            Kind.Letters or Kind.Name => Run(text, char.IsAsciiLetter),
            Kind.Roman => Run(text, static c => "MDCLXVImdclxvi".Contains(c, StringComparison.Ordinal)),
            Kind.Words => Run(text, static c => char.IsAsciiLetter(c) || c is '-' or ',' or ' '),
            Kind.Digits => DigitsLength(text, out shortest),
            _ => Run(text, char.IsAsciiDigit),
        };
        shortest = _kind is Kind.Literal ? Math.Max(length, 0) : shortest;
        return length < shortest ? -1 : length;
    }

    /// <summary>Tells whether a text is a match, of those that are between the shortest and the longest.</summary>
    private bool Accepts(ReadOnlySpan<char> text) => _kind switch
    {
        Kind.Words => AreWords(text),
        Kind.Digits when _marker.Integer!.IsOrdinal => HasOrdinalSuffix(text) && !text[..^2].ContainsAnyExceptInRange('0', '9'),
        _ => true,
    };

    private int LiteralLength(ReadOnlySpan<char> text)
    {
        var literal = _marker.Literal!;
        return text.StartsWith(literal, StringComparison.OrdinalIgnoreCase) ? literal.Length : -1;
    }

    private int OffsetLength(ReadOnlySpan<char> text, out int shortest)
    {
        shortest = int.MaxValue;
        var at = Component == 'z' ? 3 : 0;
        if ((at > 0 && !text.StartsWith("GMT", StringComparison.OrdinalIgnoreCase)) || text.Length <= at || text[at] is not ('+' or '-'))
        {
            return -1;
        }

        at++;
        var digits = Run(text[at..], char.IsAsciiDigit);
        if (_marker.Integer!.Separator is not { } separator)
        {
            shortest = at + 1;
            return digits == 0 ? -1 : at + digits;
        }

        at += digits;
        if (digits == 0 || !text[at..].StartsWith(separator, StringComparison.Ordinal))
        {
            return -1;
        }

        at += separator.Length;
        shortest = at + 1;
        return at + Run(text[at..], char.IsAsciiDigit);
    }

    private int DigitsLength(ReadOnlySpan<char> text, out int shortest)
    {
        var suffix = _marker.Integer!.IsOrdinal ? 2 : 0;
        var digits = Run(text, char.IsAsciiDigit);
        var wanted = (int)Math.Clamp(_marker.ParsedDigits is > 0 and var count ? count : 0, 0, int.MaxValue - suffix);
        shortest = Math.Max(wanted, 1) + suffix;
        return wanted > digits || text.Length < digits + suffix ? -1 : (wanted > 0 ? wanted : digits) + suffix;
    }

    private double? ParseName(ReadOnlySpan<char> text)
    {
        if (Component == 'P')
        {
            return text switch { "am" or "AM" => 0, "pm" or "PM" => 1, _ => null };
        }

        var names = CalendarNames.Of(Component);
        double? found = null;
        for (var i = 0; i < names.Length; i++)
        {
            var length = _marker.MaximumWidth is > 0 and var most ? (int)Math.Min(most, names[i].Length) : names[i].Length;
            found = text.SequenceEqual(names[i].AsSpan(0, length)) ? i + 1 : found;
        }

        return found;
    }

    /// <summary>Gives minutes. The minutes of the text are always added, so <c>-05:30</c> is four hours and a half: the reference has it like that.</summary>
    private double ParseOffset(ReadOnlySpan<char> text)
    {
        if (_marker.Integer!.Separator is { } separator)
        {
            var at = text.IndexOf(separator);
            return (JavaScript.ParseInt(text[..at]) * 60) + JavaScript.ParseInt(text[(at + 1)..]);
        }

        return text.Length <= 3 ? JavaScript.ParseInt(text) * 60 : (JavaScript.ParseInt(text[..3]) * 60) + JavaScript.ParseInt(text[3..]);
    }

    private static int Run(ReadOnlySpan<char> text, Func<char, bool> belongs)
    {
        var length = 0;
        while (length < text.Length && belongs(text[length]))
        {
            length++;
        }

        return length;
    }

    private static bool HasOrdinalSuffix(ReadOnlySpan<char> text) =>
        text.EndsWith("th", StringComparison.OrdinalIgnoreCase) || text.EndsWith("st", StringComparison.OrdinalIgnoreCase)
        || text.EndsWith("nd", StringComparison.OrdinalIgnoreCase) || text.EndsWith("rd", StringComparison.OrdinalIgnoreCase);

    /// <summary>Tells whether a text is made of number words, "and", and what stands between them.</summary>
    private static bool AreWords(ReadOnlySpan<char> text)
    {
        var reached = new bool[text.Length + 1];
        reached[0] = true;
        for (var at = 0; at < text.Length; at++)
        {
            if (!reached[at])
            {
                continue;
            }

            var rest = text[at..];
            reached[at + 1] |= rest[0] is '-' or ',' or ' ';
            if (rest.StartsWith("and", StringComparison.OrdinalIgnoreCase))
            {
                reached[at + 3] = true;
            }

            foreach (var word in NumberWords.All)
            {
                if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                {
                    reached[at + word.Length] = true;
                }
            }
        }

        return reached[text.Length];
    }
}
