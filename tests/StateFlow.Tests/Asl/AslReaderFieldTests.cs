namespace StateFlow.Tests.Asl;

public sealed class AslReaderFieldTests
{
    [Theory]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass","End":"true"}}}""",
        "SF2112 /States/A/End: 'End' of the Pass state 'A' must be true, but is a string, \"true\".")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resouce":"arn:aws:lambda:us-east-1:123456789012:function:f","End":true}}}""",
        "SF2001 /States/A/Resouce: The field 'Resouce' of the Task state 'A' is unknown. Did you mean 'Resource'?")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":5,"End":true}}}""",
        "SF2091 /States/A/Resource: 'Resource' of the Task state 'A' must be a string, but is a number, 5.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":1,"Timestamp":"2016-03-14T01:59:00Z","End":true}}}""",
        "SF2093 /States/A/Timestamp: 'Seconds' and 'Timestamp' exclude each other in the Wait state 'A'. Remove one of them.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":"10","End":true}}}""",
        "SF2095 /States/A/Seconds: 'Seconds' of the Wait state 'A' must be a number, but is a string, \"10\".")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Fail","Error":"a","ErrorPath":"$.a","Cause":"b","CausePath":"$.b"}}}""",
        "SF2101 /States/A/ErrorPath: 'Error' and 'ErrorPath' exclude each other in the Fail state 'A'. Remove one of them.",
        "SF2102 /States/A/CausePath: 'Cause' and 'CausePath' exclude each other in the Fail state 'A'. Remove one of them.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":["E"],"MaxAttempts":"3"}],"End":true}}}""",
        "SF5008 /States/A/Retry/0/MaxAttempts: 'MaxAttempts' of the retrier of state 'A' must be a number, but is a string, \"3\".")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","TimeoutSeconds":9,"TimeoutSecondsPath":"$.t","HeartbeatSeconds":1,"HeartbeatSecondsPath":"$.h","End":true}}}""",
        "SF13007 /States/A/TimeoutSecondsPath: 'TimeoutSeconds' and 'TimeoutSecondsPath' exclude each other in the Task state 'A'. Remove one of them.",
        "SF13008 /States/A/HeartbeatSecondsPath: 'HeartbeatSeconds' and 'HeartbeatSecondsPath' exclude each other in the Task state 'A'. Remove one of them.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":["a",1]}],"End":true}}}""",
        "SF5004 /States/A/Retry/0/ErrorEquals/1: Item 2 of 'ErrorEquals' of the retrier of state 'A' must be a string, but is a number, 1.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Parallel","Branches":[null],"End":true}}}""",
        "SF2106 /States/A/Branches/0: Item 1 of 'Branches' of the Parallel state 'A' must be an object, but is null.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"MaxConcurrency":1,"MaxConcurrencyPath":"$.m","ToleratedFailureCount":1,"ToleratedFailureCountPath":"$.c","ToleratedFailurePercentage":1,"ToleratedFailurePercentagePath":"$.p","ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}}}}""",
        "SF11009 /States/A/MaxConcurrencyPath: 'MaxConcurrency' and 'MaxConcurrencyPath' exclude each other in the Map state 'A'. Remove one of them.",
        "SF11012 /States/A/ToleratedFailureCountPath: 'ToleratedFailureCount' and 'ToleratedFailureCountPath' exclude each other in the Map state 'A'. Remove one of them.",
        "SF11012 /States/A/ToleratedFailurePercentagePath: 'ToleratedFailurePercentage' and 'ToleratedFailurePercentagePath' exclude each other in the Map state 'A'. Remove one of them.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemBatcher":{"MaxItemsPerBatch":1,"MaxItemsPerBatchPath":"$.m","MaxInputBytesPerBatch":1,"MaxInputBytesPerBatchPath":"$.b"},"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}}}}""",
        "SF11015 /States/A/ItemBatcher/MaxItemsPerBatchPath: 'MaxItemsPerBatch' and 'MaxItemsPerBatchPath' exclude each other in the ItemBatcher of state 'A'. Remove one of them.",
        "SF11015 /States/A/ItemBatcher/MaxInputBytesPerBatchPath: 'MaxInputBytesPerBatch' and 'MaxInputBytesPerBatchPath' exclude each other in the ItemBatcher of state 'A'. Remove one of them.")]
    public void A_fault_is_reported_in_the_words_of_its_author(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);
}
