namespace StateFlow.Local;

/// <summary>Something that happened in an execution; the members are those of <c>GetExecutionHistory</c>, without its nesting.</summary>
/// <param name="Id">The number of the event, from 1.</param>
/// <param name="PreviousEventId">The number of the event that it follows in its branch; 0 for the first event and the first state.</param>
/// <param name="Type">What happened.</param>
/// <param name="Timestamp">When, on the clock of the run.</param>
public sealed record HistoryEvent(long Id, long PreviousEventId, HistoryEventType Type, DateTimeOffset Timestamp)
{
    /// <summary>Gets the name of the state.</summary>
    public string? State { get; init; }

    /// <summary>Gets the input of the execution, the state, the activity or the function.</summary>
    public Json? Input { get; init; }

    /// <summary>Gets the output of the execution, the state or the task; of a <c>TaskSubmitted</c> event, the answer of the service.</summary>
    public Json? Output { get; init; }

    /// <summary>Gets the variables that the state assigned, an object; <see langword="null"/> when it assigned none.</summary>
    public Json? AssignedVariables { get; init; }

    /// <summary>Gets the name of the error.</summary>
    public string? Error { get; init; }

    /// <summary>Gets the cause of the error.</summary>
    public string? Cause { get; init; }

    /// <summary>Gets the field of the state whose expression failed: <c>Output/total</c>.</summary>
    public string? Location { get; init; }

    /// <summary>Gets the ARN of the function or activity, or the action of the service: <c>sendMessage.waitForTaskToken</c>.</summary>
    public string? Resource { get; init; }

    /// <summary>Gets the service of a task: <c>sqs</c>.</summary>
    public string? ResourceType { get; init; }

    /// <summary>Gets the region of a task of a service.</summary>
    public string? Region { get; init; }

    /// <summary>Gets the parameters of a task.</summary>
    public Json? Parameters { get; init; }

    /// <summary>Gets the timeout of a task, in seconds, where it has one.</summary>
    public long? TimeoutInSeconds { get; init; }

    /// <summary>Gets the heartbeat of a task, in seconds, where it has one.</summary>
    public long? HeartbeatInSeconds { get; init; }

    /// <summary>Gets the credentials of a task.</summary>
    public Json? TaskCredentials { get; init; }

    /// <summary>Gets the role of the execution.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Gets the worker that took an activity.</summary>
    public string? WorkerName { get; init; }

    /// <summary>Gets the position of an iteration of a map, from 0.</summary>
    public int? Index { get; init; }

    /// <summary>Gets the number of items of a map.</summary>
    public int? Length { get; init; }

    /// <summary>Gets the ARN of the run of a distributed map.</summary>
    public string? MapRunArn { get; init; }

    /// <summary>Gets the event on one line.</summary>
    public override string ToString() => State is null ? $"{Id} {Type}" : $"{Id} {Type} {State}";
}
