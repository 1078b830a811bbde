namespace StateFlow.Tests.Validation.Rules;

public sealed class ReachabilityTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Succeed"},"C":{"Type":"Pass","Next":"D"},"D":{"Type":"Succeed"}}}""",
        "SF3010 /States/C: Nothing leads to the state 'C', and so what follows it is unreachable, too: 'D'. Add a transition to it, or remove it.")]
    [InlineData(
        """{"StartAt":"Not sure","States":{"Pass One":{"Type":"Pass","Next":"Success"},"Success":{"Type":"Succeed"}}}""",
        "SF3001 /StartAt: The state machine starts at 'Not sure', which is none of its states. Name one of its states, or add one of this name.",
        "SF3010 /States/Pass One: Nothing leads to the state 'Pass One', and so what follows it is unreachable, too: 'Success'. Add a transition to it, or remove it.")]
    [InlineData(
        """{"StartAt":"Strat","States":{"Start":{"Type":"Pass","Next":"B"},"B":{"Type":"Succeed"}}}""",
        "SF3001 /StartAt: The state machine starts at 'Strat', which is none of its states. Did you mean 'Start'?")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":["x"]},"B":{"Type":"Succeed"}}}""",
        "SF6027 /States/A/Choices/0: Item 1 of 'Choices' of the Choice state 'A' must be an object, but is a string, \"x\".")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","End":true,"Catch":[{"ErrorEquals":["E"],"Next":"B"}]},"B":{"Type":"Succeed"}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Type":"Choice","Choices":[{"Variable":"$.x","IsNull":true,"Next":"A"}],"Default":"C"},"C":{"Type":"Succeed"}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B"},"B":{"Fn::If":["C",{},{}]},"C":{"Type":"Succeed"}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
