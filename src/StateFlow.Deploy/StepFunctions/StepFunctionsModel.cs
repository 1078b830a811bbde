namespace StateFlow.Deploy.StepFunctions;

// The requests and replies of the operations that make state machines, named as in the API of Step Functions.
internal sealed record CreateStateMachineRequest(string Name, string Definition, string RoleArn)
{
    public string? Type { get; init; }

    public LoggingConfiguration? LoggingConfiguration { get; init; }

    public TracingConfiguration? TracingConfiguration { get; init; }

    public EncryptionConfiguration? EncryptionConfiguration { get; init; }

    public IReadOnlyList<Tag>? Tags { get; init; }
}

internal sealed record CreateStateMachineReply(string StateMachineArn);

internal sealed record UpdateStateMachineRequest(string StateMachineArn)
{
    public string? Definition { get; init; }

    public string? RoleArn { get; init; }

    public LoggingConfiguration? LoggingConfiguration { get; init; }

    public TracingConfiguration? TracingConfiguration { get; init; }

    public EncryptionConfiguration? EncryptionConfiguration { get; init; }
}

internal sealed record UpdateStateMachineReply(string? RevisionId);

internal sealed record StateMachineRequest(string StateMachineArn);

internal sealed record DescribeStateMachineRequest(string StateMachineArn)
{
    /// <summary>What is left out with it can be read without the key of the machine.</summary>
    public const string MetadataOnly = "METADATA_ONLY";

    public string? IncludedData { get; init; }
}

internal sealed record DescribeStateMachineReply(string StateMachineArn, string Name, string Definition, string RoleArn)
{
    public string? Status { get; init; }

    public string? Type { get; init; }

    public string? RevisionId { get; init; }

    public LoggingConfiguration? LoggingConfiguration { get; init; }

    public TracingConfiguration? TracingConfiguration { get; init; }

    public EncryptionConfiguration? EncryptionConfiguration { get; init; }
}

internal sealed record LoggingConfiguration(string Level, bool IncludeExecutionData, IReadOnlyList<LogDestination>? Destinations);

internal sealed record LogDestination(CloudWatchLogsLogGroup? CloudWatchLogsLogGroup);

internal sealed record CloudWatchLogsLogGroup(string? LogGroupArn);

internal sealed record TracingConfiguration(bool Enabled);

internal sealed record EncryptionConfiguration(string Type, string? KmsKeyId = null, int? KmsDataKeyReusePeriodSeconds = null);

internal sealed record Tag(string Key, string Value);

internal sealed record TagResourceRequest(string ResourceArn, IReadOnlyList<Tag> Tags);

internal sealed record UntagResourceRequest(string ResourceArn, IReadOnlyList<string> TagKeys);

internal sealed record ListTagsForResourceRequest(string ResourceArn);

internal sealed record ListTagsForResourceReply(IReadOnlyList<Tag>? Tags);

internal sealed record ValidateStateMachineDefinitionRequest(string Definition, string Type);

internal sealed record ValidateStateMachineDefinitionReply(string Result, IReadOnlyList<DefinitionDiagnostic>? Diagnostics);

internal sealed record DefinitionDiagnostic(string Severity, string Code, string Message, string? Location);

/// <summary>The answer of an operation that has nothing to say.</summary>
internal sealed record EmptyReply;
