using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StateFlow.Local;

/// <summary>Turns values of C# into JSON and back, with System.Text.Json.</summary>
internal static class Values
{
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Who trims hands in JSON values, or options with metadata.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Who compiles ahead of time hands in JSON values, or options with metadata.")]
    public static Json ToJson(object? value, JsonSerializerOptions? options) => value switch
    {
        null => Json.Null,
        Json json => json,
        JsonElement element => Json.From(element),
        JsonNode node => Json.From(node),
        _ => Json.From(JsonSerializer.SerializeToElement(value, value.GetType(), options)),
    };

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Who trims reads JSON values, or hands in options with metadata.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Who compiles ahead of time reads JSON values, or hands in options with metadata.")]
    public static T? To<T>(Json value, JsonSerializerOptions? options) =>
        typeof(T) == typeof(Json) ? (T)(object)value : value.ToJsonElement().Deserialize<T>(options);
}
