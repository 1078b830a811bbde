namespace StateFlow.Tests.Validation.Rules;

public sealed class PresenceGuardsTests
{
    [Theory]
    [InlineData("""{"Variable":"$.x","IsPresent":false,"Next":"B"},{"Variable":"$.x","StringEquals":"a","Next":"B"}""")]
    [InlineData("""{"Or":[{"Variable":"$.x","IsPresent":false},{"Variable":"$.x","IsNull":true}],"Next":"B"}""")]
    [InlineData("""{"Not":{"Variable":"$['x']","IsPresent":true},"Next":"B"},{"Variable":"$.x","IsNull":true,"Next":"B"}""")]
    [InlineData("""{"And":[{"Variable":"$.x.y","IsPresent":true},{"Variable":"$.x","IsNull":false}],"Next":"B"}""")]
    [InlineData("""{"Variable":"$.x","StringEquals":"a","Next":"B"},{"Variable":"$.y","IsPresent":true,"Next":"B"}""")]
    public void A_guarded_comparison_is_fine(string rules) => DefinitionAssert.Finds("SF6023", [], Machine(rules));

    [Theory]
    [InlineData("""{"Variable":"$.x","IsPresent":true,"Next":"B"},{"Variable":"$.x","StringEquals":"a","Next":"B"}""", "/1/Variable")]
    [InlineData("""{"Or":[{"Variable":"$.x","IsPresent":true},{"Variable":"$.x","IsNull":true}],"Next":"B"}""", "/0/Or/1/Variable")]
    [InlineData("""{"And":[{"Variable":"$.x","IsPresent":true},{"Variable":"$.x","IsNull":true}],"Next":"B"},{"Not":{"Variable":"$.x","IsNull":true},"Next":"B"}""", "/1/Not/Variable")]
    public void One_that_is_tried_without_the_value_is_not(string rules, string place) =>
        DefinitionAssert.Finds(
            "SF6023",
            [$"/States/A/Choices{place}: The Choice state 'A' compares '$.x' where it may be missing, which fails with States.Runtime. Test it with 'IsPresent' first, before it in an 'And'."],
            Machine(rules));

    private static string Machine(string rules) => $$$$"""{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{{{{rules}}}}],"Default":"B"},"B":{"Type":"Succeed"}}}""";
}
