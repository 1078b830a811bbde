using System.Collections.Frozen;

namespace StateFlow.Deploy.Policies;

/// <summary>Says which parameter of a call holds what an action acts on. A test compares it with what IAM knows.</summary>
/// <remarks>Sources: Service Authorization Reference; developer guide of Step Functions, "IAM policies for integrated services". Templates: see <see cref="ResourceSearch"/>.</remarks>
internal static class ResourceTable
{
    /// <summary>Actions of a service, and templates: what they act on where the table of parameters does not say it; none where it would be wrong.</summary>
    private const string Actions = """
        apigateway DELETE,GET,PATCH,POST,PUT /*
        athena GetDataCatalog datacatalog/{QueryExecutionContext.Catalog|AwsDataCatalog}
        athena GetNamedQuery,GetQueryExecution,GetQueryResults,StopQueryExecution workgroup/{WorkGroup|primary}
        bedrock CreateModelCustomizationJob foundation-model/* custom-model/*
        bedrock GetModelCustomizationJob,StopModelCustomizationJob model-customization-job/*
        batch SubmitJob @revision:batch/job-definition/JobDefinition job-queue/{JobQueue!}
        batch TerminateJob job/{JobId}
        codebuild BatchGetBuilds,StopBuild,BatchDeleteBuilds,StopBuildBatch,BatchGetBuildBatches,DeleteBuildBatch,RetryBuildBatch project/{ProjectName}
        codebuild BatchGetReports report-group/*
        codepipeline StartPipelineExecution,GetPipeline,GetPipelineState {Name}
        databrew StartJobRun,StopJobRun,ListJobRuns job/{Name}
        dynamodb PartiQLSelect,PartiQLInsert,PartiQLUpdate,PartiQLDelete table/*
        ec2 StartInstances,StopInstances,TerminateInstances,RebootInstances instance/{InstanceIds[]}
        ecs RunTask @revision:ecs/task-definition/TaskDefinition
        ecs DescribeTasks,StopTask @tasks
        eks CreateNodegroup,CreateFargateProfile cluster/{ClusterName}
        eks DescribeCluster,DeleteCluster cluster/{Name}
        eks DescribeNodegroup,DeleteNodegroup nodegroup/{ClusterName}/{NodegroupName}/*
        eks DescribeFargateProfile,DeleteFargateProfile fargateprofile/{ClusterName}/{FargateProfileName}/*
        emr-containers DeleteVirtualCluster,DescribeVirtualCluster /virtualclusters/{Id}
        emr-containers StartJobRun /virtualclusters/{VirtualClusterId}
        emr-containers DescribeJobRun,CancelJobRun /virtualclusters/{VirtualClusterId}/jobruns/{Id|*}
        emr-serverless GetJobRun,CancelJobRun /applications/{ApplicationId}/jobruns/{JobRunId|*}
        events DeleteRule,DescribeRule,DisableRule,EnableRule,PutRule rule/{Name}
        events PutEvents event-bus/{Entries[].EventBusName|default}
        events PutTargets,RemoveTargets,ListTargetsByRule rule/{Rule}
        glue GetDatabase,GetDatabases catalog database/*
        glue GetTable,GetTables,GetPartition,GetPartitions,BatchGetPartition catalog database/* table/*
        glue GetCrawler,StartCrawler,StopCrawler crawler/{Name}
        iam GetRole,ListAttachedRolePolicies role/{RoleName}
        lambda UpdateEventSourceMapping event-source-mapping:{UUID}
        mediaconvert CreateJob queues/{Queue!|Default} jobTemplates/{JobTemplate!|*} presets/*
        mediaconvert GetJob,CancelJob jobs/{Id}
        rds StartDBInstance,StopDBInstance,RebootDBInstance db:{DBInstanceIdentifier}
        rds StartDBCluster,StopDBCluster cluster:{DBClusterIdentifier}
        route53 ChangeResourceRecordSets,ListResourceRecordSets hostedzone/{HostedZoneId}
        s3 CreateAccessPoint
        s3 DeleteObjectVersion {Bucket}/*
        sagemaker CreateEdgePackagingJob,CreateInferenceExperiment,GetScalingConfigurationRecommendation
        scheduler CreateSchedule,DeleteSchedule,GetSchedule,UpdateSchedule schedule/{GroupName|default}/{Name}
        sns Publish @topic
        ssm GetParametersByPath parameter/{Path} parameter/{Path}/*
        ssm GetParameters,DeleteParameters parameter/{Names[]}
        ssm DeleteParameter,GetParameter,GetParameterHistory,LabelParameterVersion,PutParameter parameter/{Name}
        ssm StartAutomationExecution automation-definition/{DocumentName}:*
        states StartExecution,StartSyncExecution stateMachine:{StateMachineArn!}
        """;

    /// <summary>A service, one of its parameters, and templates, for all actions that have the parameter; <c>?</c> is before one that counts where it is given.</summary>
    private const string Parameters = """
        athena CatalogName datacatalog/{CatalogName}
        athena WorkGroup workgroup/{WorkGroup|primary}
        bedrock KnowledgeBaseId knowledge-base/{KnowledgeBaseId}
        bedrock ModelId @model
        cloudformation StackName stack/{StackName}/*
        cloudwatch AlarmNames alarm:{AlarmNames[]}
        codebuild ProjectName project/{ProjectName}
        cognito-idp UserPoolId userpool/{UserPoolId}
        dynamodb ?IndexName table/{TableName}/index/{IndexName}
        dynamodb RequestItems table/{RequestItems.%}
        dynamodb TableName table/{TableName}
        dynamodb TransactItems table/{TransactItems[].*.TableName}
        ecr RepositoryName repository/{RepositoryName}
        elasticmapreduce ClusterId cluster/{ClusterId}
        elasticmapreduce JobFlowId cluster/{JobFlowId}
        elasticmapreduce JobFlowIds cluster/{JobFlowIds[]}
        emr-serverless ApplicationId /applications/{ApplicationId}
        firehose DeliveryStreamName deliverystream/{DeliveryStreamName}
        glue JobName job/{JobName}
        kinesis ?StreamARN {StreamARN!}
        kinesis StreamName stream/{StreamName}
        kms KeyId @key
        lambda FunctionName @function
        logs LogGroupName log-group:{LogGroupName} log-group:{LogGroupName}:*
        rds-data ResourceArn rds::cluster:{ResourceArn!}
        s3 CopySource {Bucket}/{Key}
        s3 Delete {Bucket}/*
        s3 Key {Bucket}/{Key}
        s3 Bucket {Bucket}
        sagemaker EndpointName endpoint/{EndpointName}
        sagemaker EndpointConfigName endpoint-config/{EndpointConfigName}
        sagemaker HyperParameterTuningJobName hyper-parameter-tuning-job/{HyperParameterTuningJobName}*
        sagemaker LabelingJobName labeling-job/{LabelingJobName}*
        sagemaker ProcessingJobName processing-job/{ProcessingJobName}*
        sagemaker TrainingJobName training-job/{TrainingJobName}*
        sagemaker TransformJobName transform-job/{TransformJobName}*
        sagemaker ModelName model/{ModelName}
        secretsmanager SecretArn secret:{SecretArn!}
        secretsmanager SecretId @secret
        sns TopicArn {TopicArn!}
        sqs QueueUrl @queue
        states ActivityArn activity:{ActivityArn!}
        states ExecutionArn execution:{ExecutionArn!}
        states MapRunArn mapRun:{MapRunArn!}
        states StateMachineArn stateMachine:{StateMachineArn!}
        """;

    /// <summary>Calls that act on something else than their parameters say on their own, by call and action.</summary>
    private const string Calls = """
        athena:getQueryResults s3:GetObject *
        athena:startQueryExecution s3:* *
        eks:createFargateProfile iam:GetRole role/{PodExecutionRoleArn!}
        eks:createNodegroup iam:* role/{NodeRole!}
        elasticmapreduce:createCluster elasticmapreduce:* cluster/*
        emr-serverless:createApplication emr-serverless:* /applications/*
        s3:copyObject s3:Get* @copy
        s3:uploadPartCopy s3:GetObject @copy
        sagemaker:createEndpoint sagemaker:CreateEndpoint endpoint/{EndpointName} endpoint-config/{EndpointConfigName}
        sagemaker:updateEndpoint sagemaker:UpdateEndpoint endpoint/{EndpointName} endpoint-config/{EndpointConfigName}
        states:startExecution states:DescribeExecution @executions
        states:startExecution states:StopExecution @executions
        """;

    private static readonly FrozenDictionary<string, string[]> ByAction = Lines(Actions)
        .SelectMany(l => l[1].Split(',').Select(a => (Action: $"{l[0]}:{a}", Templates: l[2..])))
        .ToFrozenDictionary(r => r.Action, r => r.Templates, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Parameter, string[] Templates)[]> ByParameter = Lines(Parameters)
        .GroupBy(l => l[0], l => (l[1], l[2..]), StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    private static readonly ILookup<string, (string Action, string[] Templates)> ByCall = Lines(Calls).ToLookup(l => l[0], l => (l[1], l[2..]), StringComparer.Ordinal);

    /// <summary>Finds the templates of what a call needs for an action.</summary>
    /// <param name="name">The service and the action that are called, as in <c>s3:copyObject</c>.</param>
    /// <param name="action">The action of IAM.</param>
    /// <param name="call">What is given.</param>
    /// <returns>The templates; none when the table has none.</returns>
    public static IReadOnlyList<string> Find(string name, string action, CallValues call)
    {
        foreach (var row in ByCall[name])
        {
            if (row.Action == action || (row.Action.EndsWith('*') && action.StartsWith(row.Action[..^1], StringComparison.Ordinal)))
            {
                return row.Templates;
            }
        }

        if (ByAction.TryGetValue(action, out var templates))
        {
            return templates;
        }

        foreach (var (parameter, ofParameter) in ByParameter.GetValueOrDefault(action[..action.IndexOf(':', StringComparison.Ordinal)], []))
        {
            if (parameter.StartsWith('?') ? call.Gives(parameter[1..]) : call.Knows(parameter))
            {
                return ofParameter;
            }
        }

        return [];
    }

    private static IEnumerable<string[]> Lines(string text) => text.Split('\n').Select(l => l.Split(' '));
}
