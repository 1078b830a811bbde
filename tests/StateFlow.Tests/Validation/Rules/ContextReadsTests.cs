using StateFlow.Validation;

namespace StateFlow.Tests.Validation.Rules;

public sealed class ContextReadsTests
{
    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"a.$":"$$","b.$":"$$.Execution.Input.any.thing","c.$":"$$['Execution']['Id']","d.$":"$$..Id"},"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Map","ItemSelector":{"a.$":"$$.Map.Item.Value.id","b.$":"$$.Map.Item.Key"},"ItemProcessor":{"StartAt":"B","States":{"B":{"Type":"Pass","InputPath":"$$.Map.Item.Value","End":true}}},"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::states:startExecution.sync:2","Parameters":{"StateMachineArn":"${M}","Input":{"t.$":"$$.Task.Token"}},"End":true}}}""")]
    [InlineData("""{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","Output":"{% $states.context %}","End":true}}}""")]
    public void What_there_is_can_be_read(string text) =>
        Assert.DoesNotContain(DefinitionAssert.FindingsIn(text), f => f.Id is "SF7024" or "SF7025" or "SF7026" or "SF9024");

    [Theory]
    [InlineData("\"Output\":\"{% $exists($states.context.Execution.Foo) %}\"", Severity.Warning)]
    [InlineData("\"Output\":{\"a\":\"{% $states.context.Execution.Foo %}\"}", Severity.Error)]
    public void A_part_of_an_expression_may_be_missing(string field, Severity expected) => Assert.Equal(
        expected,
        Assert.Single(DefinitionAssert.FindingsIn("{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\"," + field + ",\"End\":true}}}"), f => f.Id == "SF9024").Severity);

    [Fact]
    public void A_condition_may_ask_whether_there_is_an_item() => Assert.Equal(
        Severity.Warning,
        Assert.Single(
            DefinitionAssert.FindingsIn("""{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$$.Map.Item.Value","IsPresent":true,"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}"""),
            f => f.Id == "SF7025").Severity);
}
