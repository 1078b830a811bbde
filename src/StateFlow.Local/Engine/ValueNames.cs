using System.Text.Json;

namespace StateFlow.Local.Engine;

/// <summary>Says what values are, as the causes of the service do (recorded).</summary>
internal static class ValueNames
{
    public static string Of(Json value) => value.ValueKind switch
    {
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };

    /// <summary>Writes a value without the quotes of a string.</summary>
    public static string TextOf(Json value) => value.ValueKind is JsonValueKind.String ? value.GetString() : value.ToString();

    /// <summary>Gets the text of a member; <see langword="null"/> where there is no such member, or it is no text.</summary>
    public static string? TextIn(Json value, string name) => value.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString() : null;
}
