namespace StateFlow.Tests.Validation.Rules;

public sealed class DistributedMapFieldsTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemReader":{"Resource":"arn:aws:states:::s3:listObjectsV2"},"ItemBatcher":{"MaxItemsPerBatch":1},"ResultWriter":{"WriterConfig":{"OutputType":"JSON"}}}}}""",
        "SF11007 /States/A/ItemReader: The Map state 'A' is inline and cannot have 'ItemReader'. Remove it, or make the map distributed: 'ProcessorConfig' with the mode DISTRIBUTED.",
        "SF11007 /States/A/ItemBatcher: The Map state 'A' is inline and cannot have 'ItemBatcher'. Remove it, or make the map distributed: 'ProcessorConfig' with the mode DISTRIBUTED.",
        "SF11007 /States/A/ResultWriter: The Map state 'A' is inline and cannot have 'ResultWriter'. Remove it, or make the map distributed: 'ProcessorConfig' with the mode DISTRIBUTED.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemBatcher":{}}}}""",
        "SF11013 /States/A/ItemBatcher: 'ItemBatcher' of the Map state 'A' has no limit. Add 'MaxItemsPerBatch' or 'MaxInputBytesPerBatch'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemReader":{}}}}""",
        "SF11016 /States/A/ItemReader: 'ItemReader' of the Map state 'A' has no 'Resource'. Add 'arn:aws:states:::s3:getObject' or 'arn:aws:states:::s3:listObjectsV2'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemReader":{"Resource":"arn:aws:states:::s3:getObject"}}}}""",
        "SF11018 /States/A/ItemReader: 'ItemReader' of the Map state 'A' does not say what the object is. Add 'ReaderConfig' with an 'InputType' or a 'ManifestType'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"CSV"}}}}}""",
        "SF11019 /States/A/ItemReader/ReaderConfig: The CSV reader of the Map state 'A' has no 'CSVHeaderLocation'. Add FIRST_ROW or GIVEN.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"CSV","CSVHeaderLocation":"GIVEN"}}}}}""",
        "SF11019 /States/A/ItemReader/ReaderConfig: The CSV reader of the Map state 'A' has no 'CSVHeaders'. Add the column names, or take them from the FIRST_ROW.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ResultWriter":{}}}}""",
        "SF11024 /States/A/ResultWriter: 'ResultWriter' of the Map state 'A' writes nothing. Add 'Resource', or a 'WriterConfig'.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"CSV","CSVHeaderLocation":"FIRST_ROW"},"Parameters":{"Bucket":"b","Key":"k"}},"ItemBatcher":{"MaxItemsPerBatch":1},"ResultWriter":{"Resource":"arn:aws:states:::s3:putObject","Parameters":{"Bucket":"b"}}}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ResultWriter":{"WriterConfig":{"Transformation":"FLATTEN"}}}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"ManifestType":"S3_INVENTORY"}}}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
