using StateFlow.Integrations;

namespace StateFlow.Tests.Integrations;

public sealed class TaskResourceTests
{
    private const int Megabyte = 1 << 20;

    private static readonly string[] Hostile =
    [
        new string('a', Megabyte),
        new string(':', Megabyte),
        new string('.', Megabyte),
        string.Concat(Enumerable.Repeat("${", Megabyte / 2)),
        string.Concat(Enumerable.Repeat("${a}", Megabyte / 4)),
        string.Concat(Enumerable.Repeat("${a}", Megabyte / 4)) + ":",
        "arn:" + string.Concat(Enumerable.Repeat("${a:b}", Megabyte / 6)),
        "arn:aws:states:::" + new string('x', Megabyte),
        "arn:aws:states:::aws-sdk:" + new string('x', Megabyte) + ":" + new string('y', Megabyte),
        "arn:aws:lambda:r:1:function:" + new string('x', Megabyte) + ":" + new string('.', Megabyte),
        "arn:aws:lambda:r:1:function:" + string.Concat(Enumerable.Repeat("${a}$", Megabyte / 5)),
        "arn:\0:\u0001:\u007f:\u2028:\ud800",
        "arn:aws:states:::sqs:sendMessage\0",
        "arn:aws:states:::sqs:sendMessage\n",
        "\ufeffarn:aws:states:::sqs:sendMessage",
    ];

    public static TheoryData<string, string, IntegrationPattern> Optimized => new()
    {
        { "arn:aws:states:::sqs:sendMessage", "sqs:sendMessage", IntegrationPattern.RequestResponse },
        { "arn:aws-cn:states:::sqs:sendMessage.waitForTaskToken", "sqs:sendMessage", IntegrationPattern.WaitForTaskToken },
        { "arn:${AWS::Partition}:states:::glue:startJobRun.sync", "glue:startJobRun", IntegrationPattern.Sync },
        { "arn:aws-us-gov:states:::states:startExecution.sync:2", "states:startExecution", IntegrationPattern.Sync2 },
        { "arn:aws:states:::http:invoke", "http:invoke", IntegrationPattern.RequestResponse },
        { "arn:aws:states:us-east-1:123456789012:athena:startQueryExecution.sync", "athena:startQueryExecution", IntegrationPattern.Sync },
    };

    public static TheoryData<string, ResourceProblem> Unknown => new()
    {
        { "", ResourceProblem.NotAnArn },
        { "ChargeCard", ResourceProblem.NotAnArn },
        { "arn", ResourceProblem.NotAnArn },
        { "arn:aws:states::", ResourceProblem.NotAnArn },
        { "ARN:aws:states:::sqs:sendMessage", ResourceProblem.NotAnArn },
        { "arn::states:::sqs:sendMessage", ResourceProblem.NotAnArn },
        { " arn:aws:states:::sqs:sendMessage", ResourceProblem.NotAnArn },
        { "$.resource", ResourceProblem.NotAnArn },
        { "{% $arn %}", ResourceProblem.NotAnArn },
        { "arn:aws:s3:::bucket", ResourceProblem.NotCallable },
        { "arn:aws:iam::123456789012:role/Charge", ResourceProblem.NotCallable },
        { "arn:aws:states:us-east-1:123456789012:stateMachine:Charge", ResourceProblem.NotCallable },
        { "arn:aws::::", ResourceProblem.NotCallable },
        { "arn:aws:lambda:us-east-1:123456789012:Charge", ResourceProblem.Malformed },
        { "arn:aws:lambda:::function:Charge", ResourceProblem.Malformed },
        { "arn:aws:lambda:us-east-1:123456789012:function:", ResourceProblem.Malformed },
        { "arn:aws:lambda:us-east-1:123456789012:function:Charge:", ResourceProblem.Malformed },
        { "arn:aws:lambda:us-east-1:123456789012:function:Charge:$*#$7485", ResourceProblem.Malformed },
        { "arn:aws:lambda:us-east-1:123456789012:function:Charge card", ResourceProblem.Malformed },
        { "arn:aws:states:::activity:Pack", ResourceProblem.Malformed },
        { "arn:aws:states:us-east-1:123456789012:activity:", ResourceProblem.Malformed },
        { "arn:aws:states:us-east-1:123456789012:activity:Pack:1", ResourceProblem.Malformed },
        { "arn:aws:states:us-east-1:123456789012:activity:{Pack}", ResourceProblem.Malformed },
        { "arn:aws:states:::", ResourceProblem.UnknownIntegration },
        { "arn:aws:states:::dynamodb:query", ResourceProblem.UnknownIntegration },
        { "arn:aws:states:::SQS:SendMessage", ResourceProblem.UnknownIntegration },
        { "arn:aws:states:::aws-sdk:s3", ResourceProblem.UnknownIntegration },
        { "arn:aws:states:::aws-sdk::", ResourceProblem.UnknownIntegration },
        { "arn:aws:states:::lambda:invoke.waitForToken", ResourceProblem.UnknownPattern },
        { "arn:aws:states:::lambda:invoke.", ResourceProblem.UnknownPattern },
        { "arn:aws:states:::states:startExecution.sync:3", ResourceProblem.UnknownPattern },
        { "arn:aws:states:::aws-sdk:s3:getObject.async", ResourceProblem.UnknownPattern },
        { "arn:aws:states:::sqs:sendMessage.sync", ResourceProblem.UnsupportedPattern },
        { "arn:aws:states:::glue:startJobRun.sync:2", ResourceProblem.UnsupportedPattern },
        { "arn:aws:states:::aws-sdk:glue:startJobRun.sync", ResourceProblem.UnsupportedPattern },
        { "arn:aws:states:::s3:getObject", ResourceProblem.ReaderOrWriter },
    };

    [Theory]
    [MemberData(nameof(Optimized))]
    public void Optimized_integrations_are_found_in_every_partition(string resource, string name, IntegrationPattern pattern) =>
        Assert.Equal(new TaskResource.Optimized(IntegrationCatalog.FindOptimized(name)!, pattern), IntegrationCatalog.Find(resource));

    [Theory]
    [InlineData("arn:aws:states:::aws-sdk:s3:listObjectsV2", "s3", "listObjectsV2", IntegrationPattern.RequestResponse)]
    [InlineData("arn:${AWS::Partition}:states:::aws-sdk:s3:listBuckets.waitForTaskToken", "s3", "listBuckets", IntegrationPattern.WaitForTaskToken)]
    [InlineData("arn:aws:states:us-east-1:123456789012:aws-sdk:transcribe:getTranscriptionJob", "transcribe", "getTranscriptionJob", IntegrationPattern.RequestResponse)]
    [InlineData("arn:aws:states:::aws-sdk:brandnew:doIt", "brandnew", "doIt", IntegrationPattern.RequestResponse)]
    [InlineData("arn:aws:states:::aws-sdk:S3:ListBuckets", "S3", "ListBuckets", IntegrationPattern.RequestResponse)]
    public void Calls_of_the_sdk_are_found_as_they_are_written(string resource, string service, string action, IntegrationPattern pattern) =>
        Assert.Equal(new TaskResource.Sdk(service, action, pattern), IntegrationCatalog.Find(resource));

    [Theory]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:Charge", "arn:aws:lambda:us-east-1:123456789012:function:Charge", null)]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:Charge:live", "arn:aws:lambda:us-east-1:123456789012:function:Charge", "live")]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:Charge:$LATEST", "arn:aws:lambda:us-east-1:123456789012:function:Charge", "$LATEST")]
    [InlineData("arn:${P}:lambda:${AWS::Region}:${AWS::AccountId}:function:${Name}:1", "arn:${P}:lambda:${AWS::Region}:${AWS::AccountId}:function:${Name}", "1")]
    [InlineData("arn:aws:lambda:REGION:ACCOUNT_ID:function:FUNCTION_NAME", "arn:aws:lambda:REGION:ACCOUNT_ID:function:FUNCTION_NAME", null)]
    public void Functions_are_found_with_their_qualifiers(string resource, string arn, string? qualifier) =>
        Assert.Equal(new TaskResource.Function(arn, qualifier), IntegrationCatalog.Find(resource));

    [Theory]
    [InlineData("arn:aws:states:us-east-1:123456789012:activity:Pack")]
    [InlineData("arn:aws:states:us-east-1:123456789012:activity:P\u00e4ckchen")]
    [InlineData("arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:activity:${Pack}-1")]
    public void Activities_are_found(string resource) => Assert.Equal(new TaskResource.Activity(resource), IntegrationCatalog.Find(resource));

    [Theory]
    [InlineData("${ChargeCard}")]
    [InlineData("${Prefix}:lambda:us-east-1:123456789012:function:Charge")]
    [InlineData("arn:aws:${Service}:us-east-1:123456789012:function:Charge")]
    [InlineData("arn:aws:states:::${Service}:${Action}")]
    [InlineData("arn:aws:states:::sqs:sendMessage${Suffix}")]
    [InlineData("arn:aws:states:::sqs:sendMessage.${Suffix}")]
    [InlineData("arn:aws:states:::aws-sdk:${Service}:getObject")]
    [InlineData("arn:aws:states:::aws-sdk:s3:${Some.Action}")]
    public void What_a_token_decides_is_unresolved(string resource) => Assert.Equal(new TaskResource.Unresolved(), IntegrationCatalog.Find(resource));

    [Theory]
    [MemberData(nameof(Unknown))]
    public void Everything_else_is_unknown_for_a_reason(string resource, ResourceProblem problem) =>
        Assert.Equal(problem, Assert.IsType<TaskResource.Unknown>(IntegrationCatalog.Find(resource)).Problem);

    [Fact]
    public void An_unsupported_pattern_tells_the_integration()
    {
        var unknown = Assert.IsType<TaskResource.Unknown>(IntegrationCatalog.Find("arn:aws:states:::sqs:sendMessage.sync"));

        Assert.Equal([IntegrationPattern.RequestResponse, IntegrationPattern.WaitForTaskToken], unknown.Integration!.Patterns);
    }

    [Theory]
    [InlineData("arn:aws:states:::sqs:sendMessage", false)]
    [InlineData("arn:aws:states:::sqs:sendMessage.waitForTaskToken", true)]
    [InlineData("arn:aws:states:::glue:startJobRun.sync", true)]
    [InlineData("arn:aws:states:::aws-sdk:s3:getObject", false)]
    [InlineData("arn:aws:states:::aws-sdk:s3:getObject.waitForTaskToken", true)]
    [InlineData("arn:aws:lambda:us-east-1:123456789012:function:Charge", false)]
    [InlineData("arn:aws:states:us-east-1:123456789012:activity:Pack", true)]
    [InlineData("${Anything}", false)]
    [InlineData("nothing", false)]
    public void What_takes_as_long_as_it_likes_is_for_standard_workflows_only(string resource, bool expected) =>
        Assert.Equal(expected, IntegrationCatalog.Find(resource).IsStandardOnly);

    [Fact]
    public void No_text_is_too_strange() => Assert.All(Hostile, text => Assert.NotNull(IntegrationCatalog.Find(text)));

    [Fact]
    public void No_random_text_is_too_strange()
    {
        const string Alphabet = "arn:aws:states:::lambda:invoke.sync:2${}%\\\"\0\uFFFF\uD800";
        var random = new Random(20_261_121);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));

            Assert.NotNull(IntegrationCatalog.Find((i % 2 == 0 ? "arn:aws:states:::" : string.Empty) + text));
        }
    }
}
