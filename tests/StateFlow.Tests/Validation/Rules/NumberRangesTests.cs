namespace StateFlow.Tests.Validation.Rules;

public sealed class NumberRangesTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":-1,"End":true}}}""",
        "SF2094 /States/A/Seconds: 'Seconds' of the Wait state 'A' is -1, but must be an integer from 0 to 99,999,999.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":1.5,"End":true}}}""",
        "SF2095 /States/A/Seconds: 'Seconds' of the Wait state 'A' is 1.5, but must be an integer from 0 to 99,999,999.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":100000000,"End":true}}}""",
        "SF2096 /States/A/Seconds: 'Seconds' of the Wait state 'A' is 100000000, but must be an integer from 0 to 99,999,999.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","TimeoutSeconds":0,"End":true}}}""",
        "SF13003 /States/A/TimeoutSeconds: 'TimeoutSeconds' of the Task state 'A' is 0, but must be an integer from 1 to 99,999,999.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","HeartbeatSeconds":-5,"End":true}}}""",
        "SF13005 /States/A/HeartbeatSeconds: 'HeartbeatSeconds' of the Task state 'A' is -5, but must be an integer from 1 to 99,999,999.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"MaxConcurrency":-1}}}""",
        "SF11008 /States/A/MaxConcurrency: 'MaxConcurrency' of the Map state 'A' is -1, but must be an integer of at least 0.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ToleratedFailureCount":-1}}}""",
        "SF11011 /States/A/ToleratedFailureCount: 'ToleratedFailureCount' of the Map state 'A' is -1, but must be an integer of at least 0.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ToleratedFailurePercentage":100.5}}}""",
        "SF11010 /States/A/ToleratedFailurePercentage: 'ToleratedFailurePercentage' of the Map state 'A' is 100.5, but must be 0 to 100.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemBatcher":{"MaxItemsPerBatch":0}}}}""",
        "SF11035 /States/A/ItemBatcher/MaxItemsPerBatch: 'MaxItemsPerBatch' of the Map state 'A' is 0, but must be an integer of at least 1.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemBatcher":{"MaxInputBytesPerBatch":300000}}}}""",
        "SF11014 /States/A/ItemBatcher/MaxInputBytesPerBatch: 'MaxInputBytesPerBatch' of the Map state 'A' is 300000, but must be an integer from 1 to 262,144.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemReader":{"Resource":"arn:aws:states:::s3:listObjectsV2","ReaderConfig":{"MaxItems":-1},"Parameters":{"Bucket":"b"}}}}}""",
        "SF11021 /States/A/ItemReader/ReaderConfig/MaxItems: 'MaxItems' of the Map state 'A' is -1, but must be an integer from 0 to 100,000,000.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

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
