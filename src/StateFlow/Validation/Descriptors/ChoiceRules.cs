namespace StateFlow.Validation;

/// <summary>The rules about Choice states: SF6001 to SF6999.</summary>
internal static class ChoiceRules
{
    public static DiagnosticDescriptor ChoicesRequired { get; } =
        new("SF6001", Severity.Error, "A Choice state has rules.");

    public static DiagnosticDescriptor ChoicesEmpty { get; } =
        new("SF6002", Severity.Error, "A Choice state has at least one rule.");

    public static DiagnosticDescriptor RuleNextRequired { get; } =
        new("SF6003", Severity.Error, "A rule says where control goes.");

    public static DiagnosticDescriptor RuleVariableRequired { get; } =
        new("SF6004", Severity.Error, "A comparison names a variable.");

    public static DiagnosticDescriptor RuleNoOperator { get; } =
        new("SF6005", Severity.Error, "A rule compares.");

    public static DiagnosticDescriptor RuleTwoOperators { get; } =
        new("SF6006", Severity.Error, "A rule has one comparison.");

    public static DiagnosticDescriptor RuleUnknownOperator { get; } =
        new("SF6007", Severity.Error, "A rule has no fields that the language does not know.");

    public static DiagnosticDescriptor RuleBooleanAndComparison { get; } =
        new("SF6008", Severity.Error, "And, Or and Not stand without a comparison beside them.");

    public static DiagnosticDescriptor NestedNext { get; } =
        new("SF6009", Severity.Error, "Only the outermost rule says where control goes.");

    public static DiagnosticDescriptor AndEmpty { get; } =
        new("SF6010", Severity.Error, "And and Or have at least one condition.");

    public static DiagnosticDescriptor NotArray { get; } =
        new("SF6011", Severity.Error, "Not has one condition, and no array of them.");

    public static DiagnosticDescriptor OperandType { get; } =
        new("SF6012", Severity.Error, "The operand has the type of the comparison.");

    public static DiagnosticDescriptor OperandBooleanType { get; } =
        new("SF6013", Severity.Error, "The operand of a test is true or false.");

    public static DiagnosticDescriptor OperandTimestamp { get; } =
        new("SF6014", Severity.Error, "The operand of a comparison of times is a time.");

    public static DiagnosticDescriptor OperandPath { get; } =
        new("SF6015", Severity.Error, "The operand of a comparison with a path is a path.");

    public static DiagnosticDescriptor VariableNotPath { get; } =
        new("SF6016", Severity.Error, "A variable is a path.");

    public static DiagnosticDescriptor ConditionType { get; } =
        new("SF6017", Severity.Error, "A JSONata condition is an expression or a boolean.");

    public static DiagnosticDescriptor ConditionRequired { get; } =
        new("SF6018", Severity.Error, "A rule of a JSONata state has a condition.");

    public static DiagnosticDescriptor ChoicesType { get; } =
        new("SF6027", Severity.Error, "Choices, And and Or are arrays of objects.");

    public static DiagnosticDescriptor NoDefault { get; } =
        new("SF6019", Severity.Warning, "A Choice state has a way for every input.");

    public static DiagnosticDescriptor DuplicateRule { get; } =
        new("SF6020", Severity.Warning, "The rules of a Choice state differ.");

    public static DiagnosticDescriptor ContradictoryRule { get; } =
        new("SF6021", Severity.Warning, "A rule can hold.");

    public static DiagnosticDescriptor ShadowedRule { get; } =
        new("SF6022", Severity.Warning, "A rule holds for inputs that the rules before it leave over.");

    public static DiagnosticDescriptor ComparisonBeforeIsPresent { get; } =
        new("SF6023", Severity.Warning, "A value that may be missing is compared after IsPresent only.");

    public static DiagnosticDescriptor AllRulesSameTarget { get; } =
        new("SF6024", Severity.Hint, "A Choice state decides between at least two states.");

    public static DiagnosticDescriptor StringMatchesNoWildcard { get; } =
        new("SF6025", Severity.Hint, "A pattern has a wildcard.");

    public static DiagnosticDescriptor ConditionConstant { get; } =
        new("SF6026", Severity.Warning, "A condition depends on something.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        ChoicesRequired,
        ChoicesEmpty,
        RuleNextRequired,
        RuleVariableRequired,
        RuleNoOperator,
        RuleTwoOperators,
        RuleUnknownOperator,
        RuleBooleanAndComparison,
        NestedNext,
        AndEmpty,
        NotArray,
        OperandType,
        OperandBooleanType,
        OperandTimestamp,
        OperandPath,
        VariableNotPath,
        ConditionType,
        ConditionRequired,
        ChoicesType,
        NoDefault,
        DuplicateRule,
        ContradictoryRule,
        ShadowedRule,
        ComparisonBeforeIsPresent,
        AllRulesSameTarget,
        StringMatchesNoWildcard,
        ConditionConstant,
    ];
}
