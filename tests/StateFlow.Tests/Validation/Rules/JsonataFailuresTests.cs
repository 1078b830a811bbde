using StateFlow.Validation;

namespace StateFlow.Tests.Validation.Rules;

public sealed class JsonataFailuresTests
{
    [Theory]
    [InlineData("1 + 'a'", Severity.Error)]
    [InlineData("$states.input.a ? 1 + 'a' : 2", Severity.Warning)]
    [InlineData("$map($states.input.a, function($i){ $i + 'a' })", Severity.Warning)]
    public void What_may_not_be_evaluated_is_a_warning(string expression, Severity expected) =>
        Assert.Equal(expected, Assert.Single(DefinitionAssert.FindingsIn(Define(expression)), f => f.Id == "SF9020").Severity);

    [Fact]
    public void Of_an_expression_that_does_not_parse_nothing_else_is_said() => DefinitionAssert.Finds("SF9020", [], Define("(1 + 'a'"));

    private static string Define(string expression) => "{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Output\":\"{% " + expression + " %}\",\"End\":true}}}";
}
