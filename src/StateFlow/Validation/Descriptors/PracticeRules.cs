namespace StateFlow.Validation;

/// <summary>The rules about what is allowed, but not wise: SF14001 to SF14999.</summary>
internal static class PracticeRules
{
    public static DiagnosticDescriptor TokenNoTimeout { get; } =
        new("SF14001", Severity.Warning, "A task that waits for somebody has a timeout or a heartbeat.");

    public static DiagnosticDescriptor TaskNoTimeout { get; } =
        new("SF14002", Severity.Hint, "A task has a timeout.");

    public static DiagnosticDescriptor LambdaNoTransientRetry { get; } =
        new("SF14003", Severity.Hint, "A task with a Lambda function retries the transient errors of the service.");

    public static DiagnosticDescriptor NoCatch { get; } =
        new("SF14004", Severity.Hint, "The errors of a task that changes something are caught.");

    public static DiagnosticDescriptor RetryNoJitter { get; } =
        new("SF14005", Severity.Hint, "Retries within a Map state are spread by jitter.");

    public static DiagnosticDescriptor NoComment { get; } =
        new("SF14006", Severity.Hint, "A machine has a comment.");

    public static DiagnosticDescriptor PassNoEffect { get; } =
        new("SF14007", Severity.Hint, "A Pass state changes something.");

    public static DiagnosticDescriptor RedundantField { get; } =
        new("SF14008", Severity.Hint, "A path that is the default is not written.");

    public static DiagnosticDescriptor SingleBranchParallel { get; } =
        new("SF14009", Severity.Hint, "A Parallel state has several branches.");

    public static DiagnosticDescriptor HeartbeatWithoutToken { get; } =
        new("SF14010", Severity.Warning, "A heartbeat belongs to tasks whose work can send one.");

    public static DiagnosticDescriptor ExpressNonIdempotent { get; } =
        new("SF14011", Severity.Warning, "A task of an Express workflow may run twice.");

    public static DiagnosticDescriptor FailWithoutError { get; } =
        new("SF14012", Severity.Hint, "A Fail state says what went wrong.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        TokenNoTimeout,
        TaskNoTimeout,
        LambdaNoTransientRetry,
        NoCatch,
        RetryNoJitter,
        NoComment,
        PassNoEffect,
        RedundantField,
        SingleBranchParallel,
        HeartbeatWithoutToken,
        ExpressNonIdempotent,
        FailWithoutError,
    ];
}
