using System.Collections.Frozen;
using static StateFlow.Integrations.IntegrationPattern;

namespace StateFlow.Integrations;

/// <summary>Every optimized integration, in the order of their names.</summary>
/// <remarks>
/// Patterns and parameters are those of the developer guide (2026), which offers fewer parameters than the services have. Where it refers to the
/// API of the service, the row names the service of the SDK instead, and the action where that has another name.
/// </remarks>
internal static class OptimizedTable
{
    private const string DynamoDbWrite =
        "ConditionExpression,ExpressionAttributeNames,ExpressionAttributeValues,ConditionalOperator,Expected,ReturnConsumedCapacity,"
            + "ReturnItemCollectionMetrics,ReturnValues";

    private static readonly IntegrationPattern[] Call = [RequestResponse];
    private static readonly IntegrationPattern[] Job = [RequestResponse, Sync];
    private static readonly IntegrationPattern[] Callback = [RequestResponse, WaitForTaskToken];
    private static readonly IntegrationPattern[] JobOrCallback = [RequestResponse, Sync, WaitForTaskToken];
    private static readonly IntegrationPattern[] Execution = [RequestResponse, Sync, Sync2, WaitForTaskToken];

    /// <summary>Gets the integrations.</summary>
    public static IReadOnlyList<OptimizedIntegration> All { get; } = Array.AsReadOnly<OptimizedIntegration>(
    [
        Own("apigateway:invoke", Callback, "ApiEndpoint!,Method!,Stage,Path,Headers,QueryParameters,RequestBody,AllowNullValues,AuthType"),
        Api("athena:getQueryExecution", Call, "athena"),
        Own("athena:getQueryResults", Call, "QueryExecutionId!,MaxResults,NextToken"),
        Own(
            "athena:startQueryExecution",
            Job,
            "QueryString!,WorkGroup,QueryExecutionContext,ResultConfiguration,ClientRequestToken,ExecutionParameters,ResultReuseConfiguration"),
        Api("athena:stopQueryExecution", Call, "athena"),
        Own(
            "batch:submitJob",
            Job,
            "JobName!,JobQueue!,JobDefinition!,ArrayProperties,ContainerOverrides,DependsOn,Parameters,RetryStrategy,Timeout,Tags"),
        Api("bedrock:createModelCustomizationJob", Job, "bedrock"),
        Own("bedrock:invokeModel", Callback, "ModelId!,Body|,Input|,Output,ContentType,Accept,GuardrailIdentifier,GuardrailVersion,Trace"),
        Own("bedrockagentcore:invokeHarness", Call, "HarnessArn,RuntimeSessionId,Messages,SystemPrompt,Model,Tools,MaxIterations,TimeoutSeconds"),
        Api("codebuild:batchDeleteBuilds", Call, "codebuild"),
        Api("codebuild:batchGetReports", Call, "codebuild"),
        Api("codebuild:deleteBuildBatch", Call, "codebuild"),
        Api("codebuild:retryBuildBatch", Job, "codebuild"),
        Api("codebuild:startBuild", Job, "codebuild"),
        Api("codebuild:startBuildBatch", Job, "codebuild"),
        Api("codebuild:stopBuild", Call, "codebuild"),
        Api("codebuild:stopBuildBatch", Call, "codebuild"),
        Own("databrew:startJobRun", Job, "Name!"),
        Own("dynamodb:deleteItem", Call, $"TableName!,Key!,{DynamoDbWrite}"),
        Own(
            "dynamodb:getItem",
            Call,
            "TableName!,Key!,ConsistentRead,ProjectionExpression,ExpressionAttributeNames,AttributesToGet,ReturnConsumedCapacity"),
        Own("dynamodb:putItem", Call, $"TableName!,Item!,{DynamoDbWrite}"),
        Own("dynamodb:updateItem", Call, $"TableName!,Key!,UpdateExpression,AttributeUpdates,{DynamoDbWrite}"),
        Own(
            "ecs:runTask",
            JobOrCallback,
            "TaskDefinition!,Cluster,Group,LaunchType,NetworkConfiguration,Overrides,PlacementConstraints,PlacementStrategy,PlatformVersion,"
                + "PropagateTags,EnableExecuteCommand,CapacityProviderStrategy"),
        Own("eks:call", Callback, "ClusterName!,CertificateAuthority!,Endpoint!,Method!,Path!,QueryParameters,RequestBody"),
        Api("eks:createCluster", JobOrCallback, "eks"),
        Api("eks:createFargateProfile", JobOrCallback, "eks"),
        Api("eks:createNodegroup", JobOrCallback, "eks"),
        Api("eks:deleteCluster", JobOrCallback, "eks"),
        Api("eks:deleteFargateProfile", JobOrCallback, "eks"),
        Api("eks:deleteNodegroup", JobOrCallback, "eks"),
        Own("eks:runJob", JobOrCallback, "ClusterName!,CertificateAuthority!,Endpoint!,Job!,Namespace,LogOptions"),
        Own("elasticmapreduce:addStep", Job, "ClusterId!,Step!"),
        Own("elasticmapreduce:cancelStep", Call, "ClusterId!,StepId!"),
        Api("elasticmapreduce:createCluster", Job, "emr", "runJobFlow"),
        Own("elasticmapreduce:modifyInstanceFleetByName", Call, "ClusterId!,InstanceFleetName!,InstanceFleet!"),
        Own("elasticmapreduce:modifyInstanceGroupByName", Call, "ClusterId!,InstanceGroupName!,InstanceGroup!"),
        Own("elasticmapreduce:setClusterTerminationProtection", Call, "ClusterId!,TerminationProtected!"),
        Own("elasticmapreduce:terminateCluster", Job, "ClusterId!"),
        Api("emr-containers:createVirtualCluster", Call, "emrcontainers"),
        Api("emr-containers:deleteVirtualCluster", Job, "emrcontainers"),
        Api("emr-containers:startJobRun", Job, "emrcontainers"),
        Api("emr-serverless:cancelJobRun", Job, "emrserverless"),
        Api("emr-serverless:createApplication", Job, "emrserverless"),
        Api("emr-serverless:deleteApplication", Job, "emrserverless"),
        Api("emr-serverless:startApplication", Job, "emrserverless"),
        Own(
            "emr-serverless:startJobRun",
            Job,
            "ApplicationId!,ExecutionRoleArn!,ClientToken,JobDriver,ConfigurationOverrides,ExecutionTimeoutMinutes,Name,Tags"),
        Api("emr-serverless:stopApplication", Job, "emrserverless"),
        Own("events:putEvents", Callback, "Entries!"),
        Own(
            "glue:startJobRun",
            Job,
            "JobName!,Arguments,JobRunId,AllocatedCapacity,MaxCapacity,Timeout,WorkerType,NumberOfWorkers,SecurityConfiguration,"
                + "NotificationProperty,ExecutionClass,JobRunQueuingEnabled"),
        Own("http:invoke", Call, "ApiEndpoint!,Method!,InvocationConfig|,Authentication|,Headers,QueryParameters,RequestBody,Transform"),
        Own("lambda:invoke", Callback, "FunctionName!,Payload,InvocationType,ClientContext,Qualifier,LogType"),
        Api("mediaconvert:createJob", Job, "mediaconvert"),
        Api("sagemaker:createEndpoint", Call, "sagemaker"),
        Api("sagemaker:createEndpointConfig", Call, "sagemaker"),
        Api("sagemaker:createHyperParameterTuningJob", Job, "sagemaker"),
        Api("sagemaker:createLabelingJob", Job, "sagemaker"),
        Api("sagemaker:createModel", Call, "sagemaker"),
        Api("sagemaker:createProcessingJob", Job, "sagemaker"),
        Api("sagemaker:createTrainingJob", Job, "sagemaker"),
        Api("sagemaker:createTransformJob", Job, "sagemaker"),
        Api("sagemaker:updateEndpoint", Call, "sagemaker"),
        Own(
            "sns:publish",
            Callback,
            "Message!,TopicArn|,TargetArn|,PhoneNumber|,Subject,MessageAttributes,MessageStructure,MessageDeduplicationId,MessageGroupId"),
        Own("sqs:sendMessage", Callback, "QueueUrl!,MessageBody!,DelaySeconds,MessageAttributes,MessageDeduplicationId,MessageGroupId"),
        Own("states:startExecution", Execution, "StateMachineArn!,Input,Name"),
    ]);

    private static FrozenDictionary<string, OptimizedIntegration> ByName { get; } = All.ToFrozenDictionary(i => i.Name, StringComparer.Ordinal);

    /// <summary>Finds an integration by its service and action, as in <c>sqs:sendMessage</c>.</summary>
    public static OptimizedIntegration? Find(ReadOnlySpan<char> name) =>
        ByName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var integration) ? integration : null;

    private static OptimizedIntegration Own(string name, IntegrationPattern[] patterns, string parameters) =>
        new(name, patterns, () => IntegrationParameter.ReadList(parameters));

    private static OptimizedIntegration Api(string name, IntegrationPattern[] patterns, string service, string? action = null)
    {
        action ??= name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return new(name, patterns, () => SdkCatalog.Find(service)!.FindAction(action)!.Parameters); // The catalogue has every row; a test asks.
    }
}
