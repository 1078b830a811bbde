namespace StateFlow.Validation;

/// <summary>The rules about paths and payload templates: SF7001 to SF7999.</summary>
internal static class PathRules
{
    public static DiagnosticDescriptor InputPathSyntax { get; } =
        new("SF7001", Severity.Error, "InputPath is a path.");

    public static DiagnosticDescriptor InputPathSyntax2 { get; } =
        new("SF7002", Severity.Error, "The path of InputPath is well-formed.");

    public static DiagnosticDescriptor OutputPathSyntax { get; } =
        new("SF7003", Severity.Error, "OutputPath is a path.");

    public static DiagnosticDescriptor ResultPathNotReference { get; } =
        new("SF7004", Severity.Error, "ResultPath is a reference path: names and indexes only.");

    public static DiagnosticDescriptor ResultPathContext { get; } =
        new("SF7005", Severity.Error, "ResultPath does not lead into the context object.");

    public static DiagnosticDescriptor ResultPathVariable { get; } =
        new("SF7006", Severity.Error, "ResultPath does not lead into a variable.");

    public static DiagnosticDescriptor ResultPathType { get; } =
        new("SF7007", Severity.Error, "A path is a string, or null where the language allows it.");

    public static DiagnosticDescriptor TimeoutPathNotReference { get; } =
        new("SF7008", Severity.Error, "The path of a timeout is a reference path.");

    public static DiagnosticDescriptor SecondsPathNotReference { get; } =
        new("SF7009", Severity.Error, "The path of a waiting time is a reference path.");

    public static DiagnosticDescriptor ItemsPathNotPath { get; } =
        new("SF7010", Severity.Error, "ItemsPath is a reference path.");

    public static DiagnosticDescriptor ItemsPathNull { get; } =
        new("SF7011", Severity.Error, "ItemsPath is not null.");

    public static DiagnosticDescriptor DollarFieldLiteral { get; } =
        new("SF7012", Severity.Error, "A member whose name ends with .$ is a path or a call.");

    public static DiagnosticDescriptor DollarFieldNonString { get; } =
        new("SF7013", Severity.Error, "A member whose name ends with .$ is a string.");

    public static DiagnosticDescriptor DollarFieldBadPath { get; } =
        new("SF7014", Severity.Error, "The path of a member whose name ends with .$ is well-formed.");

    public static DiagnosticDescriptor DollarFieldInArray { get; } =
        new("SF7015", Severity.Error, "A member whose name ends with .$ is a path or a call, in arrays too.");

    public static DiagnosticDescriptor DollarFieldDeep { get; } =
        new("SF7016", Severity.Error, "A member whose name ends with .$ is a path or a call, however deep it stands.");

    public static DiagnosticDescriptor DuplicateAfterDollar { get; } =
        new("SF7017", Severity.Error, "A member stands once in an object, with or without .$ at the end of its name.");

    public static DiagnosticDescriptor MissingDollarSuffix { get; } =
        new("SF7018", Severity.Warning, "A member that is a path has a name that ends with .$.");

    public static DiagnosticDescriptor MissingDollarIntrinsic { get; } =
        new("SF7019", Severity.Warning, "A member that is a call has a name that ends with .$.");

    public static DiagnosticDescriptor MissingPathSuffix { get; } =
        new("SF7020", Severity.Warning, "A path stands in the field that is for paths.");

    public static DiagnosticDescriptor InputPathIntrinsic { get; } =
        new("SF7021", Severity.Error, "A field for paths has no call of an intrinsic function.");

    public static DiagnosticDescriptor DollarKeyInJsonata { get; } =
        new("SF7022", Severity.Warning, "Names of members in JSONata states do not end with .$.");

    public static DiagnosticDescriptor JsonPathFunction { get; } =
        new("SF7023", Severity.Error, "A path has no functions.");

    public static DiagnosticDescriptor ContextUnknownField { get; } =
        new("SF7024", Severity.Warning, "The context object has what is read of it.");

    public static DiagnosticDescriptor ContextMapOutsideMap { get; } =
        new("SF7025", Severity.Error, "The item of a map is read where there is one.");

    public static DiagnosticDescriptor ContextTaskTokenOutside { get; } =
        new("SF7026", Severity.Error, "The task token is read where there is one.");

    public static DiagnosticDescriptor FailPathIntrinsicNotString { get; } =
        new("SF7027", Severity.Error, "ErrorPath and CausePath are a path, or a call that gives a string.");

    public static DiagnosticDescriptor MapPathNotReference { get; } =
        new("SF7028", Severity.Error, "The path of a limit of a map is a reference path.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        InputPathSyntax,
        InputPathSyntax2,
        OutputPathSyntax,
        ResultPathNotReference,
        ResultPathContext,
        ResultPathVariable,
        ResultPathType,
        TimeoutPathNotReference,
        SecondsPathNotReference,
        ItemsPathNotPath,
        ItemsPathNull,
        DollarFieldLiteral,
        DollarFieldNonString,
        DollarFieldBadPath,
        DollarFieldInArray,
        DollarFieldDeep,
        DuplicateAfterDollar,
        MissingDollarSuffix,
        MissingDollarIntrinsic,
        MissingPathSuffix,
        InputPathIntrinsic,
        DollarKeyInJsonata,
        JsonPathFunction,
        ContextUnknownField,
        ContextMapOutsideMap,
        ContextTaskTokenOutside,
        FailPathIntrinsicNotString,
        MapPathNotReference,
    ];
}
