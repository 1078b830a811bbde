namespace StateFlow.Tests.Validation.Rules;

public sealed class StatesReadsTests
{
    [Theory]
    [InlineData("\"Output\":\"{% $states.result %}\",\"Assign\":{\"a\":\"{% $states.result.id %}\"}")]
    [InlineData("\"Catch\":[{\"ErrorEquals\":[\"States.ALL\"],\"Output\":\"{% $states.errorOutput.Cause & $states.input.id & $states.context.Execution.Id %}\",\"Next\":\"B\"}]")]
    [InlineData("\"Arguments\":\"{% $states %}\"")]
    public void What_there_is_can_be_read(string field) => DefinitionAssert.Finds([], Define(field));

    [Fact]
    public void A_catcher_has_no_result() => DefinitionAssert.Finds(
        ["SF9023 /States/A/Catch/0/Output: 'Catch/0/Output' of the state 'A' reads '$states.result', but a state whose error is caught has none. Read '$states.errorOutput'."],
        Define("\"Catch\":[{\"ErrorEquals\":[\"States.ALL\"],\"Output\":\"{% $states.result %}\",\"Next\":\"B\"}]"));

    private static string Define(string field) =>
        "{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Task\",\"Resource\":\"arn:aws:lambda:us-east-1:123456789012:function:f\"," + field + ",\"Next\":\"B\"},\"B\":{\"Type\":\"Succeed\"}}}";
}
