using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace StateFlow.Expressions;

/// <summary>Says why a text is not JSON.</summary>
/// <param name="Message">What is wrong and what to do about it.</param>
/// <param name="Offset">Where the fault begins: bytes from the start of the text.</param>
/// <param name="Line">The line of the fault, from 1.</param>
/// <param name="Column">The column of the fault in UTF-16 code units, from 1, as editors count.</param>
public sealed record JsonSyntaxError(string Message, int Offset, int Line, int Column)
{
    /// <summary>Gets whether the text is JSON, as far as it was read, but nests too deeply.</summary>
    internal bool IsTooDeep { get; init; }

    /// <summary>Gets the message with its place.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}: {Message}");

    /// <summary>Converts an offset into a line and a column, both from 1.</summary>
    internal static (int Line, int Column) Locate(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..Math.Min(offset, utf8.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        var line = before[lineStart..];
        line = lineStart == 0 && line.StartsWith(Encoding.UTF8.Preamble) ? line[Encoding.UTF8.Preamble.Length..] : line;
        return (before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1);
    }

    internal static JsonSyntaxError? FindInvalidUtf8(ReadOnlySpan<byte> utf8)
    {
        if (Utf8.IsValid(utf8))
        {
            return null;
        }

        var offset = 0;
        while (Rune.DecodeFromUtf8(utf8[offset..], out _, out var length) is OperationStatus.Done)
        {
            offset += length;
        }

        return At(utf8, offset, $"The byte 0x{utf8[offset]:X2} is not UTF-8. Save the text with the encoding UTF-8.");
    }

    /// <summary>Explains what <see cref="JsonDocument"/> refused, in the words of somebody who wrote the text.</summary>
    internal static JsonSyntaxError Explain(ReadOnlySpan<byte> utf8, JsonException problem)
    {
        var bom = utf8.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var offset = bom + OffsetOf(utf8[bom..], problem.LineNumber ?? 0, problem.BytePositionInLine ?? 0);
        var fault = new JsonFault(utf8, bom, offset);
        var (at, message) = fault.Describe();
        return At(utf8, at, message) with { IsTooDeep = fault.IsTooDeep };
    }

    private static JsonSyntaxError At(ReadOnlySpan<byte> utf8, int offset, string message)
    {
        var (line, column) = Locate(utf8, offset);
        return new JsonSyntaxError(message, offset, line, column);
    }

    private static int OffsetOf(ReadOnlySpan<byte> utf8, long line, long byteInLine)
    {
        var offset = 0;
        for (; line > 0; line--)
        {
            offset += utf8[offset..].IndexOf((byte)'\n') + 1;
        }

        return Math.Min(offset + (int)byteInLine, utf8.Length);
    }
}
