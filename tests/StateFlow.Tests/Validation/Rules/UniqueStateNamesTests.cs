namespace StateFlow.Tests.Validation.Rules;

public sealed class UniqueStateNamesTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Parallel","End":true,"Branches":[{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}]}}}""",
        "SF4003 /States/A/Branches/1/States/X: Two states are called 'X': one in branch 1 of 'A', one in branch 2 of 'A'. Names are unique in the whole machine; rename one of them.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"A","States":{"A":{"Type":"Pass","End":true}}}}}}""",
        "SF4004 /States/A/ItemProcessor/States/A: Two states are called 'A': one in the state machine, one in the item processor of 'A'. Names are unique in the whole machine; rename one of them.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Parallel","End":true,"Branches":[{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},{"StartAt":"Y","States":{"Y":{"Type":"Pass","End":true}}}]}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
