using System.Text;

namespace StateFlow.Expressions.Jsonata;

/// <summary>A picture of <c>$formatInteger</c> and <c>$parseInteger</c>, analysed once (XPath F&amp;O 3.1, section 4.6.1).</summary>
internal sealed class IntegerPicture
{
    /// <summary>Where the stack of the reference implementation ends when it writes Roman numerals, about.</summary>
    private const double LargestRoman = 1e7;

    private readonly string _primary;
    private readonly IntegerSequence _sequence;
    private readonly LetterCase _case;
    private readonly bool _ordinal;
    private readonly int _zero = '0';
    private readonly (int Position, string Text)[] _separators = [];

    private IntegerPicture(string picture)
    {
        var modifier = picture.LastIndexOf(';');
        _primary = modifier < 0 ? picture : picture[..modifier];
        _ordinal = modifier >= 0 && modifier + 1 < picture.Length && picture[modifier + 1] == 'o';
        (_sequence, _case) = _primary switch
        {
            "A" => (IntegerSequence.Letters, LetterCase.Upper),
            "a" => (IntegerSequence.Letters, LetterCase.Lower),
            "I" => (IntegerSequence.Roman, LetterCase.Upper),
            "i" => (IntegerSequence.Roman, LetterCase.Lower),
            "W" => (IntegerSequence.Words, LetterCase.Upper),
            "Ww" => (IntegerSequence.Words, LetterCase.Title),
            "w" => (IntegerSequence.Words, LetterCase.Lower),
            _ => (IntegerSequence.Decimal, LetterCase.Lower),
        };
        if (_sequence is IntegerSequence.Decimal)
        {
            _zero = 0;
            var separators = new List<(int Position, string Text)>();
            var position = 0;
            foreach (var rune in Reverse(_primary))
            {
                var zero = DigitFamily.ZeroOf(rune.Value);
                if (zero != 0)
                {
                    _zero = _zero == 0 || _zero == zero ? zero : throw new JsonataFault("D3131");
                    MandatoryDigits++;
                    position++;
                }
                else if (rune.Value == '#')
                {
                    OptionalDigits++;
                    position++;
                }
                else
                {
                    separators.Add((position, rune.ToString()));
                }
            }

            _sequence = MandatoryDigits > 0 ? IntegerSequence.Decimal : IntegerSequence.Unsupported;
            GroupSize = FindGroupSize(separators);
            _separators = [.. separators];
        }
    }

    /// <summary>Gets what the picture writes.</summary>
    public IntegerSequence Sequence => _sequence;

    /// <summary>Gets whether the picture says which one, instead of how many.</summary>
    public bool IsOrdinal => _ordinal;

    /// <summary>Gets whether letters are upper case.</summary>
    public bool IsUpper => _case is LetterCase.Upper;

    /// <summary>Gets how many digits are written at least. The width of a date component can raise it.</summary>
    public double MandatoryDigits { get; init; }

    /// <summary>Gets how many places of the picture are for digits that may be missing.</summary>
    public int OptionalDigits { get; }

    /// <summary>Gets the size of the groups when they are all as large; else 0.</summary>
    public int GroupSize { get; }

    /// <summary>Gets the separator of groups that are all as large; <see langword="null"/> when they are not.</summary>
    public string? Separator => GroupSize > 0 ? _separators[0].Text : null;

    /// <summary>Gets the fault of a picture for which there is no sequence, or of a number it has no text for.</summary>
    public JsonataFault Unsupported => new("D3130") { Value = Json.From(_primary) };

    /// <summary>Analyses a picture.</summary>
    /// <param name="picture">The sequence, and perhaps <c>;</c> and a modifier: <c>o</c> for ordinal numbers.</param>
    /// <exception cref="JsonataFault">D3131: digits of several families. A sequence that is not known is a fault only when it is used.</exception>
    public static IntegerPicture Parse(string picture) => new(picture);

    /// <summary>Gives the same picture with more digits.</summary>
    public IntegerPicture WithMandatoryDigits(double digits) => new(_ordinal ? _primary + ";o" : _primary + ";") { MandatoryDigits = digits };

    /// <summary>Writes a number, rounded down: <c>$formatInteger</c>.</summary>
    /// <exception cref="JsonataFault">D3130: there is no such sequence, or the number has no text in it.</exception>
    public string Format(double value)
    {
        var text = new PooledText(stackalloc char[128]);
        Write(ref text, Math.Floor(value));
        return text.ToStringAndRelease();
    }

    /// <summary>Writes a number without a fraction.</summary>
    public void Write(ref PooledText text, double value)
    {
        if (value < 0)
        {
            text.Append('-');
            value = -value;
        }

        var start = text.Length;
        switch (_sequence)
        {
            case IntegerSequence.Decimal:
                WriteDecimal(ref text, value);
                return;
            case IntegerSequence.Letters when !double.IsInfinity(value):
                NumberLetters.WriteLetters(ref text, value, IsUpper ? 'A' : 'a');
                return;
            case IntegerSequence.Roman when !(value > LargestRoman):
                NumberLetters.WriteRoman(ref text, value);
                break;
            case IntegerSequence.Words when double.IsFinite(value):
                NumberWords.Write(ref text, value, _ordinal);
                break;
            default:
                text.Release();
                throw Unsupported;
        }

        var written = text.Written[start..];
        if (_case is LetterCase.Upper)
        {
            Ascii.ToUpperInPlace(written, out _);
        }
        else if (_case is LetterCase.Lower)
        {
            Ascii.ToLowerInPlace(written, out _);
        }
    }

    /// <summary>Reads a number: <c>$parseInteger</c>. Nothing is checked: what the picture cannot have written gives any number, or what is not a number.</summary>
    /// <exception cref="JsonataFault">D3130: there is no such sequence.</exception>
    public double ParseInteger(string text) => _sequence switch
    {
        IntegerSequence.Letters => NumberLetters.ParseLetters(text, IsUpper ? 'A' : 'a'),
        IntegerSequence.Roman => NumberLetters.ParseRoman(IsUpper ? text : CaseMapping.ToUpper(text)),
        IntegerSequence.Words => NumberWords.Parse(CaseMapping.ToLower(text)),
        IntegerSequence.Decimal => ParseDecimal(text),
        _ => throw Unsupported,
    };

    private static int FindGroupSize(List<(int Position, string Text)> separators)
    {
        var positions = new int[separators.Count];
        for (var i = 0; i < separators.Count; i++)
        {
            if (!string.Equals(separators[i].Text, separators[0].Text, StringComparison.Ordinal))
            {
                return 0;
            }

            positions[i] = separators[i].Position;
        }

        return Grouping.RegularSize(positions);
    }

    private static Stack<Rune> Reverse(string text)
    {
        var runes = new Stack<Rune>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            runes.Push(rune);
        }

        return runes;
    }

    private static ReadOnlySpan<char> OrdinalSuffix(ReadOnlySpan<char> digits) => digits switch
    {
        [.., '1', _] => "th",
        [.., '1'] => "st",
        [.., '2'] => "nd",
        [.., '3'] => "rd",
        _ => "th",
    };

    private void WriteDecimal(ref PooledText text, double value)
    {
        var start = text.Length;
        const int Most = 32;
        text.Truncate(text.Length + Numbers.Write(value, text.Reserve(Most)));
        var padding = MandatoryDigits - (text.Length - start);
        if (padding > 0)
        {
            if (padding > TextFunctions.MaxLength)
            {
                text.Release();
                throw TextFunctions.TooLong();
            }

            var length = text.Length - start;
            text.Reserve((int)padding);
            var all = text.Written[start..];
            all[..length].CopyTo(all[(int)padding..]);
            all[..(int)padding].Fill('0');
        }

        if (_zero != '0')
        {
            foreach (ref var c in text.Written[start..])
            {
                c = (char)(c - '0' + _zero);
            }
        }

        Group(ref text, start);
        if (_ordinal)
        {
            text.Append(OrdinalSuffix(text.Written[start..]));
        }
    }

    /// <summary>Adds the separators, from the right. Irregular ones are written also where there are no digits on their left.</summary>
    private void Group(ref PooledText text, int start)
    {
        if (GroupSize > 0)
        {
            var separator = _separators[0].Text;
            for (var at = text.Length - GroupSize; at > start; at -= GroupSize)
            {
                text.Insert(at, separator);
            }

            return;
        }

        for (var i = _separators.Length - 1; i >= 0; i--)
        {
            // What substr makes of a position before the start: nothing on the left, and the last characters on the right.
            var (position, separator) = _separators[i];
            var length = text.Length - start;
            if (position > length)
            {
                var kept = JavaScript.SliceIndex(length - position, length);
                var tail = text.Written[(start + kept)..].ToString();
                text.Truncate(start);
                text.Append(separator);
                text.Append(tail);
            }
            else
            {
                text.Insert(text.Length - position, separator);
            }
        }
    }

    private double ParseDecimal(ReadOnlySpan<char> text)
    {
        var digits = new PooledText(stackalloc char[64]);
        foreach (var c in _ordinal ? text[..Math.Max(text.Length - 2, 0)] : text)
        {
            // A regular separator is a comma here, whatever it is in the picture.
            if (GroupSize > 0 ? c != ',' : !IsSeparator(c))
            {
                digits.Append(_zero == '0' ? c : (char)Math.Max(c - _zero + '0', 0));
            }
        }

        var value = JavaScript.ParseInt(digits.Written);
        digits.Release();
        return value;
    }

    private bool IsSeparator(char character)
    {
        foreach (var (_, separator) in _separators)
        {
            if (separator.Contains(character, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private enum LetterCase
    {
        Lower,
        Upper,
        Title,
    }
}
