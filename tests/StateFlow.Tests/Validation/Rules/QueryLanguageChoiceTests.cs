namespace StateFlow.Tests.Validation.Rules;

public sealed class QueryLanguageChoiceTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Pass","QueryLanguage":"JSONPath","End":true}}}""",
        "SF1018 /States/A/QueryLanguage: The state 'A' says JSONPath, but the state machine says JSONata. Make the state machine JSONPath, and the other states JSONata.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Pass","QueryLanguage":"JSONata","End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","QueryLanguage":"JSONata","Output":1,"End":true}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
