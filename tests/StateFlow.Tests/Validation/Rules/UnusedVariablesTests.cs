namespace StateFlow.Tests.Validation.Rules;

public sealed class UnusedVariablesTests
{
    [Theory]
    [InlineData("{% $exists($a) %}")]
    [InlineData("{% '${Prefix}' & $a %}")]
    public void A_name_in_any_text_counts_as_read(string output) => DefinitionAssert.Finds(
        "SF10012",
        [],
        """{"QueryLanguage":"JSONata","StartAt":"Z","States":{"Z":{"Type":"Pass","Assign":{"a":1},"Next":"A"},"A":{"Type":"Pass","Output":"OUTPUT","End":true}}}""".Replace("OUTPUT", output, StringComparison.Ordinal));
}
