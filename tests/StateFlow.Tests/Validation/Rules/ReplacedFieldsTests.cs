namespace StateFlow.Tests.Validation.Rules;

public sealed class ReplacedFieldsTests
{
    [Fact]
    public void A_value_of_the_same_type_is_replaced_on_purpose() => DefinitionAssert.Finds(
        "SF15015",
        [],
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"n":0},"Next":"B"},"B":{"Type":"Pass","Result":1,"ResultPath":"$.n","Next":"C"},"C":{"Type":"Pass","InputPath":"$.n","End":true}}}""");
}
