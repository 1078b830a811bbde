namespace StateFlow.Tests.Validation.Rules;

public sealed class TransitionTargetsTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"Z","States":{"B":{"Type":"Succeed"}}}""",
        "SF3001 /StartAt: The state machine starts at 'Z', which is none of its states. Name one of its states, or add one of this name.",
        "SF3010 /States/B: Nothing leads to the state 'B'. Add a transition to it, or remove it.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"Approval"},"Approve":{"Type":"Succeed"}}}""",
        "SF3002 /States/A/Next: The state 'A' goes on at 'Approval', which does not exist. Did you mean 'Approve'?")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"Somewhere"},"B":{"Type":"Succeed"}}}""",
        "SF3002 /States/A/Next: The state 'A' goes on at 'Somewhere', which does not exist. Name one of its states, or add one of this name.",
        "SF3010 /States/B: Nothing leads to the state 'B'. Add a transition to it, or remove it.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Parallel","Next":"X","Branches":[{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}]}}}""",
        "SF3007 /States/A/Next: The state 'A' goes on at 'X', which is inside of another state. No transition enters a branch or an item processor; go on at the state around it.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"b"},"B":{"Type":"Succeed"}}}""",
        "SF3008 /States/A/Next: The state 'A' goes on at 'b', which does not exist. Did you mean 'B'?")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","IsNull":true,"Next":"A"}],"Default":"B"},"B":{"Type":"Succeed"}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Next":"B","Catch":[{"ErrorEquals":["E"],"Next":"A"}]},"B":{"Type":"Succeed"}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
