using System.Text.Json;
using StateFlow.Integrations;

namespace StateFlow.Tests.Integrations;

public sealed class ServiceCallTests
{
    private static readonly StateMachineOptions Path = new() { QueryLanguage = QueryLanguage.JsonPath };

    [Fact]
    public void Arguments_may_be_values_tokens_and_expressions() =>
        Assert.Equal(
            """{"QueueUrl":"${Queue}","MessageBody":"{% $states.input.text %}","DelaySeconds":5}""",
            Arguments(Sqs.SendMessage(Token.Of("Queue"), Jsonata.Expr("$states.input.text"), delaySeconds: 5)));

    [Fact]
    public void Arguments_may_be_tokens_deep_inside() =>
        Assert.Equal(
            """{"Bucket":"${Bucket}","Tagging":{"Set":["${Tag}"]}}""",
            Arguments(AwsSdk.Call("s3", "putBucketTagging", new { Bucket = Token.Of("Bucket"), Tagging = new { Set = new[] { Token.Of("Tag") } } })));

    [Fact]
    public void Arguments_may_be_paths() =>
        Assert.Equal(
            """{"QueueUrl":"q","MessageBody.$":"$.text"}""",
            Parameters(Sqs.SendMessage("q", JsonPath.At("$.text"))));

    [Fact]
    public void Arguments_inside_of_arguments_may_be_paths() =>
        Assert.Equal(
            """{"Entries":[{"DetailType":"Paid","Source.$":"$.source","Detail":{"id.$":"$.id"}}]}""",
            Parameters(EventBridge.PutEvents("Paid", JsonPath.At("$.source"), new { id = JsonPath.At("$.id") })));

    [Fact]
    public void The_state_adds_arguments() =>
        Assert.Equal(
            """{"QueueUrl":"q","MessageBody":"m","MessageSystemAttributes":{}}""",
            Arguments(Sqs.SendMessage("q", "m"), t => t.Arguments(new { MessageSystemAttributes = new { } })));

    [Fact]
    public void Names_of_arguments_do_not_depend_on_the_serializer()
    {
        var options = new StateMachineOptions { SerializerOptions = new JsonSerializerOptions(JsonSerializerOptions.Web) };

        Assert.Equal(
            """{"ApiEndpoint":"https://a.b","Method":"POST","InvocationConfig":{"ConnectionArn":"c"},"RequestBody":{"orderId":1}}""",
            Build(Http.Invoke("POST", "https://a.b", "c", requestBody: new { OrderId = 1 }), options).Arguments.ToString());
    }

    [Fact]
    public void Names_of_parameters_of_the_SDK_do_not_depend_on_the_serializer()
    {
        var options = new StateMachineOptions { SerializerOptions = new JsonSerializerOptions(JsonSerializerOptions.Web) { DictionaryKeyPolicy = JsonNamingPolicy.CamelCase } };

        Assert.Equal(
            """{"Bucket":"b","Tagging":{"tagSet":"{% $x %}"},"Expected":1}""",
            Build(
                AwsSdk.Call("s3", "putBucketTagging", new { Bucket = "b", Tagging = new { TagSet = Jsonata.Expr("$x") } }),
                options,
                t => t.Arguments(new Dictionary<string, object> { ["Expected"] = 1 })).Arguments.ToString());
        Assert.Equal(
            """{"QueueUrl":"q"}""",
            Build("arn:aws:states:::sqs:sendMessage", options, t => t.Arguments(new { QueueUrl = "q" })).Arguments.ToString());
        Assert.Equal("""{"orderId":1}""", Build("arn:aws:lambda:eu-west-1:111122223333:function:f", options, t => t.Arguments(new { OrderId = 1 })).Arguments.ToString());
        Assert.Equal("""{"RoleArn":"r"}""", Build("arn:a", options, t => t.Credentials(new { RoleArn = "r" })).Credentials.ToString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_role_may_be_given_as_it_is_or_as_the_object_with_it(bool asObject)
    {
        var role = JsonPath.At("$.role");

        Assert.Equal("""{"RoleArn.$":"$.role"}""", Build("arn:a", Path, t => t.Credentials(asObject ? new { RoleArn = role } : role)).Credentials.ToString());
    }

    [Fact]
    public void A_call_without_parameters_sends_an_empty_object() => Assert.Equal("{}", Arguments(AwsSdk.Call("s3", "listBuckets")));

    [Fact]
    public void A_call_may_take_one_expression_as_its_parameters()
    {
        Assert.Equal("\"{% $states.input %}\"", Arguments(AwsSdk.Call("s3", "listObjectsV2", Jsonata.Input)));
        Assert.Equal("\"{% $states.input %}\"", Arguments(AwsSdk.Call("s3", "listObjectsV2"), t => t.Arguments(Jsonata.Input)));
    }

    [Fact]
    public void Nothing_can_be_added_to_an_expression() =>
        Assert.Equal(
            "'Arguments' of the Task state 'A' cannot be added to the arguments of aws-sdk:s3:listObjectsV2: one of them is not an object. Give objects with expressions inside.",
            Assert.Throws<InvalidOperationException>(
                () => Arguments(AwsSdk.Call("s3", "listObjectsV2", Jsonata.Input), t => t.Arguments(new { Bucket = "b" }))).Message);

    [Fact]
    public void An_expression_cannot_be_added() =>
        Assert.Equal(
            "'Arguments' of the Task state 'A' cannot be added to the arguments of sqs:sendMessage: one of them is not an object. Give objects with expressions inside.",
            Assert.Throws<InvalidOperationException>(() => Arguments(Sqs.SendMessage("q", "m"), t => t.Arguments(Jsonata.Input))).Message);

    [Fact]
    public void A_nested_execution_is_given_the_input_of_the_state()
    {
        Assert.Equal("""{"StateMachineArn":"m","Input":"{% $states.input %}"}""", Arguments(StepFunctions.StartExecution("m").Sync()));
        Assert.Equal("""{"StateMachineArn":"m","Name":"n","Input.$":"$"}""", Parameters(StepFunctions.StartExecution("m", "n").SyncAsText()));
    }

    [Fact]
    public void A_nested_execution_is_given_the_arguments_of_the_state() =>
        Assert.Equal(
            """{"StateMachineArn":"m","Input":{"id":"{% $states.input.id %}"}}""",
            Arguments(StepFunctions.StartExecution("m"), t => t.Arguments(new { id = Jsonata.Expr("$states.input.id") })));

    [Fact]
    public void A_nested_execution_that_answers_is_given_the_task_token()
    {
        Assert.Equal(
            """{"StateMachineArn":"m","Input":{"input":"{% $states.input %}","taskToken":"{% $states.context.Task.Token %}"}}""",
            Arguments(StepFunctions.StartExecution("m").WaitForTaskToken()));
        Assert.Equal(
            """{"StateMachineArn":"m","Input":{"input.$":"$","taskToken.$":"$$.Task.Token"}}""",
            Parameters(StepFunctions.StartExecution("m").WaitForTaskToken()));
    }

    [Fact]
    public void Patterns_of_a_nested_execution_have_their_suffixes()
    {
        var call = StepFunctions.StartExecution("m");

        Assert.Equal("arn:aws:states:::states:startExecution", call.ToString());
        Assert.Equal("arn:aws:states:::states:startExecution.sync:2", call.Sync().ToString());
        Assert.Equal("arn:aws:states:::states:startExecution.sync", call.SyncAsText().ToString());
        Assert.Equal("arn:aws:states:::states:startExecution.waitForTaskToken", call.WaitForTaskToken().ToString());
    }

    [Fact]
    public void The_partition_is_that_of_the_machine() =>
        Assert.Equal(
            "arn:${AWS::Partition}:states:::aws-sdk:s3:listBuckets.waitForTaskToken",
            Build(AwsSdk.Call("s3", "listBuckets").WaitForTaskToken(), new() { Partition = "${AWS::Partition}" }).Resource);

    [Fact]
    public void A_required_argument_cannot_be_null() =>
        Assert.Equal("messageBody", Assert.Throws<ArgumentNullException>(() => Sqs.SendMessage("q", null!)).ParamName);

    [Fact]
    public void Expressions_of_the_other_language_are_refused() =>
        Assert.Equal(
            "'Arguments' belongs to JSONata, but $.text is JSONPath. Use Jsonata.Expr, or 'Parameters' and 'ResultSelector'.",
            Assert.Throws<ArgumentException>(() => Arguments(Sqs.SendMessage("q", JsonPath.At("$.text")))).Message);

    private static string? Arguments(Integration call, Action<TaskBuilder>? configure = null) => Build(call, new(), configure).Arguments?.ToString();

    private static string? Parameters(Integration call, Action<TaskBuilder>? configure = null) => Build(call, Path, configure).Parameters?.ToString();

    private static TaskState Build(Integration call, StateMachineOptions options, Action<TaskBuilder>? configure = null) =>
        Assert.IsType<TaskState>(Assert.Single(StateMachine.Define("m", options, flow => flow.Task("A", call, configure)).States));
}
