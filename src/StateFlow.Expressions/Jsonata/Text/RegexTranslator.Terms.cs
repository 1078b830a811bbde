using System.Globalization;

namespace StateFlow.Expressions.Jsonata;

/// <content>Groups, classes and characters.</content>
internal sealed partial class RegexTranslator
{
    private const string LineEnds = @"\n\r\u2028\u2029";

    private static string Reference(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"(?({number})(?:\\{number}))");

    private Term ReadAnchor(char anchor)
    {
        _at++;
        if (_multiline)
        {
            _needsBacktracking = true;
            _target.Append(anchor == '^' ? $"(?<![^{LineEnds}])" : $"(?![^{LineEnds}])");
        }
        else
        {
            _target.Append(anchor == '^' ? @"\A" : @"\z");
        }

        return Term.Anchor;
    }

    private Term ReadDot()
    {
        _at++;
        _target.Append($"[^{LineEnds}]");
        return Term.Atom;
    }

    private Term ReadCharacter()
    {
        WriteCharacter(_source[_at++]);
        return Term.Atom;
    }

    private Term ReadGroup(RegexLoop? loop)
    {
        var rest = _source.AsSpan(_at);
        var term = Term.Atom;
        var number = _groups.Count;
        if (rest is not ['(', '?', ..])
        {
            _groups.Add(new RegexGroup(Name: null, loop));
            Open("(", 1);
        }
        else if (rest is ['(', '?', ':', ..])
        {
            Open("(?:", 3);
        }
        else if (rest is ['(', '?', '=' or '!', ..])
        {
            _needsBacktracking = true;
            term = Term.LookAhead;
            Open(rest[..3].ToString(), 3);
        }
        else if (rest is ['(', '?', '<', '=' or '!', ..])
        {
            _needsBacktracking = true;
            term = Term.Anchor;
            Open(rest[..4].ToString(), 4);
        }
        else if (rest is ['(', '?', '<', ..])
        {
            _at += 3;
            var name = ReadName();
            if (_groups.Exists(g => string.Equals(g.Name, name, StringComparison.Ordinal)))
            {
                throw Invalid("Duplicate capture group name");
            }

            _groups.Add(new RegexGroup(name, loop));
            Open("(", 0);
        }
        else
        {
            throw Invalid("Invalid group");
        }

        // A reference to a group within that group never finds anything.
        number = _groups.Count > number ? _groups.Count : 0;
        _open.Add(number);
        ReadDisjunction(loop);
        _open.Remove(number);
        if (_at >= _source.Length)
        {
            throw Invalid("Unterminated group");
        }

        _at++;
        _target.Append(')');
        return term;
    }

    private void Open(string target, int length)
    {
        _target.Append(target);
        _at += length;
    }

    private string ReadName()
    {
        var end = _source.IndexOf('>', _at);
        var name = end < 0 ? string.Empty : _source[_at..end];
        if (name.Length == 0 || char.IsAsciiDigit(name[0]) || name.Any(static c => !char.IsLetterOrDigit(c) && c is not ('_' or '$')))
        {
            throw Invalid("Invalid capture group name");
        }

        _at = end + 1;
        return name;
    }

    private Term ReadEscape()
    {
        if (_at + 1 >= _source.Length)
        {
            throw Invalid("\\ at end of pattern");
        }

        var letter = _source[_at + 1];
        switch (letter)
        {
            case 'b' or 'B':
                _at += 2;
                WriteBoundary(letter == 'b');
                return Term.Anchor;
            case 'd' or 'D' or 'w' or 'W' or 's' or 'S':
                _at += 2;
                SetOf(letter).Write(_target, negated: char.IsAsciiLetterUpper(letter));
                return Term.Atom;
            case >= '1' and <= '9' when TryReadReference():
                return Term.Atom;
            case 'k' when _hasNames:
                ReadNamedReference();
                return Term.Atom;
            default:
                WriteCharacter(ReadCharacterEscape(inClass: false));
                return Term.Atom;
        }
    }

    private bool TryReadReference()
    {
        var at = _at + 1;
        if (!TryReadNumber(ref at, out var number) || number > _groupCount)
        {
            return false;
        }

        _at = at;
        _needsBacktracking = true;
        _target.Append(_open.Contains(number) ? "(?:)" : _ignoreCase ? $"(?i:{Reference(number)})" : Reference(number));
        return true;
    }

    private void ReadNamedReference()
    {
        _at += 2;
        if (_at >= _source.Length || _source[_at] != '<')
        {
            throw Invalid("Invalid named reference");
        }

        _at++;
        var name = ReadName();
        _needsBacktracking = true;
        _target.Append(_ignoreCase ? "(?i:" : "(?:");
        _references.Add((_target.Length, name));
        _target.Append(')');
    }

    private void WriteBoundary(bool positive)
    {
        const string Word = "[0-9A-Za-z_]";
        _needsBacktracking = true;
        _target.Append(positive
            ? $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))"
            : $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))");
    }

    private void WriteCharacter(char character)
    {
        var set = new RegexCharacters();
        set.Add(character, character);
        if (_ignoreCase)
        {
            set.AddOtherCases();
        }

        set.Write(_target, negated: false);
    }

    private static RegexCharacters SetOf(char letter) => letter switch
    {
        'd' or 'D' => RegexCharacters.Digits,
        'w' or 'W' => RegexCharacters.Words,
        _ => RegexCharacters.Spaces,
    };

    private Term ReadClass()
    {
        _at++;
        var negated = _at < _source.Length && _source[_at] == '^';
        _at += negated ? 1 : 0;
        var set = new RegexCharacters();
        while (true)
        {
            if (_at >= _source.Length)
            {
                throw Invalid("Unterminated character class");
            }

            if (_source[_at] == ']')
            {
                _at++;
                break;
            }

            ReadClassRange(set);
        }

        if (_ignoreCase)
        {
            set.AddOtherCases();
        }

        set.Write(_target, negated);
        return Term.Atom;
    }

    private void ReadClassRange(RegexCharacters set)
    {
        var first = ReadClassAtom(set);
        if (_at + 1 >= _source.Length || _source[_at] != '-' || _source[_at + 1] == ']')
        {
            AddAtom(set, first);
            return;
        }

        _at++;
        var last = ReadClassAtom(set);
        if (first is { } low && last is { } high)
        {
            set.Add(low, high >= low ? high : throw Invalid("Range out of order in character class"));
            return;
        }

        // Annex B: with a class on one side the hyphen is a character.
        AddAtom(set, first);
        AddAtom(set, '-');
        AddAtom(set, last);
    }

    private static void AddAtom(RegexCharacters set, char? character)
    {
        if (character is { } c)
        {
            set.Add(c, c);
        }
    }

    /// <summary>Reads a character of a class, or adds what an escape stands for and gives <see langword="null"/>.</summary>
    private char? ReadClassAtom(RegexCharacters set)
    {
        if (_source[_at] != '\\')
        {
            return _source[_at++];
        }

        if (_at + 1 >= _source.Length)
        {
            throw Invalid("\\ at end of pattern");
        }

        var letter = _source[_at + 1];
        if (letter is 'd' or 'D' or 'w' or 'W' or 's' or 'S')
        {
            _at += 2;
            set.Add(SetOf(letter), negated: char.IsAsciiLetterUpper(letter));
            return null;
        }

        return ReadCharacterEscape(inClass: true);
    }

    /// <summary>Reads an escape that stands for a character. One that stands for nothing is the character itself.</summary>
    private char ReadCharacterEscape(bool inClass)
    {
        var letter = _source[_at + 1];
        _at += 2;
        switch (letter)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'v':
                return '\v';
            case 'f':
                return '\f';
            case 'r':
                return '\r';
            case 'b' when inClass:
                return '\b';
            case 'x':
                return TryReadHexadecimal(2, out var octet) ? octet : 'x';
            case 'u':
                return TryReadHexadecimal(4, out var unit) ? unit : 'u';
            case 'c':
                return ReadControl(inClass);
            case >= '0' and <= '7':
                return ReadOctal();
            case 'k' when _hasNames:
                throw Invalid("Invalid escape");
            default:
                return letter;
        }
    }

    private bool TryReadHexadecimal(int digits, out char character)
    {
        character = '\0';
        if (_at + digits > _source.Length
            || !ushort.TryParse(_source.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        _at += digits;
        character = (char)code;
        return true;
    }

    /// <summary>Reads what follows <c>\c</c>: a letter, in a class also a digit. Otherwise the backslash is a character.</summary>
    private char ReadControl(bool inClass)
    {
        if (_at < _source.Length && (char.IsAsciiLetter(_source[_at]) || (inClass && (char.IsAsciiDigit(_source[_at]) || _source[_at] == '_'))))
        {
            return (char)(_source[_at++] & 0x1f);
        }

        _at--;
        return '\\';
    }

    /// <summary>Reads up to three octal digits, as far as they stay below 256.</summary>
    private char ReadOctal()
    {
        var value = _source[_at - 1] - '0';
        for (var i = 0; i < 2 && _at < _source.Length && _source[_at] is >= '0' and <= '7' && (value * 8) + _source[_at] - '0' < 256; i++)
        {
            value = (value * 8) + _source[_at++] - '0';
        }

        return (char)value;
    }
}
