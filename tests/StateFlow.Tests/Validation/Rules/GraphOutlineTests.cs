namespace StateFlow.Tests.Validation.Rules;

public sealed class GraphOutlineTests
{
    [Theory]
    [InlineData(
        """{}""",
        "SF1004 : 'StartAt' is missing in the state machine. Add the name of the state that runs first.",
        "SF1005 : 'States' is missing in the state machine. Add at least one state.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Parallel","End":true,"Branches":[{"States":{}}]}}}""",
        "SF1004 /States/A/Branches/0: 'StartAt' is missing in branch 1 of 'A'. Add the name of the state that runs first.",
        "SF1006 /States/A/Branches/0/States: There is no state in branch 1 of 'A'. Add at least one.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"B","States":{"B":{"Type":"Succeed"}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
