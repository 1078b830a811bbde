namespace StateFlow.Tests.Validation.Rules;

public sealed class PassResultTests
{
    [Theory]
    [InlineData("""{"a.$":"no path"}""")]
    [InlineData("""{"price":"$ 5","token":"$.${Name}","note":"see $.id"}""")]
    [InlineData("""["States.Timeout"]""")]
    public void Texts_that_are_no_paths_may_stand_in_a_result(string result) => DefinitionAssert.Finds("SF2113", [], Machine(result));

    [Theory]
    [InlineData("""{"list":[{"a.$":"States.UUID()"}]}""", "/list/0/a.$", "States.UUID()")]
    [InlineData("""{"a":"$$.Execution.Name"}""", "/a", "$$.Execution.Name")]
    public void Paths_and_calls_may_not(string result, string place, string text) =>
        DefinitionAssert.Finds(
            "SF2113",
            [$"/States/A/Result{place}: '{text}' in 'Result' of the Pass state 'A' is taken as text, and not evaluated. Use 'Parameters' with a name that ends with '.$'."],
            Machine(result));

    private static string Machine(string result) => $$$$"""{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{{{{result}}}},"End":true}}}""";
}
