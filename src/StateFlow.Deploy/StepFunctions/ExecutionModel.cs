namespace StateFlow.Deploy.StepFunctions;

// The requests and replies of the operations on executions and states, named as in the API of Step Functions.
internal sealed record StartExecutionRequest(string StateMachineArn, string? Name, string Input, string? TraceHeader);

internal sealed record StartExecutionReply(string ExecutionArn, DateTimeOffset StartDate);

internal sealed record ExecutionRequest(string ExecutionArn);

internal sealed record ExecutionReply(string ExecutionArn, string Status, DateTimeOffset StartDate)
{
    public string? StateMachineArn { get; init; }

    public string? StateMachineVersionArn { get; init; }

    public string? StateMachineAliasArn { get; init; }

    public string? Name { get; init; }

    public DateTimeOffset? StopDate { get; init; }

    public string? Input { get; init; }

    public string? Output { get; init; }

    public string? Error { get; init; }

    public string? Cause { get; init; }
}

internal sealed record StopExecutionRequest(string ExecutionArn, string? Error, string? Cause);

internal sealed record StopExecutionReply(DateTimeOffset StopDate);

internal sealed record RedriveExecutionReply(DateTimeOffset RedriveDate);

internal sealed record ListExecutionsRequest(string StateMachineArn, string? StatusFilter, string? NextToken);

internal sealed record ListExecutionsReply(IReadOnlyList<ExecutionReply> Executions, string? NextToken);

internal sealed record GetExecutionHistoryRequest(string ExecutionArn, int MaxResults, string? NextToken);

internal sealed record GetExecutionHistoryReply(Json Events, string? NextToken);

internal sealed record SendTaskSuccessRequest(string TaskToken, string Output);

internal sealed record SendTaskFailureRequest(string TaskToken, string? Error, string? Cause);

internal sealed record SendTaskHeartbeatRequest(string TaskToken);

internal sealed record TestStateRequest(string Definition)
{
    public string? RoleArn { get; init; }

    public string? Input { get; init; }

    public string? InspectionLevel { get; init; }

    public string? Variables { get; init; }

    public string? Context { get; init; }

    public string? StateName { get; init; }

    public TestStateMock? Mock { get; init; }

    public TestStateConfiguration? StateConfiguration { get; init; }
}

internal sealed record TestStateMock(string? Result, TestStateError? ErrorOutput, string? FieldValidationMode);

internal sealed record TestStateError(string? Error, string? Cause);

internal sealed record TestStateConfiguration(int? RetrierRetryCount, string? ErrorCausedByState, int? MapIterationFailureCount, string? MapItemReaderData);

internal sealed record TestStateReply(string? Output, string? Error, string? Cause, Json? InspectionData, string? NextState, string? Status);
