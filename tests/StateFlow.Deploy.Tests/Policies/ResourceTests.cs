namespace StateFlow.Deploy.Tests.Policies;

public sealed class ResourceTests
{
    private const string Function = $"arn:${{AWS::Partition}}:lambda:{PolicyOf.Placed}:function:charge";

    [Theory]
    [InlineData("charge", Function)]
    [InlineData("charge:live", Function)]
    [InlineData("function:charge:3", Function)]
    [InlineData("{% 'charge' %}", Function)]
    [InlineData("charge-${Stage}", Function + "-${Stage}")]
    [InlineData("${Charge}", "${Charge}")]
    [InlineData("${Charge}:live", "${Charge}")]
    [InlineData("111122223333:function:charge", "arn:${AWS::Partition}:lambda:${AWS::Region}:111122223333:function:charge")]
    [InlineData("eu-west-1:111122223333:function:charge:live", "arn:${AWS::Partition}:lambda:eu-west-1:111122223333:function:charge")]
    [InlineData("arn:aws:lambda:eu-west-1:111122223333:function:charge", "arn:aws:lambda:eu-west-1:111122223333:function:charge")]
    [InlineData("arn:aws:lambda:eu-west-1:111122223333:function:charge:7", "arn:aws:lambda:eu-west-1:111122223333:function:charge")]
    [InlineData("arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${Name}:live", "arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${Name}")]
    public void A_function_is_allowed_with_its_versions_and_aliases(string name, string arn)
    {
        var policy = PolicyOf.Task("arn:aws:states:::lambda:invoke", $$"""{"FunctionName":"{{name}}"}""");

        Assert.Equal([arn, $"{arn}:*"], Assert.Single(policy.Statements).Resources);
        Assert.Empty(policy.Findings);
    }

    [Theory]
    [InlineData("https://sqs.eu-west-1.amazonaws.com/111122223333/orders", "arn:${AWS::Partition}:sqs:eu-west-1:111122223333:orders")]
    [InlineData("https://sqs.${AWS::Region}.amazonaws.com/${AWS::AccountId}/${Queue}", "arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:${Queue}")]
    public void The_ARN_of_a_queue_follows_from_its_URL(string address, string arn)
    {
        var policy = PolicyOf.Task("arn:aws:states:::sqs:sendMessage.waitForTaskToken", $$"""{"QueueUrl":"{{address}}","MessageBody":"a"}""");

        Assert.Equal([arn], Assert.Single(policy.Statements).Resources);
        Assert.Empty(policy.Findings);
    }

    [Fact]
    public void A_placeholder_for_the_URL_of_a_queue_gives_its_parts_a_placeholder_each()
    {
        var policy = PolicyOf.Task("arn:aws:states:::sqs:sendMessage", """{"QueueUrl":"${OrdersUrl}","MessageBody":"a"}""");

        Assert.Equal(["arn:${AWS::Partition}:sqs:${AWS::Region}:${OrdersUrl::QueueAccountId}:${OrdersUrl::QueueName}"], Assert.Single(policy.Statements).Resources);
        Assert.Empty(policy.Findings);
    }

    [Theory]
    [InlineData(null, "task/default/*")]
    [InlineData("ovens", "task/ovens/*")]
    [InlineData("arn:aws:ecs:eu-west-1:111122223333:cluster/ovens", "task/ovens/*")]
    [InlineData("${Ovens}", "task/*")]
    public void A_job_of_a_cluster_is_looked_after_in_that_cluster(string? cluster, string tasks)
    {
        var policy = PolicyOf.Task("arn:aws:states:::ecs:runTask.sync", $$"""{"TaskDefinition":"bake"{{(cluster is null ? null : $",\"Cluster\":\"{cluster}\"")}}}""");

        Assert.Equal([$"arn:${{AWS::Partition}}:ecs:{PolicyOf.Placed}:{tasks}"], policy.Statements.Single(s => s.Actions.Contains("ecs:StopTask")).Resources);
    }

    [Theory]
    [InlineData("orders", "is not the URL of a queue")]
    [InlineData("{% $states.input.queue %}", "is computed while the state runs")]
    public void A_queue_that_is_not_known_is_every_queue_and_a_finding(string address, string finding)
    {
        var policy = PolicyOf.Task("arn:aws:states:::sqs:sendMessage", $$"""{"QueueUrl":"{{address}}","MessageBody":"a"}""");

        Assert.Equal([$"arn:${{AWS::Partition}}:sqs:{PolicyOf.Placed}:*"], Assert.Single(policy.Statements).Resources);
        var found = Assert.Single(policy.Findings);
        Assert.Equal("Call", found.State);
        Assert.Contains(finding, found.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JSONPath", """{"TableName":"orders"}""", "table/orders", null)]
    [InlineData("JSONPath", """{"TableName":"{% 'orders' %}"}""", "table/{% 'orders' %}", null)]
    [InlineData("JSONPath", """{"TableName.$":"$.table"}""", "table/*", "computed")]
    [InlineData("JSONata", """{"TableName":"{% 'or' & 'ders' %}"}""", "table/orders", null)]
    [InlineData("JSONata", """{"TableName":"{% $table %}"}""", "table/*", "computed")]
    [InlineData("JSONata", """{"TableName":"{% 'orders-' & $day & '-' & $hour & '-new' %}"}""", "table/orders-*-*-new", "that fit 'orders-*-*-new'")]
    [InlineData("JSONata", """{"TableName":"{% 'a' & $b = 'c' ? $d : $e %}"}""", "table/*", "of the kind")]
    [InlineData("JSONata", """{"TableName":"{% 'orders' & %}"}""", "table/*", "computed")]
    [InlineData("JSONata", """{"TableName":{"Ref":"Orders"}}""", "table/*", "function of CloudFormation")]
    [InlineData("JSONata", """{"TableName":7}""", "table/*", "no text")]
    [InlineData("JSONata", """{"TableName":""}""", "table/*", "is empty")]
    [InlineData("JSONata", "{}", "table/*", "not there")]
    [InlineData("JSONata", "\"{% $states.input %}\"", "table/*", "computed")]
    [InlineData("JSONata", "\"${Everything}\"", "table/*", "computed")]
    public void A_name_that_is_not_known_is_every_name_and_a_finding(string language, string arguments, string resource, string? finding)
    {
        var policy = PolicyOf.Task("arn:aws:states:::dynamodb:getItem", arguments, language);

        Assert.Equal([$"arn:${{AWS::Partition}}:dynamodb:{PolicyOf.Placed}:{resource}"], Assert.Single(policy.Statements).Resources);
        Assert.Equal(finding is null ? 0 : 1, policy.Findings.Count);
        Assert.All(policy.Findings, f => Assert.Contains(finding!, f.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("arn:aws:states:eu-west-1:111122223333:stateMachine:Child:live", "arn:aws:states:eu-west-1:111122223333:execution:Child:*", 0)]
    [InlineData("arn:aws:states:${AWS::Region}:${AWS::AccountId}:stateMachine:${Child}", "arn:aws:states:${AWS::Region}:${AWS::AccountId}:execution:${Child}:*", 0)]
    [InlineData("${Child}", "arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:execution:*:*", 1)]
    public void The_executions_of_a_machine_that_is_waited_for_may_be_stopped(string machine, string executions, int findings)
    {
        var policy = PolicyOf.Task("arn:aws:states:::states:startExecution.sync:2", $$"""{"StateMachineArn":"{{machine}}"}""");

        Assert.Equal([machine], policy.Statements[0].Resources);
        Assert.Equal([executions], policy.Statements[1].Resources);
        Assert.Equal(findings, policy.Findings.Count);
    }

    [Theory]
    [InlineData("""{"TopicArn":"${Topic}"}""", "${Topic}")]
    [InlineData("""{"TargetArn":"arn:aws:sns:eu-west-1:111122223333:endpoint/GCM/app/1"}""", "arn:aws:sns:eu-west-1:111122223333:endpoint/GCM/app/1")]
    [InlineData("""{"PhoneNumber":"+4912345"}""", "*")]
    public void A_message_goes_to_its_topic_only(string arguments, string resource) =>
        Assert.Equal([resource], Assert.Single(PolicyOf.Task("arn:aws:states:::sns:publish", arguments).Statements).Resources);

    [Fact]
    public void An_inference_profile_needs_its_models_in_every_region() => Assert.Equal(
        [$"arn:${{AWS::Partition}}:bedrock:{PolicyOf.Placed}:inference-profile/eu.amazon.nova-lite-v1:0", "arn:${AWS::Partition}:bedrock:*::foundation-model/amazon.nova-lite-v1:0"],
        Assert.Single(PolicyOf.Task("arn:aws:states:::bedrock:invokeModel", """{"ModelId":"eu.amazon.nova-lite-v1:0","Body":{}}""").Statements).Resources);

    [Theory]
    [InlineData("arn:aws:bedrock:eu-west-1:111122223333:inference-profile/eu.amazon.nova-lite-v1:0")]
    [InlineData("arn:${AWS::Partition}:bedrock:${AWS::Region}:${AWS::AccountId}:inference-profile/eu.amazon.nova-lite-v1:0")]
    public void The_ARN_of_an_inference_profile_needs_its_models_too(string profile)
    {
        var policy = PolicyOf.Task("arn:aws:states:::bedrock:invokeModel", $$"""{"ModelId":"{{profile}}","Body":{} }""");

        Assert.Equal([profile, "arn:${AWS::Partition}:bedrock:*::foundation-model/amazon.nova-lite-v1:0"], Assert.Single(policy.Statements).Resources);
        Assert.Empty(policy.Findings);
    }

    [Fact]
    public void An_application_inference_profile_does_not_tell_its_models()
    {
        const string Profile = "arn:aws:bedrock:eu-west-1:111122223333:application-inference-profile/a1b2c3";
        var policy = PolicyOf.Task("arn:aws:states:::bedrock:invokeModel", $$"""{"ModelId":"{{Profile}}","Body":{} }""");

        Assert.Equal([Profile], Assert.Single(policy.Statements).Resources);
        Assert.Contains("Add its models", Assert.Single(policy.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_with_an_ARN_is_that_model_only()
    {
        const string Model = "arn:aws:bedrock:eu-west-1::foundation-model/amazon.nova-lite-v1:0";

        Assert.Equal([Model], Assert.Single(PolicyOf.Task("arn:aws:states:::bedrock:invokeModel", $$"""{"ModelId":"{{Model}}","Body":{} }""").Statements).Resources);
    }
}
