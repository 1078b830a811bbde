using System.Buffers;
using System.Globalization;

namespace StateFlow.Expressions.Jsonata.Syntax;

/// <content>Writes names, texts and signatures.</content>
internal readonly ref partial struct Printer
{
    private static readonly SearchValues<char> PlainInSignature = SearchValues.Create("abcdefghijklmnopqrstuvwxyz()<>?:+-");

    private void Name(string name)
    {
        if (Lexer.IsName(name))
        {
            _text.Append(name);
        }
        else
        {
            _text.Append('`').Append(name).Append('`'); // A name with a backquote never needs them.
        }
    }

    /// <summary>Writes a text in double quotes, or in single ones where that saves escapes.</summary>
    private void Quoted(string text)
    {
        var quote = text.Contains('"', StringComparison.Ordinal) && !text.Contains('\'', StringComparison.Ordinal) ? '\'' : '"';
        _text.Append(quote);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            switch (character)
            {
                case '\\':
                    _text.Append("\\\\");
                    break;
                case '"' when quote == '"':
                    _text.Append("\\\"");
                    break;
                case '\b':
                    _text.Append("\\b");
                    break;
                case '\f':
                    _text.Append("\\f");
                    break;
                case '\n':
                    _text.Append("\\n");
                    break;
                case '\r':
                    _text.Append("\\r");
                    break;
                case '\t':
                    _text.Append("\\t");
                    break;
                case < ' ' or '\u007f' or '\u2028' or '\u2029':
                    Escaped(character);
                    break;
                default:
                    if (char.IsHighSurrogate(character) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        _text.Append(character).Append(text[++i]);
                    }
                    else if (char.IsSurrogate(character))
                    {
                        Escaped(character);
                    }
                    else
                    {
                        _text.Append(character);
                    }

                    break;
            }
        }

        _text.Append(quote);
    }

    private void Escaped(char character) => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");

    /// <summary>Writes a signature. The parser puts the text of tokens together, so that a text in quotes gives what no token would.</summary>
    private void Signature(string? signature)
    {
        if (signature is null)
        {
            return;
        }

        if (signature.AsSpan().ContainsAnyExcept(PlainInSignature))
        {
            _text.Append('<');
            Quoted(signature[1..^1]);
            _text.Append('>');
        }
        else
        {
            _text.Append(signature);
        }
    }
}
