namespace StateFlow.Tests.Validation.Rules;

public sealed class TaskTokensTests
{
    [Theory]
    [InlineData("JSONPath", "Parameters", """{"QueueUrl":"${Q}","MessageBody":{"t.$":"$$.Task.Token"}}""")]
    [InlineData("JSONPath", "Parameters", """{"QueueUrl":"${Q}","MessageBody.$":"States.JsonToString($$)"}""")]
    [InlineData("JSONPath", "Parameters", """{"QueueUrl":"${Q}","MessageBody.$":"States.Format('{}', $$.Task.Token)"}""")]
    [InlineData("JSONPath", "Parameters", """{"QueueUrl":"${Q}","MessageBody.$":"${Body}"}""")]
    [InlineData("JSONata", "Arguments", """{"QueueUrl":"${Q}","MessageBody":"{% $states.context.Task.Token %}"}""")]
    [InlineData("JSONata", "Arguments", """{"QueueUrl":"${Q}","MessageBody":"{% $string($states.context) %}"}""")]
    [InlineData("JSONata", "Arguments", """{"QueueUrl":"${Q}","MessageBody":"{% ${Body} %}"}""")]
    [InlineData("JSONata", "Arguments", "\"{% { 'QueueUrl': 'q', 'MessageBody': $states.context.Task.Token } %}\"")]
    public void A_token_that_is_given_away_or_may_be_is_fine(string language, string field, string arguments) =>
        DefinitionAssert.Finds("SF12018", [], Wait(language, field, arguments));

    [Theory]
    [InlineData("JSONPath", "Parameters", """{"QueueUrl":"${Q}","MessageBody":"$$.Task.Token"}""")]
    [InlineData("JSONPath", "Parameters", """{"QueueUrl":"${Q}","MessageBody.$":"$$.Execution.Id"}""")]
    [InlineData("JSONata", "Arguments", """{"QueueUrl":"${Q}","MessageBody":"{% $states.input.token %}"}""")]
    public void A_token_that_nobody_gets_is_found(string language, string field, string arguments) =>
        Assert.Single(DefinitionAssert.FindingsIn(Wait(language, field, arguments)), f => f.Id == "SF12018" && f.Pointer == $"/States/A/{field}");

    private static string Wait(string language, string field, string arguments) =>
        $$$$"""{"StartAt":"A","QueryLanguage":"{{{{language}}}}","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage.waitForTaskToken","{{{{field}}}}":{{{{arguments}}}},"End":true}}}""";
}
