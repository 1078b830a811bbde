namespace StateFlow.Validation;

/// <summary>The rules about what tasks call: SF12001 to SF12999.</summary>
internal static class IntegrationRules
{
    public static DiagnosticDescriptor ResourceNotArn { get; } =
        new("SF12001", Severity.Error, "The resource of a task is an ARN.");

    public static DiagnosticDescriptor UnknownIntegration { get; } =
        new("SF12002", Severity.Error, "An optimized integration is one that Step Functions has.");

    public static DiagnosticDescriptor UnknownPattern { get; } =
        new("SF12003", Severity.Error, "The suffix of a resource is one that Step Functions knows.");

    public static DiagnosticDescriptor PatternUnsupportedByService { get; } =
        new("SF12004", Severity.Error, "A task waits for a service in a way that the service supports.");

    public static DiagnosticDescriptor ExpressSync { get; } =
        new("SF12005", Severity.Error, "An Express workflow does not wait for jobs.");

    public static DiagnosticDescriptor ExpressToken { get; } =
        new("SF12006", Severity.Error, "An Express workflow does not wait for task tokens.");

    public static DiagnosticDescriptor ExpressActivity { get; } =
        new("SF12007", Severity.Error, "An Express workflow has no activities.");

    public static DiagnosticDescriptor SdkServiceUnknown { get; } =
        new("SF12008", Severity.Error, "A service of the AWS SDK is one that Step Functions can call.");

    public static DiagnosticDescriptor SdkActionUnknown { get; } =
        new("SF12009", Severity.Error, "An action of the AWS SDK is one that Step Functions can call.");

    public static DiagnosticDescriptor SdkActionCase { get; } =
        new("SF12010", Severity.Error, "An action of the AWS SDK is written in camelCase.");

    public static DiagnosticDescriptor SdkParameterCase { get; } =
        new("SF12011", Severity.Error, "A parameter of the AWS SDK is written in PascalCase.");

    public static DiagnosticDescriptor ParameterUnknown { get; } =
        new("SF12012", Severity.Error, "A call has only parameters that its action has.");

    public static DiagnosticDescriptor ParameterRequired { get; } =
        new("SF12013", Severity.Error, "A call has the parameters that its action requires.");

    public static DiagnosticDescriptor ParameterType { get; } =
        new("SF12014", Severity.Error, "The value of a parameter is of the type that the action takes.");

    public static DiagnosticDescriptor ParametersRequired { get; } =
        new("SF12015", Severity.Error, "A call of an action that requires parameters has some.");

    public static DiagnosticDescriptor LambdaArnMalformed { get; } =
        new("SF12016", Severity.Error, "The ARN of a function or an activity is complete.");

    public static DiagnosticDescriptor WrongArnKind { get; } =
        new("SF12017", Severity.Error, "The resource of a task is something that a task can call.");

    public static DiagnosticDescriptor TokenNotPassed { get; } =
        new("SF12018", Severity.Warning, "A task that waits for its token gives the token away.");

    public static DiagnosticDescriptor LambdaPayloadWrapper { get; } =
        new("SF12019", Severity.Warning, "What a function returns is read from the Payload of the result.");

    public static DiagnosticDescriptor StartExecutionOutputString { get; } =
        new("SF12020", Severity.Warning, "The output of a nested execution is read as an object only where it is one.");

    public static DiagnosticDescriptor ParentExecutionId { get; } =
        new("SF12021", Severity.Hint, "A nested execution is told which execution started it.");

    public static DiagnosticDescriptor HttpTaskConnection { get; } =
        new("SF12022", Severity.Error, "An HTTP task has an endpoint, a method and a connection.");

    public static DiagnosticDescriptor HttpTaskEndpoint { get; } =
        new("SF12023", Severity.Error, "The endpoint of an HTTP task is an https URL without a user.");

    public static DiagnosticDescriptor DynamoAttributeShape { get; } =
        new("SF12024", Severity.Error, "A DynamoDB attribute has the JSON type that its letter says: numbers are written as text.");

    public static DiagnosticDescriptor SqsFifoGroupId { get; } =
        new("SF12025", Severity.Error, "A message to a FIFO queue or topic has a group.");

    public static DiagnosticDescriptor PartitionMismatch { get; } =
        new("SF12026", Severity.Warning, "All ARNs are of one partition, and all functions and activities of one region.");

    public static DiagnosticDescriptor LambdaDirectVsInvoke { get; } =
        new("SF12027", Severity.Hint, "A function is called through lambda:invoke.");

    public static DiagnosticDescriptor LambdaVersionUnqualified { get; } =
        new("SF12028", Severity.Hint, "A function is called by a version or an alias.");

    public static DiagnosticDescriptor ExpressRunLongService { get; } =
        new("SF12029", Severity.Warning, "Nothing in an Express workflow takes more than five minutes.");

    public static DiagnosticDescriptor NestedExpressSync { get; } =
        new("SF12030", Severity.Hint, "A nested execution is started in a way that waits for its end.");

    public static DiagnosticDescriptor SdkSyncSuffix { get; } =
        new("SF12031", Severity.Error, "A call of the AWS SDK does not wait for jobs.");

    public static DiagnosticDescriptor NumberToken { get; } =
        new("SF12040", Severity.Warning, "A number is a number when the definition is deployed.");

    /// <summary>Gets all of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        ResourceNotArn,
        UnknownIntegration,
        UnknownPattern,
        PatternUnsupportedByService,
        ExpressSync,
        ExpressToken,
        ExpressActivity,
        SdkServiceUnknown,
        SdkActionUnknown,
        SdkActionCase,
        SdkParameterCase,
        ParameterUnknown,
        ParameterRequired,
        ParameterType,
        ParametersRequired,
        LambdaArnMalformed,
        WrongArnKind,
        TokenNotPassed,
        LambdaPayloadWrapper,
        StartExecutionOutputString,
        ParentExecutionId,
        HttpTaskConnection,
        HttpTaskEndpoint,
        DynamoAttributeShape,
        SqsFifoGroupId,
        PartitionMismatch,
        LambdaDirectVsInvoke,
        LambdaVersionUnqualified,
        ExpressRunLongService,
        NestedExpressSync,
        SdkSyncSuffix,
        NumberToken,
    ];
}
