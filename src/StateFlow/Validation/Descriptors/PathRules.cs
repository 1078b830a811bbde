namespace StateFlow.Validation;

/// <summary>The rules about paths and payload templates: SF7001 to SF7999.</summary>
internal static class PathRules
{
    public static DiagnosticDescriptor ResultPathType { get; } =
        new("SF7007", Severity.Error, "A path is a string, or null where the language allows it.");

    public static DiagnosticDescriptor ItemsPathNull { get; } =
        new("SF7011", Severity.Error, "ItemsPath is not null.");
}
