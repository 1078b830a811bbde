namespace StateFlow.Tests.Validation.Rules;

public sealed class RequiredFieldsTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","End":true}}}""",
        "SF2090 /States/A: The Task state 'A' has no 'Resource'. Add the ARN of what it calls.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Wait","End":true}}}""",
        "SF2092 /States/A: The Wait state 'A' has no 'Seconds'. Add how long it waits (or 'SecondsPath', 'Timestamp', 'TimestampPath').")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Parallel","End":true}}}""",
        "SF2104 /States/A: The Parallel state 'A' has no 'Branches'. Add an array of branches.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Parallel","Branches":[],"End":true}}}""",
        "SF2105 /States/A/Branches: 'Branches' of the Parallel state 'A' is empty. Add at least one item.")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Choice"}}}""", "SF6001 /States/A: The Choice state 'A' has no 'Choices'. Add an array of rules.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6002 /States/A/Choices: 'Choices' of the Choice state 'A' is empty. Add at least one item.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true}}}""",
        "SF11001 /States/A: The Map state 'A' has no 'ItemProcessor'. Add what is done with each item.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass"}}}""",
        "SF3022 /States/A: The state 'A' does not say where control goes. Add 'Next' with the name of a state, or '\"End\": true'.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":{"Fn::GetAtt":["F","Arn"]},"End":true}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
