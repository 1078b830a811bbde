using StateFlow.Integrations;

namespace StateFlow.Tests.Integrations;

public sealed class SdkCatalogTests
{
    [Fact]
    public void The_catalogue_counts_what_the_service_models_have()
    {
        var modelled = IntegrationCatalog.Services.Where(s => s.ErrorPrefix is not null).ToList();
        var named = IntegrationCatalog.Services.Where(s => s.ErrorPrefix is null).ToList();

        Assert.Equal((373, 43), (modelled.Count, named.Count));
        Assert.Equal(17_148, modelled.Sum(s => s.Actions.Count(a => a.IsSupported))); // One operation less than in the models: a stream.
        Assert.Equal(46, IntegrationCatalog.Services.Sum(s => s.Actions.Count(a => !a.IsSupported)));
        Assert.DoesNotContain(named, s => s.Actions.Any(a => a.IsSupported));
    }

    [Fact]
    public void Ids_are_error_prefixes_in_lower_case() =>
        Assert.All(IntegrationCatalog.Services, s => Assert.Equal(s.ErrorPrefix?.ToLowerInvariant() ?? s.Id, s.Id));

    [Fact]
    public void Services_and_actions_are_in_order()
    {
        Assert.Equal(IntegrationCatalog.Services.Select(s => s.Id).Order(StringComparer.Ordinal), IntegrationCatalog.Services.Select(s => s.Id));
        Assert.All(IntegrationCatalog.Services, s => Assert.Equal(s.Actions.Select(a => a.Name).Order(StringComparer.Ordinal), s.Actions.Select(a => a.Name)));
    }

    [Fact]
    public void A_service_tells_how_errors_and_permissions_call_it()
    {
        var service = IntegrationCatalog.FindService("sfn")!;

        Assert.Equal(("sfn", "Sfn", "states"), (service.Id, service.ErrorPrefix, service.IamPrefix));
        Assert.Equal("sfn", service.ToString());
    }

    [Fact]
    public void An_action_tells_its_parameters()
    {
        var action = IntegrationCatalog.FindService("s3")!.FindAction("listObjectsV2")!;

        Assert.Equal("s3:listObjectsV2", action.ToString());
        Assert.Equal(new IntegrationParameter("Bucket", ParameterRequirement.Required), action.Parameters[0]);
        Assert.Contains(new IntegrationParameter("Prefix", ParameterRequirement.Optional), action.Parameters);
        Assert.Same(action.Parameters, action.Parameters);
    }

    [Fact]
    public void Every_action_has_the_parameters_of_its_own()
    {
        Assert.Equal(["AnalyzerArn", "RuleName", "ClientToken"], ParametersOf("accessanalyzer", "applyArchiveRule"));
        Assert.Equal(["TraceIds", "NextToken"], ParametersOf("xray", "batchGetTraces"));
        Assert.Empty(ParametersOf("acm", "getAccountConfiguration"));
        Assert.Empty(ParametersOf("sts", "assumeRole"));
        Assert.Equal(["DurationSeconds", "SerialNumber", "TokenCode"], ParametersOf("sts", "getSessionToken"));
    }

    [Fact]
    public void Tokens_that_the_sdk_makes_up_are_never_required() =>
        Assert.DoesNotContain(
            IntegrationCatalog.Services.SelectMany(s => s.Actions).SelectMany(a => a.Parameters),
            p => p is { Name: "ClientToken" or "ClientRequestToken" or "IdempotencyToken", Requirement: ParameterRequirement.Required });

    [Theory]
    [InlineData("sqs", "sendMessage", "sqs:SendMessage")]
    [InlineData("lambda", "invoke", "lambda:InvokeFunction")]
    [InlineData("sfn", "startExecution", "states:StartExecution")]
    [InlineData("keyspaces", "createTable", "cassandra:Create")]
    [InlineData("s3", "uploadPartCopy", "s3:PutObject", "s3:GetObject")]
    [InlineData("dynamodb", "executeStatement", "dynamodb:PartiQLSelect", "dynamodb:PartiQLInsert", "dynamodb:PartiQLUpdate", "dynamodb:PartiQLDelete")]
    [InlineData("bedrockagentcore", "invokeHarness")]
    public void An_action_tells_what_iam_must_allow(string service, string action, params string[] permissions) =>
        Assert.Equal(permissions, IntegrationCatalog.FindService(service)!.FindAction(action)!.Permissions);

    [Theory]
    [InlineData("sts", "assumeRole", false)]
    [InlineData("sts", "getCallerIdentity", true)]
    [InlineData("bedrockruntime", "converse", true)]
    [InlineData("bedrockruntime", "converseStream", false)]
    [InlineData("bedrockagentcore", "invokeHarness", false)]
    public void Some_actions_are_not_supported(string service, string action, bool isSupported) =>
        Assert.Equal(isSupported, IntegrationCatalog.FindService(service)!.FindAction(action)!.IsSupported);

    [Theory]
    [InlineData("dynamo")]
    [InlineData("S3")]
    [InlineData("aws-sdk")]
    [InlineData("")]
    public void An_unknown_service_is_not_found(string id) => Assert.Null(IntegrationCatalog.FindService(id));

    [Theory]
    [InlineData("ListBuckets")]
    [InlineData("listBucket")]
    [InlineData("")]
    public void An_unknown_action_is_not_found(string name) => Assert.Null(IntegrationCatalog.FindService("s3")!.FindAction(name));

    [Theory]
    [InlineData("dynamo", "dynamodb")]
    [InlineData("DynamoDB", "dynamodb")]
    [InlineData("dynamo-db", "dynamodb")]
    [InlineData("states", "sfn")]
    [InlineData("logs", "cloudwatchlogs")]
    [InlineData("cognito-idp", "cognitoidentityprovider")]
    [InlineData("something else entirely", null)]
    [InlineData("", null)]
    public void The_service_that_was_meant_is_near(string written, string? meant) => Assert.Equal(meant, IntegrationCatalog.NearestService(written)?.Id);

    [Theory]
    [InlineData("ListBuckets", "listBuckets")]
    [InlineData("listObject", "listObjects")]
    [InlineData("fly", null)]
    public void The_action_that_was_meant_is_near(string written, string? meant) =>
        Assert.Equal(meant, IntegrationCatalog.FindService("s3")!.NearestAction(written)?.Name);

    [Fact]
    public void Suggestions_for_a_huge_text_are_quick() => Assert.Null(IntegrationCatalog.NearestService(new string('x', 1 << 20)));

    [Fact]
    public void Many_threads_see_the_same_catalogue()
    {
        var actions = new SdkAction[64];

        Parallel.For(0, actions.Length, i => actions[i] = IntegrationCatalog.FindService("ec2")!.FindAction("runInstances")!);

        Assert.All(actions, a => Assert.NotEmpty(a.Parameters));
    }

    [Fact]
    public void Looking_up_what_was_looked_up_before_allocates_nothing()
    {
        LookUp();
        var before = GC.GetAllocatedBytesForCurrentThread();

        LookUp();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static void LookUp()
        {
            GC.KeepAlive(IntegrationCatalog.FindOptimized("sqs:sendMessage")!.Parameters);
            GC.KeepAlive(IntegrationCatalog.FindService("sqs")!.FindAction("sendMessage")!.Parameters);
        }
    }

    private static List<string> ParametersOf(string service, string action) =>
        [.. IntegrationCatalog.FindService(service)!.FindAction(action)!.Parameters.Select(p => p.Name)];
}
