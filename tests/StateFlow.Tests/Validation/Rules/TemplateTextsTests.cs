using StateFlow.Validation;

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
    public void The_fix_gives_the_name_its_suffix()
    {
        var finding = Assert.Single(DefinitionAssert.FindingsIn("""{"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"a":[{"b":"$$.Execution.Id"}]},"End":true}}}"""), f => f.Id == "SF7018");

        Assert.Equal(new Edit.Rename("/States/A/Parameters/a/0/b", "b.$"), Assert.Single(finding.Fix!.Edits));
    }

    private static void Silent(string text) => Assert.DoesNotContain(DefinitionAssert.FindingsIn(text), f => f.Id[..4] is "SF70" or "SF90");
}
