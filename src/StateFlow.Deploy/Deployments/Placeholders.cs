using System.Buffers;
using System.Text.Json;

namespace StateFlow.Deploy.Deployments;

/// <summary>Puts values into the placeholders <c>${Name}</c> of a JSON value.</summary>
internal static class Placeholders
{
    /// <summary>Fills the placeholders of a text; those without a value stay.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, Json> values) =>
        Fill(Json.From(text), values) is { ValueKind: JsonValueKind.String } filled ? filled.GetString() : Fill(Json.From(text), values).ToString();

    /// <summary>Fills placeholders; those without a value stay.</summary>
    public static Json Fill(Json value, IReadOnlyDictionary<string, Json> values)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, new JsonWriterOptions { MaxDepth = Json.MaxDepth }))
        {
            value.WriteTo(writer);
        }

        var filled = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(filled, new JsonWriterOptions { MaxDepth = Json.MaxDepth }))
        {
            TokenText.Replace(text.WrittenSpan, writer, values);
        }

        return Json.TryParse(filled.WrittenMemory, out var result, out var problem) ? result : throw new InvalidOperationException(problem.Message);
    }
}
