using System.Globalization;
using System.Text;

namespace StateFlow.Expressions;

/// <summary>Looks at the place where a text stops being JSON and finds the words for it.</summary>
internal ref struct JsonFault
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly int _offset;
    private readonly List<int> _open = [];
    private readonly int _stringStart = -1;
    private readonly byte _previous;

    public JsonFault(ReadOnlySpan<byte> text, int start, int offset)
    {
        _text = text;
        _offset = offset;
        for (var i = start; i < offset; i++)
        {
            var c = text[i];
            if (_stringStart >= 0)
            {
                i += c == '\\' ? 1 : 0;
                _stringStart = c == '"' ? -1 : _stringStart;
                continue;
            }

            switch ((char)c)
            {
                case '"':
                    _stringStart = i;
                    break;
                case '{' or '[':
                    _open.Add(i);
                    break;
                case '}' or ']' when _open.Count > 0:
                    _open.RemoveAt(_open.Count - 1);
                    break;
            }

            _previous = c is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' ? _previous : c;
        }
    }

    private readonly char Current => _offset < _text.Length ? (char)_text[_offset] : '\0';

    private readonly bool InObject => _open.Count > 0 && _text[_open[^1]] == '{';

    private readonly bool ExpectsName => InObject && _previous is (byte)'{' or (byte)',';

    /// <summary>Gets whether the text is refused for its depth only.</summary>
    public readonly bool IsTooDeep => _stringStart < 0 && Current is '[' or '{' && _open.Count >= Json.MaxDepth;

    public readonly (int Offset, string Message) Describe()
    {
        if (_stringStart >= 0)
        {
            return DescribeString();
        }

        if (_offset >= _text.Length)
        {
            return DescribeEnd();
        }

        var word = Word();
        return Current switch
        {
            '/' or '#' => (_offset, "Comments are not part of JSON. Remove it, or move its text into a field \"Comment\"."),
            '\'' => (_offset, "Strings stand between double quotes in JSON, not between apostrophes."),
            '$' => (_offset, "A placeholder such as ${Name} must stand inside a string: \"${Name}\"."),
            '[' or '{' when IsTooDeep => (_offset, $"The text nests deeper than {Json.MaxDepth} levels, which is the most that is read."),
            '}' or ']' when _previous == ',' => (_offset, $"The comma before '{Current}' is superfluous. Remove it."),
            '}' or ']' when _open.Count > 0 && _previous != ':' && InObject != (Current == '}') => Mismatch(),
            _ when word.Text.Length > 0 && ExpectsName => (word.Offset, $"The name {word.Text} must stand between double quotes."),
            _ when word.Text.Length > 0 && char.IsAsciiLetter(word.Text[0]) => (word.Offset, $"'{word.Text}' is not JSON. {Literal(word.Text)}"),
            _ when _open.Count == 0 && _previous != 0 => (_offset, "Something follows the end of the JSON text. Remove it."),
            ':' => (_offset, "A colon stands only between a name and its value."),
            _ when NameWithoutColon() => (_offset, "The colon between the name and its value is missing."),
            '"' or '{' or '[' or '-' or (>= '0' and <= '9') when AfterValue(word.Offset) => (_offset, "The comma before this is missing."),
            _ when word.Text.Length > 0 => (word.Offset, $"'{word.Text}' is not a JSON number. Write digits, at most one point between digits, no leading zero and no plus sign."),
            ',' or '}' or ']' => (_offset, $"'{Current}' stands where a {(ExpectsName ? "name" : "value")} is expected."),
            _ => (_offset, $"'{Rune()}' does not belong here. {Literal(string.Empty)}"),
        };
    }

    private static string Literal(string word) => word.ToUpperInvariant() switch
    {
        "TRUE" or "FALSE" or "NULL" => $"Write {word.ToLowerInvariant()}.",
        "NONE" or "NIL" or "UNDEFINED" => "Write null.",
        _ => "A value is a string between double quotes, a number, true, false, null, an array or an object.",
    };

    private readonly (int Offset, string Message) DescribeString()
    {
        if (_offset >= _text.Length)
        {
            return (_stringStart, "The string that begins here is not closed: its '\"' is missing.");
        }

        return Current < ' '
            ? (_offset, Current == '\n' || Current == '\r'
                ? "A string ends on the line it begins on. Write \\n for a line break."
                : $"The control character U+{(int)Current:X4} must be written as an escape in a string: \\u{(int)Current:X4}.")
            : (_offset, "This is not an escape of JSON strings. A backslash is written \\\\; the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX.");
    }

    private readonly (int Offset, string Message) DescribeEnd()
    {
        if (_open.Count == 0)
        {
            return _previous == 0 ? (_offset, "The text is empty.") : (_offset, "The text ends in the middle of a value.");
        }

        var open = _open[^1];
        var (line, column) = JsonSyntaxError.Locate(_text, open);
        return (_offset, string.Create(
            CultureInfo.InvariantCulture,
            $"The text ends before the '{(char)_text[open]}' of line {line}, column {column} is closed by a '{(InObject ? '}' : ']')}'."));
    }

    private readonly (int Offset, string Message) Mismatch()
    {
        var (line, column) = JsonSyntaxError.Locate(_text, _open[^1]);
        return (_offset, string.Create(
            CultureInfo.InvariantCulture,
            $"'{Current}' does not close the '{(char)_text[_open[^1]]}' of line {line}, column {column}."));
    }

    private readonly bool NameWithoutColon()
    {
        // A string that stands where a name stands: the character before its opening quote is '{' or ','.
        if (!InObject || _previous != '"')
        {
            return false;
        }

        var end = _text[.._offset].LastIndexOf((byte)'"');
        var start = _text[..end].LastIndexOf((byte)'"');
        var before = start < 0 ? [] : _text[..start].TrimEnd(" \t\r\n"u8);
        return before.EndsWith("{"u8) || before.EndsWith(","u8);
    }

    private readonly bool AfterValue(int wordStart) =>
        wordStart == _offset && _open.Count > 0 && _previous is not ((byte)',' or (byte)':' or (byte)'{' or (byte)'[');

    /// <summary>Finds the word or number the fault lies in, from its first letter.</summary>
    private readonly (int Offset, string Text) Word()
    {
        var start = _offset;
        while (start > 0 && IsWord(_text[start - 1]))
        {
            start--;
        }

        var end = _offset;
        while (end < _text.Length && IsWord(_text[end]) && end - start < 40)
        {
            end++;
        }

        return (start, Encoding.UTF8.GetString(_text[start..end]));
    }

    private readonly string Rune()
    {
        System.Text.Rune.DecodeFromUtf8(_text[_offset..], out var rune, out _);
        return rune.ToString();
    }

    private static bool IsWord(byte c) => char.IsAsciiLetterOrDigit((char)c) || c is (byte)'_' or (byte)'+' or (byte)'-' or (byte)'.';
}
