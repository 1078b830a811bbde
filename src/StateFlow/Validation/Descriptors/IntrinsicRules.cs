namespace StateFlow.Validation;

/// <summary>The rules about intrinsic functions: SF8001 to SF8029.</summary>
internal static class IntrinsicRules
{
    public static DiagnosticDescriptor UnknownIntrinsic { get; } =
        new("SF8001", Severity.Error, "An intrinsic function is one that there is.");

    public static DiagnosticDescriptor IntrinsicCase { get; } =
        new("SF8002", Severity.Error, "The name of an intrinsic function is written in its case.");

    public static DiagnosticDescriptor IntrinsicUnbalanced { get; } =
        new("SF8003", Severity.Error, "The parentheses and commas of a call are in their places.");

    public static DiagnosticDescriptor IntrinsicQuotes { get; } =
        new("SF8004", Severity.Error, "A string in a call stands in single quotes.");

    public static DiagnosticDescriptor IntrinsicTrailing { get; } =
        new("SF8005", Severity.Error, "Nothing follows a call.");

    public static DiagnosticDescriptor IntrinsicLeading { get; } =
        new("SF8006", Severity.Error, "No blanks precede a call.");

    public static DiagnosticDescriptor IntrinsicArity { get; } =
        new("SF8007", Severity.Error, "An intrinsic function has as many arguments as it takes.");

    public static DiagnosticDescriptor IntrinsicArityUuid { get; } =
        new("SF8008", Severity.Error, "States.UUID has no arguments.");

    public static DiagnosticDescriptor FormatPlaceholderCount { get; } =
        new("SF8009", Severity.Error, "A template has as many places as there are values.");

    public static DiagnosticDescriptor IntrinsicArgType { get; } =
        new("SF8010", Severity.Error, "An argument is of the kind that the function takes.");

    public static DiagnosticDescriptor HashAlgorithm { get; } =
        new("SF8011", Severity.Error, "The algorithm of a hash is one that there is.");

    public static DiagnosticDescriptor ArrayRangeStep { get; } =
        new("SF8012", Severity.Error, "A range has a step, and not too many items.");

    public static DiagnosticDescriptor ArrayPartitionChunk { get; } =
        new("SF8013", Severity.Error, "The parts of an array have at least one item.");

    public static DiagnosticDescriptor IntrinsicNestDepth { get; } =
        new("SF8014", Severity.Error, "Calls nest at most ten levels.");

    public static DiagnosticDescriptor IntrinsicBadPathArg { get; } =
        new("SF8015", Severity.Error, "A path in a call is well-formed.");

    public static DiagnosticDescriptor IntrinsicBareWord { get; } =
        new("SF8016", Severity.Error, "An argument is a path, a call, a string, a number, true, false or null.");

    public static DiagnosticDescriptor JsonMergeDeep { get; } =
        new("SF8017", Severity.Error, "Objects are merged shallowly.");

    public static DiagnosticDescriptor Base64Limit { get; } =
        new("SF8018", Severity.Error, "A text to encode or hash has at most 10,000 characters.");

    public static DiagnosticDescriptor IntrinsicEscape { get; } =
        new("SF8019", Severity.Error, "A backslash in a string escapes what may be escaped.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownIntrinsic,
        IntrinsicCase,
        IntrinsicUnbalanced,
        IntrinsicQuotes,
        IntrinsicTrailing,
        IntrinsicLeading,
        IntrinsicArity,
        IntrinsicArityUuid,
        FormatPlaceholderCount,
        IntrinsicArgType,
        HashAlgorithm,
        ArrayRangeStep,
        ArrayPartitionChunk,
        IntrinsicNestDepth,
        IntrinsicBadPathArg,
        IntrinsicBareWord,
        JsonMergeDeep,
        Base64Limit,
        IntrinsicEscape,
    ];
}
