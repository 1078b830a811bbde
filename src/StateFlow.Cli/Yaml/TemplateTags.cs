using System.Collections.Frozen;

namespace StateFlow.Cli.Yaml;

/// <summary>The short forms of CloudFormation's functions, which are tags: <c>!Sub x</c> is <c>{ "Fn::Sub": "x" }</c>.</summary>
internal static class TemplateTags
{
    public const string GetAtt = "Fn::GetAtt";

    private static readonly FrozenDictionary<string, string> Functions = new Dictionary<string, string>
    {
        ["!Ref"] = "Ref",
        ["!Condition"] = "Condition",
        ["!And"] = "Fn::And",
        ["!Base64"] = "Fn::Base64",
        ["!Cidr"] = "Fn::Cidr",
        ["!Equals"] = "Fn::Equals",
        ["!FindInMap"] = "Fn::FindInMap",
        ["!GetAtt"] = GetAtt,
        ["!GetAZs"] = "Fn::GetAZs",
        ["!If"] = "Fn::If",
        ["!ImportValue"] = "Fn::ImportValue",
        ["!Join"] = "Fn::Join",
        ["!Length"] = "Fn::Length",
        ["!Not"] = "Fn::Not",
        ["!Or"] = "Fn::Or",
        ["!Select"] = "Fn::Select",
        ["!Split"] = "Fn::Split",
        ["!Sub"] = "Fn::Sub",
        ["!ToJsonString"] = "Fn::ToJsonString",
        ["!Transform"] = "Fn::Transform",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets the long form of a function, or <see langword="null"/> when the tag is none.</summary>
    /// <param name="tag">The tag with its exclamation mark.</param>
    public static string? FunctionOf(string tag) => Functions.GetValueOrDefault(tag);
}
