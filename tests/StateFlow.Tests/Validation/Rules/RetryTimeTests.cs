namespace StateFlow.Tests.Validation.Rules;

public sealed class RetryTimeTests
{
    [Theory]
    [InlineData("\"IntervalSeconds\":1,\"MaxAttempts\":99999999,\"BackoffRate\":1.0000001", "centuries")]
    [InlineData("\"IntervalSeconds\":10,\"MaxAttempts\":40", "centuries")]
    [InlineData("\"IntervalSeconds\":86400,\"MaxAttempts\":400,\"BackoffRate\":1", "34,560,000 seconds")]
    public void An_execution_ends_after_a_year(string fields, string time) =>
        DefinitionAssert.Finds(
            "SF5030",
            [$"/States/A/Retry/0: The delays of retrier 1 of the state 'A' add up to {time}, but the execution ends after 31,536,000 seconds. Retry less often, or set 'MaxDelaySeconds'."],
            Machine(fields));

    [Theory]
    [InlineData("\"IntervalSeconds\":10,\"MaxAttempts\":40,\"MaxDelaySeconds\":600")]
    [InlineData("\"IntervalSeconds\":10,\"MaxAttempts\":40,\"JitterStrategy\":\"FULL\"")]
    [InlineData("\"MaxAttempts\":\"${Attempts}\"")]
    public void What_fits_or_is_not_known_is_fine(string fields) => DefinitionAssert.Finds("SF5030", [], Machine(fields));

    [Fact]
    public void An_express_workflow_ends_after_five_minutes() =>
        DefinitionAssert.Finds(
            "SF5030",
            ["/States/A/Retry/0: The delays of retrier 1 of the state 'A' add up to 420 seconds, but the execution ends after 300 seconds. Retry less often, or set 'MaxDelaySeconds'."],
            Machine("\"IntervalSeconds\":60"),
            StateMachineType.Express);

    private static string Machine(string fields) =>
        $$$$"""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Retry":[{"ErrorEquals":["X"],{{{{fields}}}}}],"End":true}}}""";
}
