namespace StateFlow.Validation;

/// <summary>The rules about limits and timeouts: SF13001 to SF13999.</summary>
internal static class LimitRules
{
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
}
