namespace StateFlow.Tests.Validation.Rules;

public sealed class CatcherFieldsTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Catch":[{"Next":"B"}],"Next":"B"},"B":{"Type":"Succeed"}}}""",
        "SF5019 /States/A/Catch/0: Catcher 1 of the state 'A' has no 'ErrorEquals'. Add the names of the errors to catch.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Catch":[{"ErrorEquals":[],"Next":"B"}],"Next":"B"},"B":{"Type":"Succeed"}}}""",
        "SF5020 /States/A/Catch/0/ErrorEquals: 'ErrorEquals' of catcher 1 of the state 'A' is empty. Add the names of the errors to catch.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Catch":[{"ErrorEquals":["E"]}],"Next":"B"},"B":{"Type":"Succeed"}}}""",
        "SF5018 /States/A/Catch/0: Catcher 1 of the state 'A' has no 'Next'. Add the name of the state that goes on.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Catch":[],"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Catch":[{"ErrorEquals":["E"],"Next":"B"}],"End":true},"B":{"Type":"Succeed"}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
