namespace StateFlow.Tests.Validation.Rules;

public sealed class ChoiceRuleFieldsTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Not":{"Or":[]},"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF6010 /States/A/Choices/0/Not/Or: 'Or' in the Choice state 'A' has no conditions. Add at least one.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Not":{"And":[{"Variable":"$.x","IsNull":true}]},"Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
