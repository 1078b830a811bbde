namespace StateFlow.Validation;

/// <summary>The rules about variables: SF10001 to SF10999.</summary>
internal static class VariableRules
{
    public static DiagnosticDescriptor AssignNameSyntax { get; } =
        new("SF10001", Severity.Error, "The name of a variable is a letter or '_', then letters, digits and '_'.");

    public static DiagnosticDescriptor AssignNameTooLong { get; } =
        new("SF10002", Severity.Error, "The name of a variable has at most 80 characters.");

    public static DiagnosticDescriptor AssignReservedStates { get; } =
        new("SF10003", Severity.Error, "No variable is called 'states'.");

    public static DiagnosticDescriptor AssignNamePrefixed { get; } =
        new("SF10004", Severity.Error, "A variable is assigned without '$'.");

    public static DiagnosticDescriptor UndefinedVariable { get; } =
        new("SF10005", Severity.Error, "Some state assigns each variable that an expression reads.");

    public static DiagnosticDescriptor UndefinedVariableJsonPath { get; } =
        new("SF10006", Severity.Error, "Some state assigns each variable that a path reads.");

    public static DiagnosticDescriptor MaybeUnassigned { get; } =
        new("SF10007", Severity.Warning, "A variable is assigned on every path to the states that read it.");

    public static DiagnosticDescriptor UseBeforeAssign { get; } =
        new("SF10008", Severity.Error, "A variable is assigned before the state that reads it.");

    public static DiagnosticDescriptor ScopeReadInnerFromOuter { get; } =
        new("SF10009", Severity.Error, "A variable of a branch or an item processor is read inside of it only.");

    public static DiagnosticDescriptor ScopeShadow { get; } =
        new("SF10010", Severity.Error, "A branch or an item processor does not assign a variable of the states around it.");

    public static DiagnosticDescriptor DistributedMapOuterVariable { get; } =
        new("SF10011", Severity.Error, "What a distributed map runs reads variables of its own only.");

    public static DiagnosticDescriptor UnusedVariable { get; } =
        new("SF10012", Severity.Hint, "A variable that is assigned is read.");

    public static DiagnosticDescriptor VariableTooBig { get; } =
        new("SF10013", Severity.Error, "The value of a variable has at most 256 KiB.");

    public static DiagnosticDescriptor AssignSelfConflict { get; } =
        new("SF10014", Severity.Warning, "Assign does not read what it sets above.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        AssignNameSyntax,
        AssignNameTooLong,
        AssignReservedStates,
        AssignNamePrefixed,
        UndefinedVariable,
        UndefinedVariableJsonPath,
        MaybeUnassigned,
        UseBeforeAssign,
        ScopeReadInnerFromOuter,
        ScopeShadow,
        DistributedMapOuterVariable,
        UnusedVariable,
        VariableTooBig,
        AssignSelfConflict,
    ];
}
