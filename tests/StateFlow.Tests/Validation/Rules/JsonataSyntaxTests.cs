namespace StateFlow.Tests.Validation.Rules;

public sealed class JsonataSyntaxTests
{
    [Fact]
    public void All_errors_of_an_expression_are_reported_at_once() => DefinitionAssert.Finds(
        [
            "SF9003 /States/A/Output: The expression 'Output' of the state 'A' is no JSONata at character 14 (') + 1'): Expected \"]\", got \")\".",
            "SF9007 /States/A/Output: The expression 'Output' of the state 'A' is no JSONata at the end: Expected \")\" before end of expression.",
        ],
        Define("$sum([1, 2) + 1"));

    [Fact]
    public void The_place_is_that_of_the_line() => DefinitionAssert.Finds(
        ["SF9009 /States/A/Output: The expression 'Output' of the state 'A' cannot be used at line 2, character 3 ('total'): Reference to 'total' at the top level is not supported. Name what it belongs to, as in '$states.input.total', or write '$total' for a variable."],
        Define("$states.input.a +\\n  total"));

    [Theory]
    [InlineData("$states.input.items[price > 3].name")]
    [InlineData("$map($states.input.items, function($i){ $i.price })")]
    [InlineData("$states.input.a ~> |b|{'c': 1}|")]
    [InlineData("/* nothing */ 1")]
    public void What_is_allowed_is_not_reported(string expression) => DefinitionAssert.Finds([], Define(expression));

    private static string Define(string expression) => "{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"Output\":\"{% " + expression + " %}\",\"End\":true}}}";
}
