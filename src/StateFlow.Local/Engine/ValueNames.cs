using System.Text.Json;

namespace StateFlow.Local.Engine;

/// <summary>Names kinds of values as the causes of the service do (recorded).</summary>
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
}
