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
    private const string Invisible = "\u2028\u2029\uFEFF";

    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Controls(), '"', '\\', .. Invisible, .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c)]);

    private static readonly SearchValues<byte> PlainAscii = SearchValues.Create(
        [.. Enumerable.Range(0x20, 0x5F).Except(['"', '\\']).Select(c => (byte)c)]);

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

    private static IEnumerable<char> Controls() => Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0x7F, 0x21)).Select(c => (char)c);
}
