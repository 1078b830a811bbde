using StateFlow.TestKit;

namespace StateFlow.Deploy.Tests.Policies;

public sealed class SdkPolicyTests
{
    /// <summary>Calls that people make, with arguments.</summary>
    private static readonly (string Action, string Arguments)[] Calls =
    [
        ("apigateway:updateStage", """{"RestApiId":"a1b2","StageName":"prod"}"""),
        ("bedrockruntime:converse", """{"ModelId":"amazon.nova-lite-v1:0"}"""),
        ("cloudwatch:putMetricData", """{"Namespace":"shop"}"""),
        ("cloudwatchlogs:putLogEvents", """{"LogGroupName":"shop","LogStreamName":"today"}"""),
        ("dynamodb:batchWriteItem", """{"RequestItems":{"orders":[],"${Lines}":[]} }"""),
        ("dynamodb:executeStatement", """{"Statement":"SELECT * FROM orders"}"""),
        ("dynamodb:query", """{"TableName":"orders","IndexName":"byDay"}"""),
        ("dynamodb:query", """{"TableName":"arn:aws:dynamodb:eu-west-1:111122223333:table/orders"}"""),
        ("dynamodb:transactWriteItems", """{"TransactItems":[{"Put":{"TableName":"orders"} },{"Delete":{"TableName":"{% $t %}"} }]}"""),
        ("ec2:stopInstances", """{"InstanceIds":["i-1","i-2"]}"""),
        ("kms:decrypt", """{"KeyId":"alias/shop"}"""),
        ("lambda:createFunction", """{"FunctionName":"bake","Role":"${Role}"}"""),
        ("lambda:invoke", """{"FunctionName":"bake"}"""),
        ("neptunegraph:getGraph", """{"GraphIdentifier":"g-1"}"""),
        ("rdsdata:executeStatement", """{"ResourceArn":"${Cluster}","SecretArn":"${Secret}","Sql":"select 1"}"""),
        ("s3:copyObject", """{"Bucket":"to","Key":"b","CopySource":"from/a?versionId=1"}"""),
        ("s3:deleteObjects", """{"Bucket":"to","Delete":{"Objects":[{"Key":"a"}]} }"""),
        ("s3:getObject", """{"Bucket":"${Reports}","Key":"{% $states.input.key %}"}"""),
        ("s3:listBuckets", "{}"),
        ("s3:listObjectsV2", """{"Bucket":"${Reports}"}"""),
        ("secretsmanager:getSecretValue", """{"SecretId":"shop/card"}"""),
        ("sfn:describeExecution", """{"ExecutionArn":"{% $states.context.Execution.Id %}"}"""),
        ("ssm:getParameter", """{"Name":"/shop/rate"}"""),
        ("textract:detectDocumentText", "{}"),
        ("wafv2:getWebACL", """{"ARN":"arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/a/1"}"""),
        ("nosuch:thing", "{}"),
    ];

    [Fact]
    public void Calls_of_the_SDK_are_allowed_on_what_their_parameters_name() => Snapshot.Match(string.Join(
        '\n', Calls.Select(c => $"# {c.Action} {c.Arguments}\n{PolicyOf.Print(PolicyOf.Task($"arn:aws:states:::aws-sdk:{c.Action}", c.Arguments))}")));

    [Theory]
    [InlineData("scheduler:createSchedule", """{"Target":{"Arn":"${Queue}","RoleArn":"${Role}"} }""", "scheduler.amazonaws.com")]
    [InlineData("ecs:runTask", """{"TaskDefinition":"bake","Overrides":{"TaskRoleArn":"${Role}","ExecutionRoleArn":"${Role}"} }""", "ecs-tasks.amazonaws.com")]
    [InlineData("eventbridge:putTargets", """{"Rule":"daily","Targets":[{"Id":"a"},{"Id":"b","RoleArn":"${Role}"}]}""", "events.amazonaws.com")]
    [InlineData("batch:registerJobDefinition", """{"ContainerProperties":{"JobRoleArn":"${Role}"} }""", "ecs-tasks.amazonaws.com")]
    [InlineData("codebuild:createProject", """{"Name":"a","ServiceRole":"${Role}"}""", "codebuild.amazonaws.com")]
    public void A_role_within_the_arguments_is_passed_to_the_service_that_assumes_it(string action, string arguments, string service)
    {
        var policy = PolicyOf.Task($"arn:aws:states:::aws-sdk:{action}", arguments);

        var statement = Assert.Single(policy.Statements, s => s.Actions.Contains("iam:PassRole"));
        Assert.Equal(["${Role}"], statement.Resources);
        Assert.Equal(Json.Parse($$$"""{"StringEquals":{"iam:PassedToService":"{{{service}}}"} }"""), statement.Condition);
        Assert.DoesNotContain(policy.Findings, f => f.Message.Contains("role", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("JSONata", "scheduler:createSchedule", """{"Target":{"RoleArn":"{% $states.input.role %}"} }""", "'Target.RoleArn'")]
    [InlineData("JSONPath", "scheduler:createSchedule", """{"Target":{"RoleArn.$":"$.role"} }""", "'Target.RoleArn'")]
    [InlineData("JSONata", "eventbridge:putTargets", """{"Targets":[{"RoleArn":{"Fn::GetAtt":["Role","Arn"]} }]}""", "'Targets[].RoleArn'")]
    [InlineData("JSONata", "ecs:runTask", """{"Overrides":{"TaskRoleArn":"bake"} }""", "'Overrides.TaskRoleArn'")]
    public void A_role_within_the_arguments_that_is_not_known_is_a_finding(string language, string action, string arguments, string path)
    {
        var policy = PolicyOf.Task($"arn:aws:states:::aws-sdk:{action}", arguments, language);

        Assert.DoesNotContain(policy.Statements, s => s.Actions.Contains("iam:PassRole"));
        Assert.Contains("which one is not known", Assert.Single(policy.Findings, f => f.Message.StartsWith(path, StringComparison.Ordinal)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bedrockruntime:converse", """{"ModelId":"amazon.nova-lite-v1:0","Messages":[{"Role":"user"}]}""")]
    [InlineData("dynamodb:putItem", """{"TableName":"users","Item":{"Role":{"S":"admin"},"HasRole":true} }""")]
    [InlineData("sfn:startExecution", """{"StateMachineArn":"${Child}","Input":{"RoleArn":"${Role}"} }""")]
    [InlineData("sts:assumeRole", """{"RoleArn":"${Role}","RoleSessionName":"a"}""")]
    public void What_is_no_role_of_the_call_is_passed_to_nobody(string action, string arguments)
    {
        var policy = PolicyOf.Task($"arn:aws:states:::aws-sdk:{action}", arguments);

        Assert.DoesNotContain(policy.Statements, s => s.Actions.Contains("iam:PassRole"));
        Assert.DoesNotContain(policy.Findings, f => f.Message.Contains("role", StringComparison.Ordinal));
    }

    [Fact]
    public void A_role_for_a_service_that_is_not_known_has_no_condition()
    {
        var policy = PolicyOf.Task("arn:aws:states:::aws-sdk:transfer:createUser", """{"Role":"${Role}","ServerId":"s-1","UserName":"a"}""");

        Assert.Null(Assert.Single(policy.Statements, s => s.Actions.Contains("iam:PassRole")).Condition);
        Assert.Contains(policy.Findings, f => f.Message.Contains("iam:PassedToService", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("${Key}", "${Key}")]
    [InlineData("0b1c", $"arn:${{AWS::Partition}}:kms:{PolicyOf.Placed}:key/0b1c")]
    [InlineData("arn:aws:kms:eu-west-1:111122223333:key/0b1c", "arn:aws:kms:eu-west-1:111122223333:key/0b1c")]
    public void A_placeholder_for_a_key_is_its_ARN(string key, string resource) =>
        Assert.Equal([resource], Assert.Single(PolicyOf.Task("arn:aws:states:::aws-sdk:kms:decrypt", $$"""{"KeyId":"{{key}}"}""").Statements).Resources);

    [Fact]
    public void Waiting_for_a_token_needs_nothing_more() => Assert.Equal(
        ["sqs:SendMessage"],
        PolicyOf.Task("arn:aws:states:::aws-sdk:sqs:sendMessage.waitForTaskToken", """{"QueueUrl":"https://sqs.eu-west-1.amazonaws.com/111122223333/a"}""")
            .Statements.SelectMany(s => s.Actions));
}
