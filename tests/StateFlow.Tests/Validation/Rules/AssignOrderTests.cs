namespace StateFlow.Tests.Validation.Rules;

public sealed class AssignOrderTests
{
    [Theory]
    [InlineData("""{"before":"{% $a %}","a":2}""")]
    [InlineData("""{"a":2,"previous":"{% $a %}"}""")]
    [InlineData("""{"a":"{% $a + 1 %}"}""")]
    [InlineData("""{"a":"{% $a + 1 %}","seen":"{% [$a] %}"}""")]
    public void An_old_value_may_be_kept(string assign) => DefinitionAssert.Finds(
        "SF10014",
        [],
        """{"QueryLanguage":"JSONata","StartAt":"Z","States":{"Z":{"Type":"Pass","Assign":{"a":1},"Next":"A"},"A":{"Type":"Pass","Assign":ASSIGN,"End":true}}}""".Replace("ASSIGN", assign, StringComparison.Ordinal));
}
