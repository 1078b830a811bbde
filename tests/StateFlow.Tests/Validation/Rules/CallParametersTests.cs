using StateFlow.Validation;

namespace StateFlow.Tests.Validation.Rules;

public sealed class CallParametersTests
{
    private static readonly string[] Rules = ["SF12011", "SF12012", "SF12013", "SF12015", "SF12022"];

    [Theory]
    [InlineData("sns:publish", """{"Message":"x"}""", "SF12013 /States/A/Parameters: 'Parameters' of the Task state 'A' must have 'TopicArn' or 'TargetArn' or 'PhoneNumber'. Add what is missing.")]
    [InlineData("lambda:invoke", """{"functionName.$":"$.f"}""", "SF12012 /States/A/Parameters/functionName.$: The Task state 'A' gives the parameter 'functionName.$', but parameters are written in PascalCase. Write 'FunctionName.$'.")]
    [InlineData("lambda:invoke", """{"FunctionNme":"f"}""", "SF12012 /States/A/Parameters/FunctionNme: The Task state 'A' gives the parameter 'FunctionNme', which the action does not have. Did you mean 'FunctionName'?")]
    [InlineData("aws-sdk:s3:listObjectsV2", """{"bucket":"b"}""", "SF12011 /States/A/Parameters/bucket: The Task state 'A' gives the parameter 'bucket', but parameters are written in PascalCase. Write 'Bucket'.")]
    [InlineData("http:invoke", """{"ApiEndpoint":"https://a.b","InvocationConfig":{}}""", "SF12022 /States/A/Parameters: 'Parameters' of the Task state 'A' must have 'Method'. Add what is missing.", "SF12022 /States/A/Parameters/InvocationConfig: 'InvocationConfig' of the Task state 'A' has no 'ConnectionArn'. Add the ARN of an EventBridge connection, which says who calls.")]
    public void What_is_wrong_is_named(string action, string parameters, params string[] findings) =>
        Assert.Equal(findings, Find($$$$"""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::{{{{action}}}}","Parameters":{{{{parameters}}}},"End":true}}}""").Select(DefinitionAssert.Describe));

    [Fact]
    public void A_parameter_that_a_newer_SDK_may_have_is_a_warning() =>
        Assert.Equal(
            [Severity.Warning],
            Find("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:s3:listObjectsV2","Parameters":{"Bucket":"b","Zzzzzzzzzzz":1},"End":true}}}""").Select(f => f.Severity));

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:s3:listBuckets","End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:zz:newAction","Parameters":{"x":1},"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Parameters":{"Fn::If":["C",{},{}]},"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Parameters":{"${Name}":"q"},"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Parameters":{"QueueUrl":{"Ref":"Queue"},"MessageBody.$":"$"},"End":true}}}""")]
    [InlineData("""{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Arguments":"{% $states.input %}","End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"${Call}","Parameters":{"anything":1},"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:${R}:${A}:function:f","Parameters":{"anything":1},"End":true}}}""")]
    public void What_may_be_right_is_not_judged(string text) => Assert.Empty(Find(text));

    private static List<Diagnostic> Find(string text) => [.. DefinitionAssert.FindingsIn(text).Where(f => Rules.Contains(f.Id))];
}
