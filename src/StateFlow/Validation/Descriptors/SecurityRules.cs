namespace StateFlow.Validation;

/// <summary>The rules about what an attacker could use: SF16001 to SF16999.</summary>
internal static class SecurityRules
{
    public static DiagnosticDescriptor SecretInDefinition { get; } =
        new("SF16001", Severity.Warning, "A definition holds no secrets.");

    public static DiagnosticDescriptor WildcardCrossAccount { get; } =
        new("SF16002", Severity.Warning, "The input does not choose the role that a task assumes.");

    public static DiagnosticDescriptor DynamicFunctionName { get; } =
        new("SF16003", Severity.Hint, "The input does not choose what a task calls.");

    public static DiagnosticDescriptor HttpPlain { get; } =
        new("SF16004", Severity.Hint, "Addresses are https URLs.");

    public static DiagnosticDescriptor TokenLogged { get; } =
        new("SF16005", Severity.Hint, "A task token is not sent where many can read it.");

    public static DiagnosticDescriptor AccountIdHardcoded { get; } =
        new("SF16006", Severity.Hint, "A definition names no account.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        SecretInDefinition,
        WildcardCrossAccount,
        DynamicFunctionName,
        HttpPlain,
        TokenLogged,
        AccountIdHardcoded,
    ];
}
