namespace StateFlow.Tests.Validation.Rules;

public sealed class TerminalStatesTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"C"},"C":{"Type":"Pass","Next":"A"}}}""",
        "SF3020 : No state ends the state machine: it would run for ever. Add a Succeed or Fail state, or '\"End\": true'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Parallel","End":true,"Branches":[{"StartAt":"X","States":{"X":{"Type":"Pass","Next":"Y"},"Y":{"Type":"Pass","Next":"X"}}}]}}}""",
        "SF3021 /States/A/Branches/0: No state ends branch 1 of 'A': it would run for ever. Add a Succeed or Fail state, or '\"End\": true'.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Next":"A","Catch":[{"ErrorEquals":["E"],"Next":"B"}]},"B":{"Type":"Fail"}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
