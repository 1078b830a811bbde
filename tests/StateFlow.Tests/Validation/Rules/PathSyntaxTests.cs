namespace StateFlow.Tests.Validation.Rules;

public sealed class PathSyntaxTests
{
    /// <summary>asl.md, section 6, and what Step Functions was recorded to accept.</summary>
    [Theory]
    [InlineData("$.[0]")]
    [InlineData("$.snapshots.[0].state")]
    [InlineData("$.[*].['bucket','key']")]
    [InlineData("$[?(@.code==es)].x")]
    [InlineData("$.a[?(@.id == $.b)].c")]
    [InlineData("$$.Execution.Name ")]
    [InlineData("$.items[1:]")]
    [InlineData("$order.items[*]")]
    [InlineData("${Path}")]
    public void Odd_paths_are_paths(string path) => Silent("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"InputPath\":\"" + path + "\",\"OutputPath\":\"" + path + "\",\"End\":true}}}");

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Wait","SecondsPath":"$seconds","End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Fail","ErrorPath":"$$.Execution.Id","CausePath":"$cause"}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.list[*].x","StringEqualsPath":"$.a[0:1]","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","InputPath":null,"ResultPath":null,"OutputPath":null,"End":true}}}""")]
    public void Variables_the_context_object_and_null_are_accepted(string text) => Silent(text);

    [Fact]
    public void A_state_of_the_other_language_is_told_of_its_language_only() =>
        DefinitionAssert.Finds("SF7001", [], """{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Pass","InputPath":"a","End":true}}}""");

    private static void Silent(string text) => Assert.DoesNotContain(DefinitionAssert.FindingsIn(text), f => f.Id is "SF6015" or "SF6016" || f.Id.StartsWith("SF70", StringComparison.Ordinal));
}
