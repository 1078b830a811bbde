using System.Text.Json;
using StateFlow.Expressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StateFlow.Cli.Yaml;

/// <content>What scalars mean, and tags.</content>
internal sealed partial class YamlComposer
{
    private const string Standard = "tag:yaml.org,2002:";

    private Json ValueOf(Scalar scalar)
    {
        var type = TypeOf(scalar.Tag);
        if (type is "str" || (type is null && scalar is not { Style: ScalarStyle.Plain, Tag.IsEmpty: true }))
        {
            return Json.From(scalar.Value);
        }

        if (CoreSchema.Resolve(scalar.Value) is not { } value)
        {
            Report(YamlRules.JsonValue, scalar.Start, $"JSON has no number '{Show(scalar.Value)}'. Write a finite decimal number, or quote it to make it a text.");
            return Reported;
        }

        if (!IsOf(type, value.ValueKind))
        {
            Report(YamlRules.JsonValue, scalar.Start, $"'{Show(scalar.Value)}' is not what its tag '!!{type}' says. Correct it, or remove the tag.");
        }

        return value;
    }

    private YamlNode ApplyTag(YamlNode node, NodeEvent start, int depth)
    {
        if (start.Tag.IsEmpty || start.Tag.IsNonSpecific || IsFitting(TypeOf(start.Tag), node))
        {
            return node;
        }

        if (TemplateTags.FunctionOf(start.Tag.ToString()) is not { } function)
        {
            Report(YamlRules.KnownTag, start.Start, $"The tag '{Show(start.Tag)}' is not known. Remove it, or write what it stands for.");
            return node;
        }

        if (function == TemplateTags.GetAtt && node.Text is { } path)
        {
            node = SplitAttribute(path, node, start);
        }

        Nested(depth + node.Depth + 1, start);
        return YamlNode.Mapping(new Dictionary<string, YamlNode> { [function] = node }, node.Location);
    }

    /// <summary>Makes <c>Resource.Attribute</c> the two parts that the long form has.</summary>
    private YamlNode SplitAttribute(string path, YamlNode node, NodeEvent start)
    {
        if (path.Split('.', 2) is not [{ Length: > 0 } resource, { Length: > 0 } attribute])
        {
            Report(YamlRules.KnownTag, start.Start, "'!GetAtt' is followed by a resource and an attribute: !GetAtt Resource.Attribute.");
            return node;
        }

        return YamlNode.Sequence(
            [YamlNode.Scalar(Json.From(resource), resource, node.Location), YamlNode.Scalar(Json.From(attribute), attribute, node.Location)], node.Location);
    }

    /// <summary>Gets the name of a type of YAML itself, such as <c>str</c>.</summary>
    private static string? TypeOf(TagName tag) =>
        tag.IsEmpty || !tag.ToString().StartsWith(Standard, StringComparison.Ordinal) ? null : tag.ToString()[Standard.Length..];

    /// <summary>Tells whether a value is of a type; of types that no scalar has there is more to say than that.</summary>
    private static bool IsOf(string? type, JsonValueKind kind) => type switch
    {
        "int" or "float" => kind is JsonValueKind.Number,
        "bool" => kind is JsonValueKind.True or JsonValueKind.False,
        "null" => kind is JsonValueKind.Null,
        _ => true,
    };

    /// <summary>Tells whether a tag says what the node is anyway; what it says of scalars was looked at before.</summary>
    private static bool IsFitting(string? type, YamlNode node) => type switch
    {
        "str" or "int" or "float" or "bool" or "null" => node.Text is not null,
        "seq" => node.Value.ValueKind is JsonValueKind.Array,
        "map" => node.Value.ValueKind is JsonValueKind.Object,
        _ => false,
    };

    private static string Show(TagName tag) => Show(TypeOf(tag) is { } type ? $"!!{type}" : tag.ToString());
}
