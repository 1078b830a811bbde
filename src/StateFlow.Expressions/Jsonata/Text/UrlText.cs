using System.Buffers;
using System.Text;

namespace StateFlow.Expressions.Jsonata;

/// <summary>The functions on URLs: those of ECMAScript, section "URI Handling Functions".</summary>
internal static class UrlText
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()";
    private const string Reserved = ";/?:@&=+$,#";

    private static readonly SearchValues<char> ComponentCharacters = SearchValues.Create(Unreserved);
    private static readonly SearchValues<char> UrlCharacters = SearchValues.Create(Unreserved + Reserved);

    /// <summary>encodeURI: <c>$encodeUrl</c>.</summary>
    /// <exception cref="JsonataFault">D3140: there is half a surrogate pair.</exception>
    public static string EncodeUrl(string text) => Encode(text, UrlCharacters, "encodeUrl");

    /// <summary>encodeURIComponent: <c>$encodeUrlComponent</c>.</summary>
    /// <exception cref="JsonataFault">D3140: there is half a surrogate pair.</exception>
    public static string EncodeUrlComponent(string text) => Encode(text, ComponentCharacters, "encodeUrlComponent");

    /// <summary>decodeURI: <c>$decodeUrl</c>. What encodeURI would not have encoded stays as it is.</summary>
    /// <exception cref="JsonataFault">D3140: an escape is cut, or is not UTF-8.</exception>
    public static string DecodeUrl(string text) => Decode(text, Reserved, "decodeUrl");

    /// <summary>decodeURIComponent: <c>$decodeUrlComponent</c>.</summary>
    /// <exception cref="JsonataFault">D3140: an escape is cut, or is not UTF-8.</exception>
    public static string DecodeUrlComponent(string text) => Decode(text, string.Empty, "decodeUrlComponent");

    private static string Encode(string text, SearchValues<char> plain, string function)
    {
        var rest = text.AsSpan();
        if (rest.IndexOfAnyExcept(plain) < 0)
        {
            return text;
        }

        var result = new PooledText(stackalloc char[256]);
        Span<byte> utf8 = stackalloc byte[4];
        while (rest.IndexOfAnyExcept(plain) is >= 0 and var at)
        {
            result.Append(rest[..at]);
            rest = rest[at..];
            if (Rune.DecodeFromUtf16(rest, out var rune, out var units) is not OperationStatus.Done)
            {
                result.Release();
                throw Malformed(text, function);
            }

            foreach (var octet in utf8[..rune.EncodeToUtf8(utf8)])
            {
                result.Append('%');
                result.Append(HexDigit(octet >> 4));
                result.Append(HexDigit(octet & 15));
            }

            rest = rest[units..];
        }

        result.Append(rest);
        return result.ToStringAndRelease();
    }

    private static string Decode(string text, string kept, string function)
    {
        var rest = text.AsSpan();
        if (!rest.Contains('%'))
        {
            return text;
        }

        var result = new PooledText(stackalloc char[256]);
        Span<byte> utf8 = stackalloc byte[4];
        while (rest.IndexOf('%') is >= 0 and var at)
        {
            result.Append(rest[..at]);
            rest = rest[at..];
            var count = ReadOctets(rest, utf8);
            if (count == 0 || Rune.DecodeFromUtf8(utf8[..count], out var rune, out var used) is not OperationStatus.Done || used != count)
            {
                result.Release();
                throw Malformed(text, function);
            }

            var escape = rest[..(3 * count)];
            rest = rest[escape.Length..];
            if (rune.IsAscii && kept.Contains((char)rune.Value, StringComparison.Ordinal))
            {
                result.Append(escape);
            }
            else
            {
                rune.EncodeToUtf16(result.Reserve(rune.Utf16SequenceLength));
            }
        }

        result.Append(rest);
        return result.ToStringAndRelease();
    }

    /// <summary>Reads the octets of one character: as many as the first of them announces.</summary>
    private static int ReadOctets(ReadOnlySpan<char> text, Span<byte> octets)
    {
        var count = 1;
        for (var i = 0; i < count; i++)
        {
            if (text.Length < 3 || text[0] != '%' || !char.IsAsciiHexDigit(text[1]) || !char.IsAsciiHexDigit(text[2]))
            {
                return 0;
            }

            octets[i] = Convert.FromHexString(text.Slice(1, 2))[0];
            text = text[3..];
            count = i > 0 ? count : octets[0] switch { < 0x80 => 1, < 0xc2 => 0, < 0xe0 => 2, < 0xf0 => 3, < 0xf5 => 4, _ => 0 };
        }

        return count;
    }

    private static char HexDigit(int value) => (char)(value < 10 ? '0' + value : 'A' + value - 10);

    private static JsonataFault Malformed(string text, string function) => new("D3140") { Value = Json.From(text), Token = function };
}
