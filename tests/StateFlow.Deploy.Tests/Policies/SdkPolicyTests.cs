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

    [Fact]
    public void Waiting_for_a_token_needs_nothing_more() => Assert.Equal(
        ["sqs:SendMessage"],
        PolicyOf.Task("arn:aws:states:::aws-sdk:sqs:sendMessage.waitForTaskToken", """{"QueueUrl":"https://sqs.eu-west-1.amazonaws.com/111122223333/a"}""")
            .Statements.SelectMany(s => s.Actions));
}
