using System.Globalization;
using System.Text;

namespace StateFlow.Expressions.Jsonata.Syntax;

/// <summary>Cuts an expression into tokens, as the tokenizer of the reference implementation does.</summary>
internal ref struct Lexer(string source)
{
    private readonly string _source = source;
    private int _position;

    /// <summary>Gets the next token.</summary>
    /// <param name="afterOperand">Whether an operand has just ended: a slash divides then, and begins a regex otherwise.</param>
    public Token Next(bool afterOperand)
    {
        SkipBlanks();
        var start = _position;
        if (start >= _source.Length)
        {
            return new Token(Symbol.End, string.Empty, start, start);
        }

        var first = _source[start];
        if (first == '/' && !afterOperand)
        {
            return Regex();
        }

        var symbol = Operator(first);
        if (symbol is not Symbol.End)
        {
            return new Token(symbol, Symbols.TextOf(symbol), start, _position);
        }

        return first switch
        {
            '"' or '\'' => String(first),
            '`' => QuotedName(),
            >= '0' and <= '9' => Number(),
            _ => Name(),
        };
    }

    /// <summary>Tells whether a text is a name without backquotes.</summary>
    public static bool IsName(string text) =>
        text is not ("" or "and" or "or" or "in" or "true" or "false" or "null")
        && text[0] is not ('$' or '"' or '\'' or '`' or (>= '0' and <= '9'))
        && EndOfName(text, 0) == text.Length;

    /// <summary>Skips the rest of the text.</summary>
    public void SkipToEnd() => _position = _source.Length;

    private void SkipBlanks()
    {
        while (_position < _source.Length)
        {
            if (IsBlank(_source[_position]))
            {
                _position++;
            }
            else if (At(0, '/') && At(1, '*'))
            {
                var end = _source.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                _position = end >= 0 ? end + 2 : throw new JsonataFault("S0106") { Position = _position };
            }
            else
            {
                return;
            }
        }
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\n' or '\r' or '\v';

    private static int EndOfName(string source, int start)
    {
        // Names are short: a loop is faster than what would have to be prepared for a search.
        var end = start;
        while (end < source.Length && !IsBlank(source[end]) && Symbols.Of(source[end]) is Symbol.End)
        {
            end++;
        }

        return end;
    }

    private readonly bool At(int offset, char character) => _position + offset < _source.Length && _source[_position + offset] == character;

    private Symbol Operator(char first)
    {
        var next = _position + 1 < _source.Length ? _source[_position + 1] : '\0';
        var symbol = (first, next) switch
        {
            ('.', '.') => Symbol.DotDot,
            (':', '=') => Symbol.Assign,
            ('!', '=') => Symbol.NotEqual,
            ('>', '=') => Symbol.GreaterOrEqual,
            ('<', '=') => Symbol.LessOrEqual,
            ('*', '*') => Symbol.StarStar,
            ('~', '>') => Symbol.Apply,
            ('?', ':') => Symbol.Elvis,
            ('?', '?') => Symbol.Coalesce,
            _ => Symbol.End,
        };
        if (symbol is not Symbol.End)
        {
            _position += 2;
            return symbol;
        }

        symbol = Symbols.Of(first);
        if (symbol is not Symbol.End)
        {
            _position++;
        }

        return symbol;
    }

    private Token String(char quote)
    {
        var start = _position++;
        var end = _source.AsSpan(_position).IndexOfAny(quote, '\\');
        if (end >= 0 && _source[_position + end] == quote)
        {
            var plain = _source.Substring(_position, end);
            _position += end + 1;
            return new Token(Symbol.String, plain, start, _position);
        }

        var text = new StringBuilder();
        while (_position < _source.Length)
        {
            var character = _source[_position];
            if (character == quote)
            {
                _position++;
                return new Token(Symbol.String, text.ToString(), start, _position);
            }

            text.Append(character == '\\' ? Escape() : character);
            _position++;
        }

        throw new JsonataFault("S0101") { Position = _position };
    }

    private char Escape()
    {
        _position++;
        var character = _position < _source.Length ? _source[_position] : '\0';
        switch (character)
        {
            case '"' or '\\' or '/':
                return character;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                // The reference implementation takes fewer digits at the end of the text, which cannot be the end of a string.
                var digits = _source.AsSpan(_position + 1, Math.Min(4, _source.Length - _position - 1));
                if (!ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
                {
                    throw new JsonataFault("S0104") { Position = _position };
                }

                _position += 4;
                return (char)unit;
            default:
                throw new JsonataFault("S0103") { Position = _position, Token = _position < _source.Length ? character.ToString() : string.Empty };
        }
    }

    private Token QuotedName()
    {
        var start = _position;
        var end = _source.IndexOf('`', start + 1);
        if (end < 0)
        {
            throw new JsonataFault("S0105") { Position = _source.Length };
        }

        _position = end + 1;
        return new Token(Symbol.Name, _source[(start + 1)..end], start, _position);
    }

    private Token Number()
    {
        var start = _position;
        if (_source[_position] == '0')
        {
            _position++;
        }
        else
        {
            SkipDigits();
        }

        if (At(0, '.') && _position + 1 < _source.Length && char.IsAsciiDigit(_source[_position + 1]))
        {
            _position++;
            SkipDigits();
        }

        if (At(0, 'e') || At(0, 'E'))
        {
            var sign = At(1, '+') || At(1, '-') ? 1 : 0;
            if (_position + 1 + sign < _source.Length && char.IsAsciiDigit(_source[_position + 1 + sign]))
            {
                _position += 1 + sign;
                SkipDigits();
            }
        }

        var text = _source.AsSpan(start, _position - start);
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number)
            ? new Token(Symbol.Number, string.Empty, start, _position) { Number = number }
            : throw new JsonataFault("S0102") { Position = start, Token = text.ToString() };
    }

    private void SkipDigits()
    {
        while (_position < _source.Length && char.IsAsciiDigit(_source[_position]))
        {
            _position++;
        }
    }

    private Token Name()
    {
        var start = _position;
        _position = EndOfName(_source, start);
        if (_source[start] == '$')
        {
            return new Token(Symbol.Variable, _source[(start + 1).._position], start, _position);
        }

        var name = _source[start.._position];
        var symbol = name switch
        {
            "and" => Symbol.And,
            "or" => Symbol.Or,
            "in" => Symbol.In,
            "true" or "false" or "null" => Symbol.Value,
            _ => Symbol.Name,
        };
        return new Token(symbol, name, start, _position);
    }

    private Token Regex()
    {
        var start = _position++;
        var depth = 0;
        for (; _position < _source.Length; _position++)
        {
            var character = _source[_position];
            if (character == '/' && depth == 0 && !IsEscaped())
            {
                return EndRegex(start);
            }

            // Brackets in a class count as well, and so does one behind an escaped backslash: the reference implementation looks no closer.
            var isAfterBackslash = _source[_position - 1] == '\\';
            if (character is '(' or '[' or '{' && !isAfterBackslash)
            {
                depth++;
            }
            else if (character is ')' or ']' or '}' && !isAfterBackslash)
            {
                depth--;
            }
        }

        throw new JsonataFault("S0302") { Position = _position };
    }

    private readonly bool IsEscaped()
    {
        var backslashes = 0;
        while (_source[_position - 1 - backslashes] == '\\')
        {
            backslashes++;
        }

        return backslashes % 2 == 1;
    }

    private Token EndRegex(int start)
    {
        var pattern = _source[(start + 1).._position];
        if (pattern.Length == 0)
        {
            throw new JsonataFault("S0301") { Position = _position };
        }

        var flags = ++_position;
        while (At(0, 'i') || At(0, 'm'))
        {
            _position++;
        }

        return new Token(Symbol.Regex, pattern, start, _position) { Flags = _source[flags.._position] };
    }
}
