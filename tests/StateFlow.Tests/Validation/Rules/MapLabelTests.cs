namespace StateFlow.Tests.Validation.Rules;

public sealed class MapLabelTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"Label":"lllllllllllllllllllllllllllllllllllllllll"}}}""",
        "SF4006 /States/A/Label: The label 'lllllllllllllllllllllllllllllllllllllllll' of the Map state 'A' has 41 characters, but at most 40 are allowed. Shorten it.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"Label":"a b"}}}""",
        "SF4007 /States/A/Label: The label 'a b' of the Map state 'A' has blanks or special characters. Use letters, digits, '-' and '_'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"Label":""}}}""",
        "SF4008 /States/A/Label: The label '' of the Map state 'A' is empty. Write one, or leave it out.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"Label":"l"}}}""",
        "SF4010 /States/A/Label: The label 'l' of the Map state 'A' belongs to an inline map. Remove it, or make the map distributed.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"Label":"llllllllllllllllllllllllllllllllllllllll"}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"Label":"${Label}"}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
