using StateFlow.Integrations;

namespace StateFlow.Local.Engine;

/// <summary>What a Task state calls, and how its history says so.</summary>
internal sealed record TaskTarget
{
    private const string AwsSdk = "aws-sdk:";

    private TaskTarget(string arn) => Arn = arn;

    /// <summary>Gets the <c>Resource</c> of the state.</summary>
    public string Arn { get; }

    /// <summary>Gets the name of the integration: <c>sqs:sendMessage</c>, <c>aws-sdk:s3:getObject</c>, <c>activity</c> or <c>function</c>.</summary>
    public required string Integration { get; init; }

    /// <summary>Gets whether it is a call of a service, whose events begin with <c>Task</c>.</summary>
    public bool IsService => ResourceType is not null;

    /// <summary>Gets whether workers take it.</summary>
    public bool IsActivity { get; private init; }

    public IntegrationPattern Pattern { get; private init; }

    /// <summary>Gets the service, as the history has it.</summary>
    public string? ResourceType { get; private init; }

    /// <summary>Gets the action with its pattern, or the ARN, as the history has it.</summary>
    public required string Resource { get; init; }

    public HistoryEventType Scheduled => Pick(HistoryEventType.TaskScheduled, HistoryEventType.ActivityScheduled, HistoryEventType.LambdaFunctionScheduled);

    public HistoryEventType Started => Pick(HistoryEventType.TaskStarted, HistoryEventType.ActivityStarted, HistoryEventType.LambdaFunctionStarted);

    public HistoryEventType Succeeded => Pick(HistoryEventType.TaskSucceeded, HistoryEventType.ActivitySucceeded, HistoryEventType.LambdaFunctionSucceeded);

    public HistoryEventType Failed => Pick(HistoryEventType.TaskFailed, HistoryEventType.ActivityFailed, HistoryEventType.LambdaFunctionFailed);

    public HistoryEventType TimedOut => Pick(HistoryEventType.TaskTimedOut, HistoryEventType.ActivityTimedOut, HistoryEventType.LambdaFunctionTimedOut);

    /// <summary>Gets whether the call of the service only begins the work.</summary>
    public bool IsSubmitted => Pattern is not IntegrationPattern.RequestResponse;

    /// <summary>Gets whether it is the optimized call of a Lambda function, whose result wraps what the function gave.</summary>
    public bool WrapsPayload => Integration == "lambda:invoke";

    /// <summary>Gets whether it starts an execution of another machine, and does not wait for a token from it.</summary>
    public bool StartsExecution =>
        (Integration is "states:startExecution" or "aws-sdk:sfn:startExecution" || WaitsForExecution) && Pattern is not IntegrationPattern.WaitForTaskToken;

    /// <summary>Gets whether the call itself lasts as long as the execution that it starts, and succeeds however that ends.</summary>
    public bool WaitsForExecution => Integration == "aws-sdk:sfn:startSyncExecution";

    /// <summary>Finds out what a resource is.</summary>
    public static TaskTarget Of(string resource) => IntegrationCatalog.Find(resource) switch
    {
        TaskResource.Optimized optimized => Service(resource, optimized.Integration.Name, optimized.Pattern),
        TaskResource.Sdk sdk => Service(resource, $"{AwsSdk}{sdk.Service}:{sdk.Action}", sdk.Pattern),
        TaskResource.Activity => new TaskTarget(resource) { Integration = "activity", Resource = resource, IsActivity = true },
        TaskResource.Unknown when resource.Split(":::") is [_, var rest] && rest.Contains(':', StringComparison.Ordinal) => Service(resource, rest, IntegrationPattern.RequestResponse),
        TaskResource.Function or TaskResource.Unresolved or TaskResource.Unknown or _ => new TaskTarget(resource) { Integration = "function", Resource = resource },
    };

    private static TaskTarget Service(string resource, string name, IntegrationPattern pattern)
    {
        var colon = name.LastIndexOf(':');
        return new TaskTarget(resource)
        {
            Integration = name,
            Pattern = pattern,
            ResourceType = name[..colon],
            Resource = name[(colon + 1)..] + IntegrationPatterns.SuffixOf(pattern),
        };
    }

    private HistoryEventType Pick(HistoryEventType service, HistoryEventType activity, HistoryEventType function) => IsService ? service : IsActivity ? activity : function;
}

/// <summary>What is sent to a task.</summary>
/// <param name="Target">What is called.</param>
/// <param name="Input">The parameters or the input.</param>
internal sealed record TaskRequest(TaskTarget Target, Json Input)
{
    public long? TimeoutSeconds { get; init; }

    public long? HeartbeatSeconds { get; init; }

    public Json? Credentials { get; init; }
}
