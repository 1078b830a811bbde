using System.Buffers;
using System.Text;
using System.Text.Json;

namespace StateFlow.Expressions;

/// <summary>Writes JSON values for people: indented by two blanks, escaped only where it must be.</summary>
internal static class IndentedJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = ReadableJsonEncoder.Instance, Indented = true, IndentSize = 2, NewLine = "\n", MaxDepth = int.MaxValue };

    /// <summary>Writes a value, and a line feed behind it.</summary>
    public static string Write(Json value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            value.WriteTo(writer);
        }

        return $"{Encoding.UTF8.GetString(buffer.WrittenSpan)}\n";
    }
}
