namespace StateFlow.Tests.Validation.Rules;

public sealed class SeveralValuesTests
{
    [Theory]
    [InlineData("names.$", "$.customers[?(@.id == 7)].name")]
    [InlineData("name.$", "$.customers[*].name")]
    [InlineData("name.$", "$.customers[?(@.age > 7)].name")]
    public void A_list_may_be_meant(string name, string path) => DefinitionAssert.Finds(
        "SF15019",
        [],
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"NAME":"PATH"},"End":true}}}""".Replace("NAME", name, StringComparison.Ordinal).Replace("PATH", path, StringComparison.Ordinal));

    [Fact]
    public void An_array_equals_nothing() => DefinitionAssert.Finds(
        "SF15019",
        ["/States/A/Choices/0/Variable: The state 'A' compares '$.orders[*].state' with 'StringEquals', but the path gives an array, whatever it selects: it never applies. Take one value out of it in a state before."],
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.orders[*].state","StringEquals":"sent","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""");
}
