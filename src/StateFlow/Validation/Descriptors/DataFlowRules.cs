namespace StateFlow.Validation;

/// <summary>The rules about data on its way from state to state: SF15001 to SF15999.</summary>
internal static class DataFlowRules
{
    public static DiagnosticDescriptor ReadsDroppedField { get; } =
        new("SF15001", Severity.Error, "A template reads nothing that a state before has replaced.");

    public static DiagnosticDescriptor ReadsUnproducedField { get; } =
        new("SF15002", Severity.Error, "A path reads what the states before produce.");

    public static DiagnosticDescriptor ResultPathNullThenRead { get; } =
        new("SF15003", Severity.Warning, "A result that is discarded is not read.");

    public static DiagnosticDescriptor ParallelOutputIsArray { get; } =
        new("SF15004", Severity.Error, "The result of a Parallel state is read as the array that it is.");

    public static DiagnosticDescriptor ParallelIndexOutOfRange { get; } =
        new("SF15005", Severity.Error, "A path reads the result of a branch that there is.");

    public static DiagnosticDescriptor MapOutputIsArray { get; } =
        new("SF15006", Severity.Error, "The result of a Map state is read as the array that it is.");

    public static DiagnosticDescriptor ItemsPathNotArray { get; } =
        new("SF15007", Severity.Error, "The items of a Map state are an array.");

    public static DiagnosticDescriptor ChoiceTypeMismatch { get; } =
        new("SF15008", Severity.Warning, "A comparison and its variable are of the same type.");

    public static DiagnosticDescriptor ChoiceVariableAbsent { get; } =
        new("SF15009", Severity.Error, "The variable of a comparison is there.");

    public static DiagnosticDescriptor SecondsPathNegativeOrType { get; } =
        new("SF15010", Severity.Error, "A path to a time finds one.");

    public static DiagnosticDescriptor MaxConcurrencyPathType { get; } =
        new("SF15011", Severity.Error, "A path to a number finds one.");

    public static DiagnosticDescriptor ResultPathIntoScalar { get; } =
        new("SF15012", Severity.Error, "ResultPath puts a value into an object.");

    public static DiagnosticDescriptor OutputPathMissing { get; } =
        new("SF15013", Severity.Error, "OutputPath finds a value.");

    public static DiagnosticDescriptor ResultSelectorUnknownField { get; } =
        new("SF15014", Severity.Error, "ResultSelector reads what the result has.");

    public static DiagnosticDescriptor ResultPathCollides { get; } =
        new("SF15015", Severity.Hint, "ResultPath does not replace a value of another type that is read later.");

    public static DiagnosticDescriptor CatchTargetReadsResult { get; } =
        new("SF15016", Severity.Warning, "The target of a catcher does not read the result that the failed state did not give.");

    public static DiagnosticDescriptor JsonataUndefinedField { get; } =
        new("SF15017", Severity.Error, "An expression reads what is there.");

    public static DiagnosticDescriptor JsonataMissingOutput { get; } =
        new("SF15018", Severity.Warning, "A JSONata task whose result is wrapped takes what it needs out of it.");

    public static DiagnosticDescriptor MultiMatchPath { get; } =
        new("SF15019", Severity.Warning, "A path that gives an array does not stand where one value is expected.");

    public static DiagnosticDescriptor CauseIsJsonString { get; } =
        new("SF15020", Severity.Warning, "The cause of an error is read as the text that it is.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        ReadsDroppedField,
        ReadsUnproducedField,
        ResultPathNullThenRead,
        ParallelOutputIsArray,
        ParallelIndexOutOfRange,
        MapOutputIsArray,
        ItemsPathNotArray,
        ChoiceTypeMismatch,
        ChoiceVariableAbsent,
        SecondsPathNegativeOrType,
        MaxConcurrencyPathType,
        ResultPathIntoScalar,
        OutputPathMissing,
        ResultSelectorUnknownField,
        ResultPathCollides,
        CatchTargetReadsResult,
        JsonataUndefinedField,
        JsonataMissingOutput,
        MultiMatchPath,
        CauseIsJsonString,
    ];
}
