namespace StateFlow.Deploy;

/// <summary>What executions log to CloudWatch Logs. Becomes <c>loggingConfiguration</c>.</summary>
public sealed record LoggingSettings
{
    /// <summary>Gets which events are logged. Becomes <c>level</c>. Default: all.</summary>
    public ExecutionLogLevel Level { get; init; } = ExecutionLogLevel.All;

    /// <summary>Gets whether inputs and outputs are logged, too. Becomes <c>includeExecutionData</c>. Default: no.</summary>
    public bool IncludeExecutionData { get; init; }

    /// <summary>
    /// Gets the name of the log group. Default: <c>/aws/vendedlogs/states/NAME</c>; names that begin otherwise each take room in the
    /// resource policy of CloudWatch Logs, which is limited to 5,120 characters.
    /// </summary>
    public string? LogGroup { get; init; }

    /// <summary>Gets for how many days events are kept; one of the numbers that CloudWatch Logs knows, as 7 or 30. Default: for ever.</summary>
    public int? RetentionDays { get; init; }

    /// <summary>Gives the log group of a machine.</summary>
    internal string GroupOf(string machine) => LogGroup ?? $"/aws/vendedlogs/states/{machine}";
}
