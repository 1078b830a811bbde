using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace StateFlow.Expressions;

/// <content>Reading and writing text.</content>
public readonly partial struct Json
{
    // Made when they are needed, so that who only reads does not wait for what writing needs.
    private static JsonDocumentOptions ReadOptions => new() { MaxDepth = MaxDepth };

    private static JsonWriterOptions CompactOptions => new() { Encoder = ReadableJsonEncoder.Instance, SkipValidation = true };

    /// <summary>Reads a JSON text.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException"><paramref name="text"/> is not JSON; the message says where and why.</exception>
    public static Json Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(Encoding.UTF8.GetBytes(text), out var value, out var error) ? value : throw new FormatException(error.ToString());
    }

    /// <summary>Reads a JSON text. Never throws because of the text.</summary>
    /// <param name="utf8">The text in UTF-8, with or without a byte order mark.</param>
    /// <param name="value">The value, or JSON null.</param>
    /// <param name="error">What is wrong with the text, and where.</param>
    /// <remarks>Where an object has two members of one name the last one counts, at the place of the first.</remarks>
    public static bool TryParse(ReadOnlyMemory<byte> utf8, out Json value, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out JsonSyntaxError? error)
    {
        if (Utf8.IsValid(utf8.Span) && JsonTextReader.TryRead(WithoutByteOrderMark(utf8).Span, out value))
        {
            error = null;
            return true;
        }

        // What is wrong is for the other reader to say, and whether anything is.
        using var document = ParseDocument(utf8, out error);
        value = document is null ? default : From(document.RootElement);
        return error is null;
    }

    /// <summary>Writes the value.</summary>
    /// <param name="writer">Where to.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        switch (_node)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case JsonList list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    item.WriteTo(writer);
                }

                writer.WriteEndArray();
                break;
            case JsonMap map:
                writer.WriteStartObject();
                for (var i = 0; i < map.Count; i++)
                {
                    writer.WritePropertyName(map.Names[i]);
                    map.Values[i].WriteTo(writer);
                }

                writer.WriteEndObject();
                break;
            case JsonTag { Kind: not JsonValueKind.Number } tag:
                writer.WriteBooleanValue(tag.Kind is JsonValueKind.True);
                break;
            case JsonTag when Math.Abs(_number) < 1e15 && _number == Math.Floor(_number):
                writer.WriteNumberValue((long)_number);
                break;
            case JsonTag when Math.Abs(_number) is >= 1e-5 and < 1e15:
                writer.WriteNumberValue(_number); // Here JavaScript writes the same, and this needs no string.
                break;
            default:
                // A raw value would not be indented as an item of an array.
                JsonElement.Parse(Encoding.UTF8.GetBytes(GetNumberText())).WriteTo(writer);
                break;
        }
    }

    /// <summary>Gets the value as JSON text without white space.</summary>
    public override string ToString()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, CompactOptions))
        {
            WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Parses a text whose elements are read one by one; the document must not outlive <paramref name="utf8"/>.</summary>
    internal static JsonDocument? ParseDocument(ReadOnlyMemory<byte> utf8, out JsonSyntaxError? error)
    {
        error = JsonSyntaxError.FindInvalidUtf8(utf8.Span);
        if (error is not null)
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(WithoutByteOrderMark(utf8), ReadOptions);
        }
        catch (JsonException problem)
        {
            error = JsonSyntaxError.Explain(utf8.Span, problem);
            return null;
        }
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
}
