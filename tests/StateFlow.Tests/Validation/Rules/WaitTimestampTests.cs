namespace StateFlow.Tests.Validation.Rules;

public sealed class WaitTimestampTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Wait","Timestamp":"2016-03-14T01:59:00","End":true}}}""",
        "SF2097 /States/A/Timestamp: The timestamp '2016-03-14T01:59:00' of the Wait state 'A' has no time zone. Add 'Z' for UTC, or an offset such as '+02:00'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Wait","Timestamp":"2016-03-14 01:59:00Z","End":true}}}""",
        "SF2098 /States/A/Timestamp: The timestamp '2016-03-14 01:59:00Z' of the Wait state 'A' has no 'T' between date and time. Write it as '2016-03-14T01:59:00Z'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Wait","Timestamp":"2016-13-14T25:59:00Z","End":true}}}""",
        "SF2099 /States/A/Timestamp: The timestamp '2016-13-14T25:59:00Z' of the Wait state 'A' is not a time. Write it as '2016-03-14T01:59:00Z'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Wait","Timestamp":"tomorrow","End":true}}}""",
        "SF2099 /States/A/Timestamp: The timestamp 'tomorrow' of the Wait state 'A' is not a time. Write it as '2016-03-14T01:59:00Z'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Wait","Timestamp":"{% $now() %}","End":true}}}""",
        "SF2100 /States/A/Timestamp: The timestamp '{% $now() %}' of the Wait state 'A' is JSONata in a JSONPath state. Use 'TimestampPath', or make the state JSONata.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Wait","Timestamp":"2016-03-14T01:59:00Z","End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Wait","Timestamp":"2016-03-14T01:59:00.000000000Z","End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Wait","Timestamp":"2016-03-14T01:59:00+02:00","End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Wait","Timestamp":"${Time}","End":true}}}""")]
    [InlineData("""{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Wait","Timestamp":"{% $now() %}","End":true}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
