using System.Text;
using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow.Asl;

/// <summary>Recognizes texts that hold a definition without being one: what people paste by mistake.</summary>
internal static class Wrapping
{
    private const string Resources = "Resources";
    private const string Properties = "Properties";

    private static readonly string[] Names = ["Definition", "DefinitionString", "definition"];

    /// <summary>Says what a text is instead of a definition.</summary>
    /// <param name="root">The text.</param>
    /// <returns>The end of a sentence, or <see langword="null"/> when the text is to be read as a definition.</returns>
    public static string? Describe(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.String when IsObject(root) => "is a string that holds JSON. Give what the string holds, without quotes and escapes.",
        JsonValueKind.Object when Member(root, AslField.StartAt.Name) is not null || Member(root, AslField.States.Name) is not null => null,
        JsonValueKind.Object when Member(root, Resources) is { ValueKind: JsonValueKind.Object } resources => DescribeTemplate(resources),
        JsonValueKind.Object => Find(root, string.Empty) is { } advice ? $"is an object around it. {advice}" : null,
        _ => $"is {Json.Describe(root.ValueKind)}.",
    };

    private static string DescribeTemplate(JsonElement resources)
    {
        foreach (var resource in resources.EnumerateObject())
        {
            if (Member(resource.Value, Properties) is { } properties && Find(properties, JsonPointer.Of(Resources, Json.GetName(resource), Properties)) is { } advice)
            {
                return $"is a CloudFormation template. {advice}";
            }
        }

        return "is a CloudFormation template that holds none.";
    }

    /// <summary>Finds the definition in an object and says where it is.</summary>
    private static string? Find(JsonElement owner, string pointer)
    {
        foreach (var name in Names)
        {
            if (Member(owner, name) is { } definition)
            {
                return definition.ValueKind is JsonValueKind.Object
                    ? $"The definition is at {JsonPointer.Append(pointer, name)}; give it alone."
                    : $"The definition is the text at {JsonPointer.Append(pointer, name)}; give what the string holds, without quotes and escapes.";
            }
        }

        return null;
    }

    private static JsonElement? Member(JsonElement owner, string name)
    {
        if (owner.ValueKind is JsonValueKind.Object)
        {
            foreach (var member in owner.EnumerateObject())
            {
                if (Json.GetName(member) == name)
                {
                    return member.Value;
                }
            }
        }

        return null;
    }

    private static bool IsObject(JsonElement text) => Json.TryParse(Encoding.UTF8.GetBytes(Json.GetText(text)), out var value, out _) && value.ValueKind is JsonValueKind.Object;
}
