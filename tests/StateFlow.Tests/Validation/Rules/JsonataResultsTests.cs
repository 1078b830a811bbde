using StateFlow.Validation;

namespace StateFlow.Tests.Validation.Rules;

public sealed class JsonataResultsTests
{
    [Theory]
    [InlineData("\"Items\":\"{% $states.input.items %}\"")]
    [InlineData("\"Items\":\"{% $states.input.items[price > 1][] %}\"")]
    [InlineData("\"Items\":[\"{% $states.input.items[price > 1] %}\"]")]
    [InlineData("\"Items\":\"{% $spread($states.input) %}\",\"MaxConcurrency\":\"{% $states.input.max %}\"")]
    public void What_may_go_well_is_not_reported(string field) =>
        Assert.DoesNotContain(
            DefinitionAssert.FindingsIn("{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Map\"," + field + ",\"ItemProcessor\":{\"StartAt\":\"B\",\"States\":{\"B\":{\"Type\":\"Pass\",\"End\":true}}},\"End\":true}}}"),
            f => f.Id.StartsWith("SF90", StringComparison.Ordinal));

    [Fact]
    public void A_rule_that_may_not_be_reached_is_a_warning() => Assert.Equal(
        [Severity.Error, Severity.Warning],
        DefinitionAssert.FindingsIn("""{"QueryLanguage":"JSONata","StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Condition":"{% 1 %}","Next":"B"},{"Condition":"{% 2 %}","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""")
            .Where(f => f.Id == "SF9036")
            .Select(f => f.Severity));
}
