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
    public static Json From(JsonElement element) =>
        From(element, element.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? new StringPool(JsonMarshal.GetRawUtf8Value(element).Length) : null);

    /// <summary>Converts a part of a document whose strings are shared.</summary>
    internal static Json From(JsonElement element, StringPool? strings)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                return new(GetText(element, strings));
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
                    items[next++] = From(item, strings);
                }

                return FromList(items);
            case JsonValueKind.Object:
                return FromObject(element, strings!);
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

    /// <summary>Makes an object of a document.</summary>
    /// <param name="members">Names and values in turn; of two members of one name the last one counts, at the place of the first.</param>
    /// <param name="strings">What the strings of the document are shared in.</param>
    internal static Json FromMembers(ReadOnlySpan<Json> members, StringPool strings)
    {
        var count = members.Length / 2;
        if (count is 0)
        {
            return EmptyObject;
        }

        if (count > StringPool.SharedNames)
        {
            return FromManyMembers(members, strings);
        }

        var buffer = default(StringPool.Names);
        Span<string> names = buffer!;
        var values = new Json[count];
        var next = 0;
        for (var i = 0; i < members.Length; i += 2)
        {
            var name = (string)members[i].Node!; // A name is a text.
            var earlier = names[..next].IndexOf(name);
            var at = earlier < 0 ? next++ : earlier;
            (names[at], values[at]) = (name, members[i + 1]);
        }

        strings.FoundDuplicate |= next < count;
        return FromMap(new JsonMap(strings.Share(names[..next]), values, next, null));
    }

    /// <summary>Gets the text of a string element, also where it holds half of a surrogate pair, which <see cref="JsonElement.GetString"/> refuses.</summary>
    internal static string GetText(JsonElement element, StringPool? strings = null) => GetText(JsonMarshal.GetRawUtf8Value(element)[1..^1], strings);

    /// <summary>Gets the name of a member, also where it holds half of a surrogate pair.</summary>
    internal static string GetName(JsonProperty property, StringPool? strings = null) => GetText(JsonMarshal.GetRawUtf8PropertyName(property), strings);

    private static string GetText(ReadOnlySpan<byte> raw, StringPool? strings) => raw.Contains((byte)'\\')
        ? JsonEscapes.Unescape(raw)
        : strings?.Get(raw) ?? Encoding.UTF8.GetString(raw);

    private static Json FromObject(JsonElement element, StringPool strings)
    {
        var members = new Json[2 * element.GetPropertyCount()];
        var next = 0;
        foreach (var member in element.EnumerateObject())
        {
            members[next++] = From(GetName(member, strings));
            members[next++] = From(member.Value, strings);
        }

        return FromMembers(members, strings);
    }

    private static Json FromManyMembers(ReadOnlySpan<Json> members, StringPool strings)
    {
        var builder = new JsonObjectBuilder(members.Length / 2);
        for (var i = 0; i < members.Length; i += 2)
        {
            builder.Set((string)members[i].Node!, members[i + 1]); // A name is a text.
        }

        strings.FoundDuplicate |= builder.Count < members.Length / 2;
        return builder.ToJson();
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
