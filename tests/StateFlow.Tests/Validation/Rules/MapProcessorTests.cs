namespace StateFlow.Tests.Validation.Rules;

public sealed class MapProcessorTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"Iterator":{"StartAt":"Y","States":{"Y":{"Type":"Pass","End":true}}}}}}""",
        "SF11002 /States/A/Iterator: The Map state 'A' has 'ItemProcessor' and 'Iterator', its old name. Remove 'Iterator'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemSelector":{},"Parameters":{}}}}""",
        "SF11003 /States/A/Parameters: The Map state 'A' has 'ItemSelector' and 'Parameters', its old name. Remove 'Parameters'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}}}}""",
        "SF11005 /States/A/ItemProcessor/ProcessorConfig: The distributed Map state 'A' has no 'ExecutionType'. Add STANDARD or EXPRESS.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"Iterator":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"Parameters":{}}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
