namespace StateFlow.Tests.Validation.Rules;

public sealed class JsonataReadsTests
{
    [Theory]
    [InlineData("{% $exists($states.input.y) %}")]
    [InlineData("{% $states.input.y = 1 %}")]
    [InlineData("{% $states.input.items.name %}")]
    [InlineData("{% $states.context.State.Name %}")]
    public void What_need_not_fail_is_not_reported(string output) => DefinitionAssert.Finds(
        [],
        """{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","Output":{"x":1,"items":[]},"Next":"B"},"B":{"Type":"Pass","End":true,"Output":"OUTPUT"}}}""".Replace("OUTPUT", output, StringComparison.Ordinal));

    [Fact]
    public void The_cause_of_an_error_is_text() => DefinitionAssert.Finds(
        "SF15020",
        ["/States/A/Catch/0/Output: The state 'A' reads '$states.errorOutput.Cause.errorMessage', but the cause of an error is text: read it with $parse first."],
        """{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Catch":[{"ErrorEquals":["States.ALL"],"Output":"{% $states.errorOutput.Cause.errorMessage %}","Next":"B"}],"Next":"B"},"B":{"Type":"Succeed"}}}""");

    [Theory]
    [InlineData("Arguments", "SF9034")]
    [InlineData("Output", "SF12019")]
    public void What_another_rule_says_better_is_left_to_it(string field, string rule)
    {
        var text = """{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"FunctionName":"${F}","Payload":{}},"FIELD":"{% $states.result.status %}","End":true}}}"""
            .Replace(field == "Arguments" ? "\"Arguments\":{\"FunctionName\":\"${F}\",\"Payload\":{}},\"FIELD\"" : "\"FIELD\"", $"\"{field}\"", StringComparison.Ordinal);

        Assert.Equal([rule], DefinitionAssert.FindingsIn(text).Select(f => f.Id).Where(id => id is "SF15017" or "SF15018" or "SF9034" or "SF12019"));
    }
}
