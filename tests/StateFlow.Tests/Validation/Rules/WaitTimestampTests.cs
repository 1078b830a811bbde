namespace StateFlow.Tests.Validation.Rules;

public sealed class WaitTimestampTests
{
    [Fact]
    public void What_is_no_time_at_all_is_reported() => DefinitionAssert.Finds(
        ["SF2099 /States/A/Timestamp: The timestamp 'tomorrow' of the Wait state 'A' is not a time. Write it as '2016-03-14T01:59:00Z'."],
        """{"StartAt":"A","States":{"A":{"Type":"Wait","Timestamp":"tomorrow","End":true}}}""");

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Wait","Timestamp":"2016-03-14T01:59:00Z","End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Wait","Timestamp":"2016-03-14T01:59:00.000000000Z","End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Wait","Timestamp":"2016-03-14T01:59:00+02:00","End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Wait","Timestamp":"${Time}","End":true}}}""")]
    [InlineData("""{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Wait","Timestamp":"{% $now() %}","End":true}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
