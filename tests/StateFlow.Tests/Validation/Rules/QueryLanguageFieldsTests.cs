namespace StateFlow.Tests.Validation.Rules;

public sealed class QueryLanguageFieldsTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Pass","InputPath":"$","OutputPath":"$","ResultPath":"$","Parameters":{},"Result":1,"End":true}}}""",
        "SF2060 /States/A/InputPath: The state 'A' is JSONata, but the field 'InputPath' belongs to JSONPath. Use 'Output', or make the state JSONPath.",
        "SF2061 /States/A/OutputPath: The state 'A' is JSONata, but the field 'OutputPath' belongs to JSONPath. Use 'Output', or make the state JSONPath.",
        "SF2062 /States/A/ResultPath: The state 'A' is JSONata, but the field 'ResultPath' belongs to JSONPath. Use 'Output', or make the state JSONPath.",
        "SF2063 /States/A/Parameters: The state 'A' is JSONata, but the field 'Parameters' belongs to JSONPath. Use 'Output', or make the state JSONPath.",
        "SF2065 /States/A/Result: The state 'A' is JSONata, but the field 'Result' belongs to JSONPath. Use 'Output', or make the state JSONPath.")]
    [InlineData(
        """{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Parameters":{},"ResultSelector":{},"TimeoutSecondsPath":"$.t","HeartbeatSecondsPath":"$.h","End":true}}}""",
        "SF2063 /States/A/Parameters: The state 'A' is JSONata, but the field 'Parameters' belongs to JSONPath. Use 'Arguments', or make the state JSONPath.",
        "SF2064 /States/A/ResultSelector: The state 'A' is JSONata, but the field 'ResultSelector' belongs to JSONPath. Use 'Output', or make the state JSONPath.",
        "SF2068 /States/A/TimeoutSecondsPath: The state 'A' is JSONata, but the field 'TimeoutSecondsPath' belongs to JSONPath. Use 'TimeoutSeconds' with an expression, or make the state JSONPath.",
        "SF2069 /States/A/HeartbeatSecondsPath: The state 'A' is JSONata, but the field 'HeartbeatSecondsPath' belongs to JSONPath. Use 'HeartbeatSeconds' with an expression, or make the state JSONPath.")]
    [InlineData(
        """{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Map","ItemsPath":"$.i","MaxConcurrencyPath":"$.m","ToleratedFailureCountPath":"$.c","ToleratedFailurePercentagePath":"$.p","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemReader":{"Resource":"arn:aws:states:::s3:listObjectsV2","Parameters":{"Bucket":"b"},"ReaderConfig":{"MaxItemsPath":"$.n"}},"ItemBatcher":{"MaxItemsPerBatchPath":"$.x","MaxInputBytesPerBatchPath":"$.y"}}}}""",
        "SF2066 /States/A/ItemsPath: The state 'A' is JSONata, but the field 'ItemsPath' belongs to JSONPath. Use 'Items', or make the state JSONPath.",
        "SF2067 /States/A/MaxConcurrencyPath: The state 'A' is JSONata, but the field 'MaxConcurrencyPath' belongs to JSONPath. Use 'MaxConcurrency' with an expression, or make the state JSONPath.",
        "SF2075 /States/A/ToleratedFailureCountPath: The state 'A' is JSONata, but the field 'ToleratedFailureCountPath' belongs to JSONPath. Use 'ToleratedFailureCount' with an expression, or make the state JSONPath.",
        "SF2076 /States/A/ToleratedFailurePercentagePath: The state 'A' is JSONata, but the field 'ToleratedFailurePercentagePath' belongs to JSONPath. Use 'ToleratedFailurePercentage' with an expression, or make the state JSONPath.",
        "SF2063 /States/A/ItemReader/Parameters: The state 'A' is JSONata, but the field 'Parameters' belongs to JSONPath. Use 'Arguments', or make the state JSONPath.",
        "SF2077 /States/A/ItemReader/ReaderConfig/MaxItemsPath: The state 'A' is JSONata, but the field 'MaxItemsPath' belongs to JSONPath. Use 'MaxItems' with an expression, or make the state JSONPath.",
        "SF2078 /States/A/ItemBatcher/MaxItemsPerBatchPath: The state 'A' is JSONata, but the field 'MaxItemsPerBatchPath' belongs to JSONPath. Use 'MaxItemsPerBatch' with an expression, or make the state JSONPath.",
        "SF2079 /States/A/ItemBatcher/MaxInputBytesPerBatchPath: The state 'A' is JSONata, but the field 'MaxInputBytesPerBatchPath' belongs to JSONPath. Use 'MaxInputBytesPerBatch' with an expression, or make the state JSONPath.")]
    [InlineData(
        """{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Fail","ErrorPath":"$.e","CausePath":"$.c"}}}""",
        "SF2072 /States/A/ErrorPath: The state 'A' is JSONata, but the field 'ErrorPath' belongs to JSONPath. Use 'Error' with an expression, or make the state JSONPath.",
        "SF2073 /States/A/CausePath: The state 'A' is JSONata, but the field 'CausePath' belongs to JSONPath. Use 'Cause' with an expression, or make the state JSONPath.")]
    [InlineData(
        """{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","StringEquals":"a","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""",
        "SF2074 /States/A/Choices/0/Variable: The state 'A' is JSONata, but the field 'Variable' belongs to JSONPath. Use 'Condition', or make the state JSONPath.")]
    public void A_fault_is_reported(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);

    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","InputPath":"$","Parameters":{},"TimeoutSecondsPath":"$.t","ResultSelector":{},"ResultPath":"$.r","OutputPath":"$","Assign":{"v":1},"End":true}}}""")]
    [InlineData("""{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Arguments":{},"TimeoutSeconds":"{% $states.input.t %}","Output":1,"Assign":{"v":1},"End":true}}}""")]
    public void What_is_allowed_is_not_reported(string text) => DefinitionAssert.Finds([], text);
}
