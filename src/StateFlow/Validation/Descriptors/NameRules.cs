namespace StateFlow.Validation;

/// <summary>The rules about names and labels: SF4001 to SF4999.</summary>
internal static class NameRules
{
    public static DiagnosticDescriptor StateNameTooLong { get; } =
        new("SF4001", Severity.Error, "The name of a state has at most 80 characters.");

    public static DiagnosticDescriptor StateNameEmpty { get; } =
        new("SF4002", Severity.Error, "The name of a state is not empty.");

    public static DiagnosticDescriptor DuplicateStateName { get; } =
        new("SF4003", Severity.Error, "The name of a state is unique in the whole machine.");

    public static DiagnosticDescriptor DuplicateWithParent { get; } =
        new("SF4004", Severity.Error, "The name of a state differs from the names around it.");

    public static DiagnosticDescriptor LabelTooLong { get; } =
        new("SF4006", Severity.Error, "A label has at most 40 characters.");

    public static DiagnosticDescriptor LabelChars { get; } =
        new("SF4007", Severity.Error, "A label has neither blanks nor special characters.");

    public static DiagnosticDescriptor LabelEmpty { get; } =
        new("SF4008", Severity.Error, "A label is not empty.");

    public static DiagnosticDescriptor LabelDuplicate { get; } =
        new("SF4009", Severity.Error, "Labels are unique in the whole machine.");

    public static DiagnosticDescriptor LabelOnInlineMap { get; } =
        new("SF4010", Severity.Error, "Only a distributed map has a label.");

    public static DiagnosticDescriptor StateNameControlChar { get; } =
        new("SF4005", Severity.Warning, "The name of a state has no control characters, and no blanks around it.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        StateNameTooLong,
        StateNameEmpty,
        DuplicateStateName,
        DuplicateWithParent,
        LabelTooLong,
        LabelChars,
        LabelEmpty,
        LabelDuplicate,
        LabelOnInlineMap,
        StateNameControlChar,
    ];
}
