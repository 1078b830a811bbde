using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow.Asl;

/// <summary>Recognizes functions of CloudFormation, such as <c>{ "Fn::GetAtt": […] }</c>, which SAM definitions have instead of tokens.</summary>
/// <remarks>What they give is known when the template is deployed: they may stand for any value, and are kept as they are.</remarks>
internal static class TemplateFunction
{
    /// <summary>Tells whether a value is a function.</summary>
    public static bool Is(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Object || value.GetPropertyCount() != 1)
        {
            return false;
        }

        var member = value.EnumerateObject().First();
        return IsName(Json.GetName(member), member.Value.ValueKind);
    }

    /// <summary>Tells whether a value is a function.</summary>
    public static bool Is(Json value) => value is { ValueKind: JsonValueKind.Object, Count: 1 } && value.Members[0] is var (name, argument) && IsName(name, argument.ValueKind);

    private static bool IsName(string name, JsonValueKind argument) =>
        (name == "Ref" && argument is JsonValueKind.String) || name.StartsWith("Fn::", StringComparison.Ordinal);
}
