namespace StateFlow.Tests.Validation.Rules;

public sealed class CaughtInputTests
{
    [Theory]
    [InlineData("""{"Type":"Fail","ErrorPath":"$.Error","CausePath":"$.Cause"}""")]
    [InlineData("""{"Type":"Pass","Parameters":{"all.$":"$","name.$":"$$.Execution.Name","id.$":"$id"},"End":true}""")]
    [InlineData("""{"Type":"Pass","Result":"x","ResultPath":"$.status","End":true}""")]
    [InlineData("""{"Type":"Pass","InputPath":"$$.Execution.Input","Parameters":{"id.$":"$.id"},"End":true}""")]
    [InlineData("""{"Type":"Choice","Choices":[{"Variable":"$.id","IsPresent":true,"Next":"E"}],"Default":"E"}""")]
    public void A_state_that_does_without_the_input_may_follow(string state) => DefinitionAssert.Finds("SF5032", [], Machine(state));

    [Theory]
    [InlineData("""{"Type":"Pass","InputPath":"$.order","End":true}""", "$.order")]
    [InlineData("""{"Type":"Fail","CausePath":"States.Format('{}', $.order.id)"}""", "States.Format('{}', $.order.id)")]
    [InlineData("""{"Type":"Choice","Choices":[{"Variable":"$.id","IsNull":true,"Next":"E"}],"Default":"E"}""", "$.id")]
    public void One_that_reads_it_may_not(string state, string read) =>
        DefinitionAssert.Finds(
            "SF5032",
            [$"/States/A/Catch/0: Catcher 1 of the state 'A' replaces the input by the error, but 'B' reads '{read}' of it. Keep the input with a 'ResultPath' such as '$.error'."],
            Machine(state));

    private static string Machine(string state) =>
        $$$$"""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Catch":[{"ErrorEquals":["States.ALL"],"Next":"B"}],"Next":"E"},"B":{{{{state}}}},"E":{"Type":"Succeed"}}}""";
}
