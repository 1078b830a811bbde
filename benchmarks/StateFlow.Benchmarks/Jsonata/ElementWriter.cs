using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace StateFlow.Benchmarks;

/// <summary>A writer that is used again and again, as the serializer of .NET does it; the text that comes out is a copy.</summary>
internal static class ElementWriter
{
    private static readonly ArrayBufferWriter<byte> Buffer = new();

    private static readonly Utf8JsonWriter Writer =
        new(Buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>Starts a text.</summary>
    public static Utf8JsonWriter Start()
    {
        Buffer.ResetWrittenCount();
        Writer.Reset();
        return Writer;
    }

    /// <summary>Ends the text.</summary>
    public static ReadOnlySpan<byte> End()
    {
        Writer.Flush();
        return Buffer.WrittenSpan;
    }
}
