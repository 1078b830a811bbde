namespace StateFlow.Tests.Validation.Rules;

public sealed class MissingResultsTests
{
    [Theory]
    [InlineData("SF15003", """{"StartAt":"Log","States":{"Log":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:log","ResultPath":null,"Next":"Ship"},"Ship":{"Type":"Pass","InputPath":"$.orderId","End":true}}}""")]
    [InlineData("SF15003", """{"StartAt":"Get","States":{"Get":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:get","ResultPath":"$.result","Next":"Log"},"Log":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:log","ResultPath":null,"Next":"Ship"},"Ship":{"Type":"Pass","InputPath":"$.result.id","End":true}}}""")]
    [InlineData("SF15016", """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","ResultPath":"$.r","Next":"B","Catch":[{"ErrorEquals":["States.ALL"],"Next":"B","ResultPath":"$.r"}]},"B":{"Type":"Pass","End":true,"Parameters":{"r.$":"$.r"}}}}""")]
    [InlineData("SF15016", """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","ResultPath":"$.r","Next":"B","Catch":[{"ErrorEquals":["States.ALL"],"Next":"B","ResultPath":"$.e"}]},"B":{"Type":"Choice","Choices":[{"Variable":"$.r","IsPresent":true,"Next":"C"}],"Default":"C"},"C":{"Type":"Succeed"}}}""")]
    public void What_is_there_or_asked_for_is_not_reported(string rule, string text) => DefinitionAssert.Finds(rule, [], text);
}
