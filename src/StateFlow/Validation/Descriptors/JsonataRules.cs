namespace StateFlow.Validation;

/// <summary>The rules about JSONata: SF8030 and SF9001 to SF9999.</summary>
internal static class JsonataRules
{
    public static DiagnosticDescriptor IntrinsicInJsonata { get; } =
        new("SF8030", Severity.Error, "JSONata has no intrinsic functions.");

    public static DiagnosticDescriptor JsonataSyntax { get; } =
        new("SF9001", Severity.Error, "An expression is JSONata.");

    public static DiagnosticDescriptor JsonataUnterminatedString { get; } =
        new("SF9002", Severity.Error, "A string in an expression is closed.");

    public static DiagnosticDescriptor JsonataBracket { get; } =
        new("SF9003", Severity.Error, "The brackets of an expression are in their places.");

    public static DiagnosticDescriptor JsonataObject { get; } =
        new("SF9004", Severity.Error, "The objects of an expression have names and values.");

    public static DiagnosticDescriptor JsonataAssign { get; } =
        new("SF9005", Severity.Error, "A variable in an expression is given a value.");

    public static DiagnosticDescriptor JsonataRegex { get; } =
        new("SF9006", Severity.Error, "A regular expression is closed and not empty.");

    public static DiagnosticDescriptor JsonataParenthesis { get; } =
        new("SF9007", Severity.Error, "The parentheses of an expression are in their places.");

    public static DiagnosticDescriptor JsonataRootDollarDollar { get; } =
        new("SF9008", Severity.Error, "An expression does not read $$.");

    public static DiagnosticDescriptor JsonataTopLevelName { get; } =
        new("SF9009", Severity.Error, "A name in an expression belongs to something.");

    public static DiagnosticDescriptor JsonataTopLevelDollarPath { get; } =
        new("SF9010", Severity.Error, "An expression does not read $ at the top.");

    public static DiagnosticDescriptor JsonataErrorOutputOutsideCatch { get; } =
        new("SF9011", Severity.Error, "Only catchers read $states.errorOutput.");

    public static DiagnosticDescriptor JsonataDelimiterOpen { get; } =
        new("SF9012", Severity.Error, "What begins with {% ends with %}.");

    public static DiagnosticDescriptor JsonataDelimiterClose { get; } =
        new("SF9013", Severity.Error, "What ends with %} begins with {%.");

    public static DiagnosticDescriptor JsonataDelimiterSpaces { get; } =
        new("SF9014", Severity.Warning, "No blanks stand around the delimiters of an expression.");

    public static DiagnosticDescriptor JsonataMixedText { get; } =
        new("SF9015", Severity.Warning, "An expression is the whole of a text.");

    public static DiagnosticDescriptor JsonataEmpty { get; } =
        new("SF9016", Severity.Error, "An expression is not empty.");

    public static DiagnosticDescriptor JsonataEval { get; } =
        new("SF9017", Severity.Error, "An expression does not call $eval.");

    public static DiagnosticDescriptor JsonataUnknownFunction { get; } =
        new("SF9018", Severity.Error, "An expression calls functions that there are.");

    public static DiagnosticDescriptor JsonataArity { get; } =
        new("SF9019", Severity.Error, "A function has the arguments that it takes.");

    public static DiagnosticDescriptor JsonataLiteralType { get; } =
        new("SF9020", Severity.Error, "Operands are of the kinds that their operator takes.");

    public static DiagnosticDescriptor JsonataFunctionResult { get; } =
        new("SF9021", Severity.Error, "An expression does not give a function.");

    public static DiagnosticDescriptor StatesUnknownField { get; } =
        new("SF9022", Severity.Error, "The object $states has what is read of it.");

    public static DiagnosticDescriptor StatesResultInPass { get; } =
        new("SF9023", Severity.Error, "Only states that have a result read $states.result.");

    public static DiagnosticDescriptor StatesContextUnknown { get; } =
        new("SF9024", Severity.Error, "The object $states.context has what is read of it.");

    public static DiagnosticDescriptor JsonataRequiredInField { get; } =
        new("SF9030", Severity.Error, "A number in a JSONata state is a number or an expression.");

    public static DiagnosticDescriptor JsonataItemsLiteralNotArray { get; } =
        new("SF9031", Severity.Error, "The expression of Items gives an array.");

    public static DiagnosticDescriptor JsonataItemsType { get; } =
        new("SF9032", Severity.Error, "Items are an array, an object or an expression.");

    public static DiagnosticDescriptor JsonataArgumentsType { get; } =
        new("SF9033", Severity.Error, "Arguments are an object or an expression.");

    public static DiagnosticDescriptor JsonataStatesResultInArguments { get; } =
        new("SF9034", Severity.Error, "What precedes the result does not read $states.result.");

    public static DiagnosticDescriptor JsonataTimeoutType { get; } =
        new("SF9035", Severity.Error, "A timeout in a JSONata state is a number or an expression.");

    public static DiagnosticDescriptor JsonataConditionNotBoolean { get; } =
        new("SF9036", Severity.Error, "The expression of a condition gives true or false.");

    public static DiagnosticDescriptor JsonataResultType { get; } =
        new("SF9040", Severity.Error, "An expression gives the kind of value that its field takes.");

    public static DiagnosticDescriptor JsonataItemsCollapse { get; } =
        new("SF9041", Severity.Warning, "The expression of Items gives an array, however many items it finds.");

    public static DiagnosticDescriptor JsonataUndelimited { get; } =
        new("SF9042", Severity.Warning, "An expression stands between {% and %}.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        IntrinsicInJsonata,
        JsonataSyntax,
        JsonataUnterminatedString,
        JsonataBracket,
        JsonataObject,
        JsonataAssign,
        JsonataRegex,
        JsonataParenthesis,
        JsonataRootDollarDollar,
        JsonataTopLevelName,
        JsonataTopLevelDollarPath,
        JsonataErrorOutputOutsideCatch,
        JsonataDelimiterOpen,
        JsonataDelimiterClose,
        JsonataDelimiterSpaces,
        JsonataMixedText,
        JsonataEmpty,
        JsonataEval,
        JsonataUnknownFunction,
        JsonataArity,
        JsonataLiteralType,
        JsonataFunctionResult,
        StatesUnknownField,
        StatesResultInPass,
        StatesContextUnknown,
        JsonataRequiredInField,
        JsonataItemsLiteralNotArray,
        JsonataItemsType,
        JsonataArgumentsType,
        JsonataStatesResultInArguments,
        JsonataTimeoutType,
        JsonataConditionNotBoolean,
        JsonataResultType,
        JsonataItemsCollapse,
        JsonataUndelimited,
    ];
}
