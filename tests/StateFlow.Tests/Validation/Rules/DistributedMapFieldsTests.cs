namespace StateFlow.Tests.Validation.Rules;

public sealed class DistributedMapFieldsTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemReader":{"Resource":"arn:aws:states:::s3:listObjectsV2","Parameters":{"Bucket":"b"}},"ItemBatcher":{"MaxItemsPerBatch":1},"ResultWriter":{"WriterConfig":{"OutputType":"JSON"}}}}}""",
        "SF11007 /States/A/ItemReader: The Map state 'A' is inline and cannot have 'ItemReader'. Remove it, or make the map distributed: 'ProcessorConfig' with the mode DISTRIBUTED.",
        "SF11007 /States/A/ItemBatcher: The Map state 'A' is inline and cannot have 'ItemBatcher'. Remove it, or make the map distributed: 'ProcessorConfig' with the mode DISTRIBUTED.",
        "SF11007 /States/A/ResultWriter: The Map state 'A' is inline and cannot have 'ResultWriter'. Remove it, or make the map distributed: 'ProcessorConfig' with the mode DISTRIBUTED.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"INLINE","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}}}}""",
        "SF11007 /States/A/ItemProcessor/ProcessorConfig/ExecutionType: The Map state 'A' is inline and has no executions, but an 'ExecutionType'. Remove it, or make the map distributed: 'Mode' DISTRIBUTED.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ToleratedFailureCountPath":"$.c","ToleratedFailurePercentage":5}}}""",
        "SF11033 /States/A/ToleratedFailureCountPath: The Map state 'A' is inline: 'ToleratedFailureCountPath' has no effect. Remove it, or make the map distributed.",
        "SF11033 /States/A/ToleratedFailurePercentage: The Map state 'A' is inline: 'ToleratedFailurePercentage' has no effect. Remove it, or make the map distributed.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemBatcher":{"MaxItemsPerBatch":1},"ToleratedFailureCount":1,"ToleratedFailurePercentage":5}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"${Mode}","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ToleratedFailureCount":1}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
