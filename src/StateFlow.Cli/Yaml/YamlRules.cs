using StateFlow.Validation;

namespace StateFlow.Cli.Yaml;

/// <summary>The rules about YAML that is to be JSON: SF1901 to SF1999.</summary>
internal static class YamlRules
{
    public static DiagnosticDescriptor Syntax { get; } =
        new("SF1901", Severity.Error, "The text is YAML.");

    public static DiagnosticDescriptor OneDocument { get; } =
        new("SF1902", Severity.Error, "The text holds one document.");

    public static DiagnosticDescriptor KeyText { get; } =
        new("SF1903", Severity.Error, "The keys of a mapping are scalars.");

    public static DiagnosticDescriptor UniqueKey { get; } =
        new("SF1904", Severity.Error, "A key occurs once in a mapping.");

    public static DiagnosticDescriptor KnownTag { get; } =
        new("SF1905", Severity.Error, "A tag is one of YAML's own or a function of CloudFormation.");

    public static DiagnosticDescriptor JsonValue { get; } =
        new("SF1906", Severity.Error, "JSON has every value that is written.");

    public static DiagnosticDescriptor KnownAlias { get; } =
        new("SF1907", Severity.Error, "An alias stands for something that was completed before it.");

    public static DiagnosticDescriptor MergedMapping { get; } =
        new("SF1908", Severity.Error, "Only mappings are merged into a mapping.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        Syntax,
        OneDocument,
        KeyText,
        UniqueKey,
        KnownTag,
        JsonValue,
        KnownAlias,
        MergedMapping,
    ];
}
