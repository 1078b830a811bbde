using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace StateFlow.Expressions;

/// <summary>Escapes what JSON demands and what nobody would see, and leaves every other character as a person would write it.</summary>
/// <remarks>
/// Escaped are <c>"</c>, <c>\</c>, control characters, the line and paragraph separators and the byte order mark. The encoders of the
/// base class library escape apostrophes as well, or everything beyond the Basic Multilingual Plane.
/// </remarks>
public sealed unsafe class ReadableJsonEncoder : JavaScriptEncoder
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Range(0, 0x1F), .. Range(0x7F, 0x9F), .. Range(0xD800, 0xDFFF), .. "\"\\\u2028\u2029\uFEFF"]);

    private static readonly SearchValues<byte> PlainAscii = SearchValues.Create(
        " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~"u8);

    private ReadableJsonEncoder()
    {
    }

    /// <summary>Gets the only instance.</summary>
    public static ReadableJsonEncoder Instance { get; } = new();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar is < 0x20 or '"' or '\\' or (>= 0x7F and < 0xA0) or 0x2028 or 0x2029 or 0xFEFF;

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var rest = new ReadOnlySpan<char>(text, textLength);
        while (rest.IndexOfAny(Suspects) is >= 0 and var found)
        {
            rest = rest[found..];
            if (Rune.DecodeFromUtf16(rest, out var rune, out var length) is not OperationStatus.Done || WillEncode(rune.Value))
            {
                return textLength - rest.Length;
            }

            rest = rest[length..];
        }

        return -1;
    }

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => utf8Text.IndexOfAnyExcept(PlainAscii) switch
    {
        < 0 => -1,
        var plain => base.FindFirstCharacterToEncodeUtf8(utf8Text[plain..]) is >= 0 and var found ? plain + found : -1,
    };

    /// <inheritdoc/>
    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    private static char[] Range(int first, int last)
    {
        var range = new char[last - first + 1];
        for (var i = 0; i < range.Length; i++)
        {
            range[i] = (char)(first + i);
        }

        return range;
    }
}
