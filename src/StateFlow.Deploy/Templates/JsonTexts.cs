using System.Text.Json;

namespace StateFlow.Deploy.Templates;

/// <summary>The texts within a JSON value.</summary>
internal static class JsonTexts
{
    /// <summary>Gives every string and every name of a member, in order.</summary>
    public static IEnumerable<string> All(Json value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()],
        JsonValueKind.Array => value.Items.SelectMany(All),
        _ => value.Members.SelectMany(m => All(m.Value).Prepend(m.Key)),
    };

    /// <summary>Gives a value with other values in the places of its strings.</summary>
    public static Json Map(Json value, Func<string, Json> map) => value.ValueKind switch
    {
        JsonValueKind.String => map(value.GetString()),
        JsonValueKind.Array => Json.Array([.. value.Items.Select(i => Map(i, map))]),
        JsonValueKind.Object => MapMembers(value, (_, v) => Map(v, map)),
        _ => value,
    };

    /// <summary>Gives an object with other values in its members.</summary>
    public static Json MapMembers(Json value, Func<string, Json, Json> map) =>
        Json.Object([.. value.Members.Select(m => KeyValuePair.Create(m.Key, map(m.Key, m.Value)))]);
}
