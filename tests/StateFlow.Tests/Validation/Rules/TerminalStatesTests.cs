namespace StateFlow.Tests.Validation.Rules;

public sealed class TerminalStatesTests
{
    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Next":"A","Catch":[{"ErrorEquals":["E"],"Next":"B"}]},"B":{"Type":"Fail"}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
