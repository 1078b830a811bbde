namespace StateFlow.Tests.Validation.Rules;

public sealed class UniqueLabelsTests
{
    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Map","Label":"a","Next":"B","ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}},"B":{"Type":"Map","Label":"b","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"Y","States":{"Y":{"Type":"Pass","End":true}}}}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
