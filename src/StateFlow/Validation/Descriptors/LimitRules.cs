namespace StateFlow.Validation;

/// <summary>The rules about limits and timeouts: SF13001 to SF13999.</summary>
internal static class LimitRules
{
    /// <remarks>The service answers TOO_DEEPLY_NESTED. Its limit is not documented; the words of its syntax errors are those of Jackson, which reads 1,000 levels by default.</remarks>
    public static DiagnosticDescriptor TooDeeplyNested { get; } =
        new("SF13002", Severity.Error, "A definition nests at most 1,000 levels of objects and arrays.");

    public static DiagnosticDescriptor TaskTimeoutRange { get; } =
        new("SF13003", Severity.Error, "The timeout of a task is 1 to 99,999,999 seconds.");

    public static DiagnosticDescriptor TaskTimeoutType { get; } =
        new("SF13004", Severity.Error, "The timeout of a task is an integer.");

    public static DiagnosticDescriptor HeartbeatRange { get; } =
        new("SF13005", Severity.Error, "The heartbeat of a task is 1 to 99,999,999 seconds.");

    public static DiagnosticDescriptor HeartbeatGteTimeout { get; } =
        new("SF13006", Severity.Error, "The heartbeat of a task is shorter than its timeout.");

    public static DiagnosticDescriptor TimeoutBoth { get; } =
        new("SF13007", Severity.Error, "A task has TimeoutSeconds or TimeoutSecondsPath, not both.");

    public static DiagnosticDescriptor HeartbeatBoth { get; } =
        new("SF13008", Severity.Error, "A task has HeartbeatSeconds or HeartbeatSecondsPath, not both.");

    public static DiagnosticDescriptor DefinitionTooLarge { get; } =
        new("SF13001", Severity.Error, "A definition has at most 1,048,576 bytes.");

    public static DiagnosticDescriptor TaskTimeoutOverMachine { get; } =
        new("SF13009", Severity.Warning, "A state takes less time than the whole machine has.");

    public static DiagnosticDescriptor LambdaTimeoutOver900 { get; } =
        new("SF13010", Severity.Hint, "The timeout of a task is not longer than a Lambda function can run.");

    public static DiagnosticDescriptor WaitOverOneYear { get; } =
        new("SF13011", Severity.Error, "A Wait state waits less than a year, which is all that an execution has.");

    public static DiagnosticDescriptor TimestampInPast { get; } =
        new("SF13012", Severity.Hint, "A Wait state waits for a time to come.");

    public static DiagnosticDescriptor LiteralPayloadTooLarge { get; } =
        new("SF13013", Severity.Error, "What is written out in a payload has at most 262,144 bytes.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        TooDeeplyNested,
        TaskTimeoutRange,
        TaskTimeoutType,
        HeartbeatRange,
        HeartbeatGteTimeout,
        TimeoutBoth,
        HeartbeatBoth,
        DefinitionTooLarge,
        TaskTimeoutOverMachine,
        LambdaTimeoutOver900,
        WaitOverOneYear,
        TimestampInPast,
        LiteralPayloadTooLarge,
    ];
}
