using System.Text;
using StateFlow.Expressions.Jsonata;

namespace StateFlow.Expressions;

/// <summary>Reads a JSON text (RFC 8259) straight into a value.</summary>
/// <remarks>
/// It only tells whether the text is JSON: who wants to know what is wrong with another one asks <see cref="System.Text.Json.JsonDocument"/>, which most
/// processes never need then. To load and prepare it takes longer than all the rest of a first evaluation.
/// </remarks>
internal ref struct JsonTextReader
{
    private const int LongestExactInteger = 15;

    private readonly ReadOnlySpan<byte> _text;
    private readonly StringPool _strings;
    private readonly ValueStack _stack = new();
    private int _position;
    private int _depth;

    private JsonTextReader(ReadOnlySpan<byte> text)
    {
        _text = text;
        _strings = new StringPool(text.Length);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text in UTF-8, which is valid, without a byte order mark.</param>
    /// <param name="value">The value, or JSON null.</param>
    /// <returns><see langword="false"/> when the text is no JSON, or nests deeper than <see cref="Json.MaxDepth"/>.</returns>
    public static bool TryRead(ReadOnlySpan<byte> text, out Json value)
    {
        var reader = new JsonTextReader(text);
        var isJson = reader.TryValue(out value) && reader.IsAtEnd();
        reader._stack.Release();
        return isJson;
    }

    private bool IsAtEnd()
    {
        Peek();
        return _position == _text.Length;
    }

    /// <summary>Gets the byte behind white space; 0, which begins nothing, at the end.</summary>
    private byte Peek()
    {
        while (_position < _text.Length)
        {
            var next = _text[_position];
            if (next is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t'))
            {
                return next;
            }

            _position++;
        }

        return 0;
    }

    private bool TrySkip(char expected)
    {
        var isThere = Peek() == expected;
        _position += isThere ? 1 : 0;
        return isThere;
    }

    private bool TryValue(out Json value)
    {
        value = default;
        switch (Peek())
        {
            case (byte)'{':
                return TryObject(out value);
            case (byte)'[':
                return TryArray(out value);
            case (byte)'"':
                var isText = TryText(out var text);
                value = Json.From(text);
                return isText;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                return TryNumber(out value);
            case (byte)'t':
                value = Json.True;
                return TryLiteral("true"u8);
            case (byte)'f':
                value = Json.False;
                return TryLiteral("false"u8);
            default:
                return TryLiteral("null"u8);
        }
    }

    private bool TryLiteral(ReadOnlySpan<byte> literal)
    {
        var isThere = _text[_position..].StartsWith(literal);
        _position += isThere ? literal.Length : 0;
        return isThere;
    }

    private bool TryArray(out Json value)
    {
        value = default;
        var start = _stack.Top;
        if (!TryEnter())
        {
            return false;
        }

        if (!TrySkip(']'))
        {
            do
            {
                if (!TryValue(out var item))
                {
                    return false;
                }

                _stack.Push(item);
            }
            while (TrySkip(','));

            if (!TrySkip(']'))
            {
                return false;
            }
        }

        value = Json.FromList(_stack.From(start).ToArray());
        Leave(start);
        return true;
    }

    private bool TryObject(out Json value)
    {
        value = default;
        var start = _stack.Top;
        if (!TryEnter())
        {
            return false;
        }

        if (!TrySkip('}'))
        {
            do
            {
                if (Peek() != '"' || !TryText(out var name) || !TrySkip(':') || !TryValue(out var member))
                {
                    return false;
                }

                _stack.Push(Json.From(name));
                _stack.Push(member);
            }
            while (TrySkip(','));

            if (!TrySkip('}'))
            {
                return false;
            }
        }

        value = Json.FromMembers(_stack.From(start), _strings);
        Leave(start);
        return true;
    }

    private bool TryEnter()
    {
        _position++;
        return ++_depth <= Json.MaxDepth;
    }

    private void Leave(int start)
    {
        _stack.Top = start;
        _depth--;
    }

    private bool TryText(out string text)
    {
        text = string.Empty;
        var start = ++_position;
        var hasEscapes = false;
        for (; _position < _text.Length; _position++)
        {
            switch (_text[_position])
            {
                case (byte)'"':
                    var raw = _text[start.._position++];
                    text = hasEscapes ? JsonEscapes.Unescape(raw) : _strings.Get(raw);
                    return true;
                case (byte)'\\':
                    hasEscapes = true;
                    if (!TrySkipEscape())
                    {
                        return false;
                    }

                    break;
                case < 0x20:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Goes to the last byte of an escape.</summary>
    private bool TrySkipEscape()
    {
        _position++;
        if (_position == _text.Length || !"\"\\/bfnrtu"u8.Contains(_text[_position]))
        {
            return false;
        }

        var digits = _text[_position] == 'u' ? 4 : 0;
        for (; digits > 0; digits--)
        {
            _position++;
            if (_position == _text.Length || !char.IsAsciiHexDigit((char)_text[_position]))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryNumber(out Json value)
    {
        var start = _position;
        var integer = 0L;
        while (_position < _text.Length && _position - start < LongestExactInteger && char.IsAsciiDigit((char)_text[_position]))
        {
            integer = (integer * 10) + (_text[_position++] - '0');
        }

        var isInteger = _position > start && (_text[start] != '0' || _position == start + 1);
        while (_position < _text.Length && (char.IsAsciiDigit((char)_text[_position]) || _text[_position] is (byte)'-' or (byte)'+' or (byte)'.' or (byte)'e' or (byte)'E'))
        {
            isInteger = false;
            _position++;
        }

        if (isInteger)
        {
            value = integer;
            return true;
        }

        var text = Encoding.UTF8.GetString(_text[start.._position]);
        var isNumber = NumberText.IsNumber(text);
        value = isNumber ? Json.FromCheckedNumber(text) : default;
        return isNumber;
    }
}
