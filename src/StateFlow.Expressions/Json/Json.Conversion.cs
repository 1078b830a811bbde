using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace StateFlow.Expressions;

/// <content>To and from the types of System.Text.Json.</content>
public readonly partial struct Json
{
    /// <summary>Converts an element; numbers keep their text.</summary>
    /// <param name="element">The element; <see cref="JsonValueKind.Undefined"/> becomes JSON null.</param>
    /// <exception cref="ArgumentException">The element nests deeper than <see cref="MaxDepth"/>.</exception>
    public static Json From(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return new(GetText(element));
            case JsonValueKind.Number:
                return FromNumberElement(element);
            case JsonValueKind.True:
                return True;
            case JsonValueKind.False:
                return False;
            case JsonValueKind.Array:
                var items = new Json[element.GetArrayLength()];
                var next = 0;
                foreach (var item in element.EnumerateArray())
                {
                    items[next++] = From(item);
                }

                return FromList(items);
            case JsonValueKind.Object:
                var members = new JsonObjectBuilder(element.GetPropertyCount());
                foreach (var member in element.EnumerateObject())
                {
                    members.Set(GetName(member), From(member.Value));
                }

                return members.ToJson();
            default:
                return Null;
        }
    }

    /// <summary>Converts a node; <see langword="null"/> becomes JSON null.</summary>
    /// <param name="node">The node.</param>
    /// <exception cref="ArgumentException">The node nests deeper than <see cref="MaxDepth"/>.</exception>
    public static Json From(JsonNode? node)
    {
        if (node is null)
        {
            return Null;
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, CompactOptions))
        {
            node.WriteTo(writer);
        }

        return TryParse(buffer.WrittenMemory, out var value, out var error) ? value : throw new ArgumentException(error.ToString(), nameof(node));
    }

    /// <summary>Converts to an element that owns its memory.</summary>
    public JsonElement ToJsonElement()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, CompactOptions))
        {
            WriteTo(writer);
        }

        return JsonElement.Parse(buffer.WrittenSpan, ReadOptions);
    }

    /// <summary>Converts to a node that may be changed; JSON null becomes <see langword="null"/>.</summary>
    public JsonNode? ToJsonNode() => ValueKind switch
    {
        JsonValueKind.Array => JsonArray.Create(ToJsonElement()),
        JsonValueKind.Object => JsonObject.Create(ToJsonElement()),
        _ => JsonValue.Create(ToJsonElement()),
    };

    /// <summary>Gets the text of a string element, also where it holds half of a surrogate pair, which <see cref="JsonElement.GetString"/> refuses.</summary>
    internal static string GetText(JsonElement element)
    {
        var raw = JsonMarshal.GetRawUtf8Value(element)[1..^1];
        return raw.Contains((byte)'\\') ? JsonEscapes.Unescape(raw) : Encoding.UTF8.GetString(raw);
    }

    /// <summary>Gets the name of a member, also where it holds half of a surrogate pair.</summary>
    internal static string GetName(JsonProperty property)
    {
        var raw = JsonMarshal.GetRawUtf8PropertyName(property);
        return raw.Contains((byte)'\\') ? JsonEscapes.Unescape(raw) : Encoding.UTF8.GetString(raw);
    }

    private static Json FromNumberElement(JsonElement element)
    {
        var raw = JsonMarshal.GetRawUtf8Value(element);
        return raw.Length <= 15 && !raw.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            ? new(JsonTag.Number, element.GetInt64())
            : FromCheckedNumber(Encoding.UTF8.GetString(raw));
    }

    /// <summary>Lets System.Text.Json serialize a <see cref="Json"/> as what it is.</summary>
    internal sealed class JsonSerializationConverter : JsonConverter<Json>
    {
        public override Json Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return From(document.RootElement);
        }

        public override void Write(Utf8JsonWriter writer, Json value, JsonSerializerOptions options) => value.WriteTo(writer);
    }
}
