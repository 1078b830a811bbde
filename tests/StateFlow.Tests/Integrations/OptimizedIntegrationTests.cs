using System.Text;
using StateFlow.Integrations;
using StateFlow.TestKit;

namespace StateFlow.Tests.Integrations;

public sealed class OptimizedIntegrationTests
{
    /// <summary>The table of the developer guide: S stands for <c>.sync</c>, T for <c>.waitForTaskToken</c>; a request-response call is always there.</summary>
    private const string Table = """
        apigateway invoke T
        athena startQueryExecution S
        athena stopQueryExecution,getQueryExecution,getQueryResults -
        batch submitJob S
        bedrock invokeModel T
        bedrock createModelCustomizationJob S
        bedrockagentcore invokeHarness -
        codebuild startBuild,startBuildBatch,retryBuildBatch S
        codebuild stopBuild,stopBuildBatch,deleteBuildBatch,batchDeleteBuilds,batchGetReports -
        databrew startJobRun S
        dynamodb getItem,putItem,updateItem,deleteItem -
        ecs runTask ST
        eks createCluster,deleteCluster,createFargateProfile,deleteFargateProfile,createNodegroup,deleteNodegroup,runJob ST
        eks call T
        elasticmapreduce createCluster,terminateCluster,addStep S
        elasticmapreduce cancelStep,setClusterTerminationProtection,modifyInstanceFleetByName,modifyInstanceGroupByName -
        emr-containers deleteVirtualCluster,startJobRun S
        emr-containers createVirtualCluster -
        emr-serverless createApplication,startApplication,stopApplication,deleteApplication,startJobRun,cancelJobRun S
        events putEvents T
        glue startJobRun S
        http invoke -
        lambda invoke T
        mediaconvert createJob S
        sagemaker createHyperParameterTuningJob,createLabelingJob,createProcessingJob,createTrainingJob,createTransformJob S
        sagemaker createEndpoint,createEndpointConfig,createModel,updateEndpoint -
        sns publish T
        sqs sendMessage T
        states startExecution S2T
        """;

    [Fact]
    public void The_integrations_are_those_of_the_developer_guide() =>
        Assert.Equal(
            Table.Split('\n').Select(l => l.Split(' ')).SelectMany(l => l[1].Split(',').Select(a => $"{l[0]}:{a} {l[2]}")).Order(StringComparer.Ordinal),
            IntegrationCatalog.Optimized.Select(i => $"{i} {Letters(i)}"));

    [Fact]
    public void Descriptors_change_only_on_purpose()
    {
        var text = new StringBuilder();
        foreach (var integration in IntegrationCatalog.Optimized)
        {
            text.AppendLine(integration.Name);
            text.Append("  takes ").AppendJoin(", ", integration.Parameters.Select(p => p.Name + Mark(p.Requirement))).AppendLine();
            if (integration.Permissions is { } permissions)
            {
                Append(text, "  call needs ", permissions.Call);
                Append(text, "  job needs ", permissions.Job);
                Append(text, "  events rule ", permissions.EventsRule);
                Append(text, "  passes a role to ", permissions.PassRoleTo);
                Append(text, "  perhaps ", permissions.Extra.Count == 0 ? null : string.Join("; ", permissions.Extra));
            }
        }

        Snapshot.Match(text.ToString());
    }

    [Theory]
    [InlineData("dynamodb:getitem", "dynamodb:getItem")]
    [InlineData("SQS:SendMessage", "sqs:sendMessage")]
    [InlineData("lambda:invok", "lambda:invoke")]
    [InlineData("dynamodb:query", null)]
    [InlineData("", null)]
    public void The_integration_that_was_meant_is_near(string written, string? meant) =>
        Assert.Equal(meant, IntegrationCatalog.NearestOptimized(written)?.Name);

    private static string Letters(OptimizedIntegration integration) => integration.Patterns.Count == 1
        ? "-"
        : string.Concat(integration.Patterns.Skip(1).Select(p => p switch
        {
            IntegrationPattern.Sync => "S",
            IntegrationPattern.Sync2 => "2",
            _ => "T",
        }));

    private static string Mark(ParameterRequirement requirement) => requirement switch
    {
        ParameterRequirement.Required => "!",
        ParameterRequirement.OneOf => "|",
        _ => string.Empty,
    };

    private static void Append(StringBuilder text, string title, IEnumerable<PermissionStatement> statements)
    {
        foreach (var statement in statements)
        {
            Append(text, title, $"{string.Join(", ", statement.Actions)} on {statement.Resource}");
        }
    }

    private static void Append(StringBuilder text, string title, string? value)
    {
        if (value is not null)
        {
            text.Append(title).AppendLine(value);
        }
    }
}
