namespace StateFlow.Tests.Validation.Rules;

public sealed class NumberRangesTests
{
    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":0,"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":"${Seconds}","End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","TimeoutSeconds":99999999,"HeartbeatSeconds":1,"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"MaxConcurrency":0,"ToleratedFailureCount":0,"ToleratedFailurePercentage":0.5,"ItemBatcher":{"MaxItemsPerBatch":1,"MaxInputBytesPerBatch":262144},"ItemReader":{"Resource":"arn:aws:states:::s3:listObjectsV2","ReaderConfig":{"MaxItems":0},"Parameters":{"Bucket":"b"}}}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);

    [Fact]
    public void The_longest_wait_of_the_language_is_no_number_out_of_range() =>
        DefinitionAssert.Finds("SF2096", [], """{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":99999999,"End":true}}}""");
}
