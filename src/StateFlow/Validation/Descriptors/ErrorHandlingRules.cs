namespace StateFlow.Validation;

/// <summary>The rules about Retry and Catch: SF5001 to SF5999.</summary>
internal static class ErrorHandlingRules
{
    public static DiagnosticDescriptor RetryNotArray { get; } =
        new("SF5001", Severity.Error, "Retry and Catch are arrays of objects.");

    public static DiagnosticDescriptor RetryErrorEqualsRequired { get; } =
        new("SF5002", Severity.Error, "A retrier names errors.");

    public static DiagnosticDescriptor RetryErrorEqualsEmpty { get; } =
        new("SF5003", Severity.Error, "A retrier names at least one error.");

    public static DiagnosticDescriptor ErrorEqualsType { get; } =
        new("SF5004", Severity.Error, "ErrorEquals is an array of strings.");

    public static DiagnosticDescriptor RetryIntervalRange { get; } =
        new("SF5005", Severity.Error, "The interval of a retrier is 1 to 99,999,999 seconds.");

    public static DiagnosticDescriptor RetryIntervalType { get; } =
        new("SF5006", Severity.Error, "The interval of a retrier is an integer.");

    public static DiagnosticDescriptor RetryMaxAttemptsRange { get; } =
        new("SF5007", Severity.Error, "A retrier makes 0 to 99,999,999 attempts.");

    public static DiagnosticDescriptor RetryMaxAttemptsType { get; } =
        new("SF5008", Severity.Error, "The attempts of a retrier are an integer.");

    public static DiagnosticDescriptor RetryBackoffRange { get; } =
        new("SF5009", Severity.Error, "The back-off rate of a retrier is at least 1.");

    public static DiagnosticDescriptor RetryBackoffType { get; } =
        new("SF5010", Severity.Error, "The back-off rate of a retrier is a number.");

    public static DiagnosticDescriptor RetryMaxDelayRange { get; } =
        new("SF5011", Severity.Error, "The longest delay of a retrier is 1 to 31,622,400 seconds.");

    public static DiagnosticDescriptor RetryMaxDelayLtInterval { get; } =
        new("SF5012", Severity.Error, "The longest delay of a retrier is longer than its interval.");

    public static DiagnosticDescriptor RetryJitterValue { get; } =
        new("SF5013", Severity.Error, "The jitter strategy of a retrier is FULL or NONE.");

    public static DiagnosticDescriptor RetryUnknownField { get; } =
        new("SF5014", Severity.Error, "A retrier has no fields that the language does not know.");

    public static DiagnosticDescriptor StatesAllNotAlone { get; } =
        new("SF5015", Severity.Error, "States.ALL stands alone.");

    public static DiagnosticDescriptor RetryStatesAllNotLast { get; } =
        new("SF5016", Severity.Error, "The retrier of States.ALL is the last.");

    public static DiagnosticDescriptor CatchStatesAllNotLast { get; } =
        new("SF5017", Severity.Error, "The catcher of States.ALL is the last.");

    public static DiagnosticDescriptor CatchNextRequired { get; } =
        new("SF5018", Severity.Error, "A catcher says where control goes.");

    public static DiagnosticDescriptor CatchErrorEqualsRequired { get; } =
        new("SF5019", Severity.Error, "A catcher names errors.");

    public static DiagnosticDescriptor CatchErrorEqualsEmpty { get; } =
        new("SF5020", Severity.Error, "A catcher names at least one error.");

    public static DiagnosticDescriptor CatchUnknownField { get; } =
        new("SF5021", Severity.Error, "A catcher has no fields that the language does not know.");

    public static DiagnosticDescriptor CatchResultPathSyntax { get; } =
        new("SF5022", Severity.Error, "The ResultPath of a catcher is a reference path: names and indexes only.");

    public static DiagnosticDescriptor CatchOutputInJsonpath { get; } =
        new("SF5023", Severity.Error, "The Output of a catcher belongs to JSONata.");

    public static DiagnosticDescriptor CatchResultPathInJsonata { get; } =
        new("SF5024", Severity.Error, "The ResultPath of a catcher belongs to JSONPath.");

    public static DiagnosticDescriptor UnknownStatesError { get; } =
        new("SF5025", Severity.Warning, "Error names that begin with States. are those of the language.");

    public static DiagnosticDescriptor DuplicateErrorName { get; } =
        new("SF5026", Severity.Warning, "An error is handled by one retrier and by one catcher.");

    public static DiagnosticDescriptor ShadowedByTaskFailed { get; } =
        new("SF5027", Severity.Warning, "Single errors stand before States.TaskFailed, which matches them.");

    public static DiagnosticDescriptor RetryNonRetriable { get; } =
        new("SF5028", Severity.Warning, "Retriers and catchers name errors that they can do something about.");

    public static DiagnosticDescriptor ErrorImpossibleForState { get; } =
        new("SF5029", Severity.Warning, "Retriers and catchers name errors that the state can have.");

    public static DiagnosticDescriptor RetryDelayOverTimeout { get; } =
        new("SF5030", Severity.Warning, "All retries fit into the time that the execution has.");

    public static DiagnosticDescriptor MaxAttemptsZeroFields { get; } =
        new("SF5031", Severity.Hint, "A retrier that never retries says nothing about delays.");

    public static DiagnosticDescriptor CatchOverwritesInput { get; } =
        new("SF5032", Severity.Warning, "A catcher keeps the input that the next state reads.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        RetryNotArray,
        RetryErrorEqualsRequired,
        RetryErrorEqualsEmpty,
        ErrorEqualsType,
        RetryIntervalRange,
        RetryIntervalType,
        RetryMaxAttemptsRange,
        RetryMaxAttemptsType,
        RetryBackoffRange,
        RetryBackoffType,
        RetryMaxDelayRange,
        RetryMaxDelayLtInterval,
        RetryJitterValue,
        RetryUnknownField,
        StatesAllNotAlone,
        RetryStatesAllNotLast,
        CatchStatesAllNotLast,
        CatchNextRequired,
        CatchErrorEqualsRequired,
        CatchErrorEqualsEmpty,
        CatchUnknownField,
        CatchResultPathSyntax,
        CatchOutputInJsonpath,
        CatchResultPathInJsonata,
        UnknownStatesError,
        DuplicateErrorName,
        ShadowedByTaskFailed,
        RetryNonRetriable,
        ErrorImpossibleForState,
        RetryDelayOverTimeout,
        MaxAttemptsZeroFields,
        CatchOverwritesInput,
    ];
}
