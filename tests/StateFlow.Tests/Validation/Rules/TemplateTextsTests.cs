namespace StateFlow.Tests.Validation.Rules;

public sealed class TemplateTextsTests
{
    [Theory]
    [InlineData("\"Parameters\":{\"InputPath\":\"$.detail\"}")]
    [InlineData("\"Parameters\":{\"InputTransformer\":{\"InputPathsMap\":{\"id\":\"$.detail.id\"}}}")]
    [InlineData("\"Parameters\":{\"price\":\"$5.00\",\"note\":\"$\",\"text\":\"States.ALL\"}")]
    [InlineData("\"Parameters\":{\"template\":\"$.items[\"}")]
    [InlineData("\"Result\":{\"path\":\"$.a\",\"path.$\":\"no path at all\",\"call\":\"States.UUID()\"}")]
    public void What_is_meant_as_it_is_written_is_not_reported(string field) => Silent("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\"," + field + ",\"End\":true}}}");

    [Theory]
    [InlineData("100%")]
    [InlineData("{% 1 %}")]
    [InlineData("a {% b")]
    [InlineData("%} {%")]
    [InlineData("${Open}%}")]
    public void Texts_without_delimiters_of_expressions_are_not_reported(string text) =>
        Silent("{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Output\":\"" + text + "\",\"End\":true}}}");

    [Fact]
    public void A_text_that_looks_like_a_path_may_be_meant_so_that_nothing_is_changed()
    {
        var finding = Assert.Single(DefinitionAssert.FindingsIn("""{"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"a":[{"b":"$$.Execution.Id"}]},"End":true}}}"""), f => f.Id == "SF7018");

        Assert.Null(finding.Fix);
    }

    private static void Silent(string text) => Assert.DoesNotContain(DefinitionAssert.FindingsIn(text), f => f.Id[..4] is "SF70" or "SF90");
}
