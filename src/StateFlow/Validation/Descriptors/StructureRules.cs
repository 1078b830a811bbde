namespace StateFlow.Validation;

/// <summary>The rules about JSON and the outline of a machine: SF1001 to SF1999.</summary>
internal static class StructureRules
{
    public static DiagnosticDescriptor JsonSyntax { get; } =
        new("SF1001", Severity.Error, "The text is JSON.");

    public static DiagnosticDescriptor NotAnObject { get; } =
        new("SF1002", Severity.Error, "The definition is a JSON object.");

    public static DiagnosticDescriptor DuplicateJsonKey { get; } =
        new("SF1003", Severity.Warning, "A name occurs once in an object.");

    public static DiagnosticDescriptor StartAtRequired { get; } =
        new("SF1004", Severity.Error, "Every graph says where it starts.");

    public static DiagnosticDescriptor StatesRequired { get; } =
        new("SF1005", Severity.Error, "Every graph has states.");

    public static DiagnosticDescriptor StatesEmpty { get; } =
        new("SF1006", Severity.Error, "A graph has at least one state.");

    public static DiagnosticDescriptor StartAtType { get; } =
        new("SF1007", Severity.Error, "StartAt is a string.");

    public static DiagnosticDescriptor StateNotObject { get; } =
        new("SF1008", Severity.Error, "A state is an object.");

    public static DiagnosticDescriptor UnknownTopLevelField { get; } =
        new("SF1009", Severity.Error, "A machine has no fields that the language does not know.");

    public static DiagnosticDescriptor TypeRequired { get; } =
        new("SF1010", Severity.Error, "Every state has a type.");

    public static DiagnosticDescriptor TypeUnknown { get; } =
        new("SF1011", Severity.Error, "The type of a state is one of the eight that exist.");

    public static DiagnosticDescriptor TypeCase { get; } =
        new("SF1012", Severity.Error, "The type of a state is spelled with a capital first letter.");

    public static DiagnosticDescriptor CommentType { get; } =
        new("SF1013", Severity.Error, "A comment is a string.");

    public static DiagnosticDescriptor VersionType { get; } =
        new("SF1014", Severity.Error, "The version is the string 1.0.");

    public static DiagnosticDescriptor TopTimeoutType { get; } =
        new("SF1015", Severity.Error, "The timeout of a machine is a positive integer.");

    public static DiagnosticDescriptor TopTimeoutTooLarge { get; } =
        new("SF1016", Severity.Error, "The timeout of a machine is at most 99,999,999 seconds.");

    public static DiagnosticDescriptor QueryLanguageValue { get; } =
        new("SF1017", Severity.Error, "A query language is JSONPath or JSONata.");

    public static DiagnosticDescriptor QueryLanguageDowngrade { get; } =
        new("SF1018", Severity.Error, "A state of a JSONata machine does not go back to JSONPath.");

    public static DiagnosticDescriptor NestedQueryLanguage { get; } =
        new("SF1019", Severity.Error, "Branches and item processors have no query language of their own.");

    public static DiagnosticDescriptor UnknownBranchField { get; } =
        new("SF1020", Severity.Error, "Branches and item processors have no fields that the language does not know.");

    public static DiagnosticDescriptor NullField { get; } =
        new("SF1021", Severity.Error, "Null stands only where the language allows it.");

    public static DiagnosticDescriptor FieldType { get; } =
        new("SF1022", Severity.Error, "A field has the JSON type that the language gives it.");

    public static DiagnosticDescriptor LoneSurrogate { get; } =
        new("SF1023", Severity.Error, "Text is made of whole Unicode characters.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        JsonSyntax,
        NotAnObject,
        DuplicateJsonKey,
        StartAtRequired,
        StatesRequired,
        StatesEmpty,
        StartAtType,
        StateNotObject,
        UnknownTopLevelField,
        TypeRequired,
        TypeUnknown,
        TypeCase,
        CommentType,
        VersionType,
        TopTimeoutType,
        TopTimeoutTooLarge,
        QueryLanguageValue,
        QueryLanguageDowngrade,
        NestedQueryLanguage,
        UnknownBranchField,
        NullField,
        FieldType,
        LoneSurrogate,
    ];
}
