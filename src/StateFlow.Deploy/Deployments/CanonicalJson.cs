using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace StateFlow.Deploy.Deployments;

/// <summary>JSON that is the same text wherever it is the same value: members in the order of their names, without white space.</summary>
internal static class CanonicalJson
{
    /// <summary>Writes a value.</summary>
    public static string Write(Json value)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { MaxDepth = Json.MaxDepth }))
        {
            Write(value, writer);
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Gives the SHA-256 of texts, in hexadecimal digits.</summary>
    public static string Hash(params IEnumerable<string> texts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts))));

    /// <summary>Reads a text that should be JSON; a text that is none is taken as a string.</summary>
    public static Json Read(string text) => Json.TryParse(Encoding.UTF8.GetBytes(text), out var value, out _) ? value : Json.From(text);

    // Values nest at most Json.MaxDepth levels.
    private static void Write(Json value, Utf8JsonWriter writer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var (name, member) in value.Members.OrderBy(m => m.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(name);
                    Write(member, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.Items)
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
