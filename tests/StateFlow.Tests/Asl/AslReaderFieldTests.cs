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
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Resource":"arn:x","End":true}}}""",
        "SF2010 /States/A/Resource: The field 'Resource' is not supported by the Pass state 'A'. Remove it; supported are 'Type', 'Comment', 'QueryLanguage', 'InputPath', 'Result', 'Parameters', 'ResultPath', 'OutputPath', 'Output', 'Assign', 'Next' and 'End'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","TimeoutSeconds":5,"End":true,"ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}}}}""",
        "SF2030 /States/A/TimeoutSeconds: The field 'TimeoutSeconds' is not supported by the Map state 'A'. Remove it; supported are 'Type', 'Comment', 'QueryLanguage', 'InputPath', 'ItemReader', 'Items', 'ItemsPath', 'ItemSelector', 'Parameters', 'ItemBatcher', 'MaxConcurrency', 'MaxConcurrencyPath' and 17 more.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.x","IsNull":true,"Next":"B"}],"Catch":[]},"B":{"Type":"Succeed"}}}""",
        "SF2043 /States/A/Catch: The field 'Catch' is not supported by the Choice state 'A'. Remove it; supported are 'Type', 'Comment', 'QueryLanguage', 'InputPath', 'OutputPath', 'Choices', 'Output', 'Assign' and 'Default'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":5,"End":true}}}""",
        "SF2091 /States/A/Resource: 'Resource' of the Task state 'A' must be a string, but is a number, 5.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":1,"Timestamp":"2016-03-14T01:59:00Z","End":true}}}""",
        "SF2093 /States/A/Timestamp: 'Seconds' and 'Timestamp' exclude each other in the Wait state 'A'. Remove one of them.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":1,"SecondsPath":"$.s","End":true}}}""",
        "SF2093 /States/A/SecondsPath: 'Seconds' and 'SecondsPath' exclude each other in the Wait state 'A'. Remove one of them.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":"10","End":true}}}""",
        "SF2095 /States/A/Seconds: 'Seconds' of the Wait state 'A' must be a number, but is a string, \"10\".")]
    [InlineData(
        """{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Wait","Seconds":"10","End":true}}}""",
        "SF9030 /States/A/Seconds: 'Seconds' of the Wait state 'A' must be a number or a JSONata expression, but is a string, \"10\".")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Fail","Error":"a","ErrorPath":"$.a","Cause":"b","CausePath":"$.b"}}}""",
        "SF2101 /States/A/ErrorPath: 'Error' and 'ErrorPath' exclude each other in the Fail state 'A'. Remove one of them.",
        "SF2102 /States/A/CausePath: 'Cause' and 'CausePath' exclude each other in the Fail state 'A'. Remove one of them.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Fail","Error":5}}}""",
        "SF2103 /States/A/Error: 'Error' of the Fail state 'A' must be a string, but is a number, 5.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Parallel","Branches":{},"End":true}}}""",
        "SF2106 /States/A/Branches: 'Branches' of the Parallel state 'A' must be an array of objects, but is an object.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Credentials":"arn","End":true}}}""",
        "SF2108 /States/A/Credentials: 'Credentials' of the Task state 'A' must be an object, but is a string, \"arn\".")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Assign":["v"],"End":true}}}""",
        "SF2109 /States/A/Assign: 'Assign' of the Pass state 'A' must be an object, but is an array.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":"$.x","End":true}}}""",
        "SF2110 /States/A/Parameters: 'Parameters' of the Pass state 'A' must be an object or an array, but is a string, \"$.x\".")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","ResultSelector":"$.x","End":true}}}""",
        "SF2111 /States/A/ResultSelector: 'ResultSelector' of the Task state 'A' must be an object, but is a string, \"$.x\".")]
    [InlineData(
        """{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Arguments":"foo","End":true}}}""",
        "SF9033 /States/A/Arguments: 'Arguments' of the Task state 'A' must be an object or a JSONata expression, but is a string, \"foo\".")]
    [InlineData(
        """{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Map","Items":"foo","End":true,"ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}}}}""",
        "SF9032 /States/A/Items: 'Items' of the Map state 'A' must be an array, an object or a JSONata expression, but is a string, \"foo\".")]
    [InlineData(
        """{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","TimeoutSeconds":"60","End":true}}}""",
        "SF9035 /States/A/TimeoutSeconds: 'TimeoutSeconds' of the Task state 'A' must be a number or a JSONata expression, but is a string, \"60\".")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Pass","ResultPath":5,"End":true}}}""",
        "SF7007 /States/A/ResultPath: 'ResultPath' of the Pass state 'A' must be a path or null, but is a number, 5.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"ItemsPath":null}}}""",
        "SF7011 /States/A/ItemsPath: 'ItemsPath' of the Map state 'A' must be a string, but is null.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":{},"End":true}}}""",
        "SF5001 /States/A/Retry: 'Retry' of the Task state 'A' must be an array of objects, but is an object.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":"E"}],"End":true}}}""",
        "SF5004 /States/A/Retry/0/ErrorEquals: 'ErrorEquals' of the retrier of state 'A' must be an array of strings, but is a string, \"E\".")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":["E"],"MaxAttempts":"3"}],"End":true}}}""",
        "SF5008 /States/A/Retry/0/MaxAttempts: 'MaxAttempts' of the retrier of state 'A' must be a number, but is a string, \"3\".")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":["E"],"JitterStrategy":"full"}],"End":true}}}""",
        "SF5013 /States/A/Retry/0/JitterStrategy: 'full' is no value of 'JitterStrategy' in the retrier of state 'A'. Did you mean 'FULL'?")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":["E"],"Interval":1}],"End":true}}}""",
        "SF5014 /States/A/Retry/0/Interval: The field 'Interval' of the retrier of state 'A' is unknown. Remove it; notes belong into 'Comment'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Catch":[{"ErrorEquals":["E"],"OutputPath":"$","Next":"B"}],"End":true},"B":{"Type":"Succeed"}}}""",
        "SF5021 /States/A/Catch/0/OutputPath: The field 'OutputPath' is not supported by the catcher of state 'A'. Remove it; supported are 'Comment', 'ErrorEquals', 'ResultPath', 'Output', 'Assign' and 'Next'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","TimeoutSeconds":9,"TimeoutSecondsPath":"$.t","HeartbeatSeconds":1,"HeartbeatSecondsPath":"$.h","End":true}}}""",
        "SF13007 /States/A/TimeoutSecondsPath: 'TimeoutSeconds' and 'TimeoutSecondsPath' exclude each other in the Task state 'A'. Remove one of them.",
        "SF13008 /States/A/HeartbeatSecondsPath: 'HeartbeatSeconds' and 'HeartbeatSecondsPath' exclude each other in the Task state 'A'. Remove one of them.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":["E"],"BackoffRate":"two"}],"End":true}}}""",
        "SF5010 /States/A/Retry/0/BackoffRate: 'BackoffRate' of the retrier of state 'A' must be a number, but is a string, \"two\".")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Retry":[{"ErrorEquals":["a",1]}],"End":true}}}""",
        "SF5004 /States/A/Retry/0/ErrorEquals/1: Item 2 of 'ErrorEquals' of the retrier of state 'A' must be a string, but is a number, 1.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Parallel","Branches":[null],"End":true}}}""",
        "SF2106 /States/A/Branches/0: Item 1 of 'Branches' of the Parallel state 'A' must be an object, but is null.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"FAST"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}}}}""",
        "SF11006 /States/A/ItemProcessor/ProcessorConfig/ExecutionType: 'FAST' is no value of 'ExecutionType' in the ProcessorConfig of state 'A'. Write one of 'STANDARD' and 'EXPRESS'.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"MaxConcurrency":1,"MaxConcurrencyPath":"$.m","ToleratedFailureCount":1,"ToleratedFailureCountPath":"$.c","ToleratedFailurePercentage":1,"ToleratedFailurePercentagePath":"$.p","ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}}}}""",
        "SF11009 /States/A/MaxConcurrencyPath: 'MaxConcurrency' and 'MaxConcurrencyPath' exclude each other in the Map state 'A'. Remove one of them.",
        "SF11012 /States/A/ToleratedFailureCountPath: 'ToleratedFailureCount' and 'ToleratedFailureCountPath' exclude each other in the Map state 'A'. Remove one of them.",
        "SF11012 /States/A/ToleratedFailurePercentagePath: 'ToleratedFailurePercentage' and 'ToleratedFailurePercentagePath' exclude each other in the Map state 'A'. Remove one of them.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemBatcher":{"MaxItemsPerBatch":1,"MaxItemsPerBatchPath":"$.m","MaxInputBytesPerBatch":1,"MaxInputBytesPerBatchPath":"$.b"},"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}}}}""",
        "SF11015 /States/A/ItemBatcher/MaxItemsPerBatchPath: 'MaxItemsPerBatch' and 'MaxItemsPerBatchPath' exclude each other in the ItemBatcher of state 'A'. Remove one of them.",
        "SF11015 /States/A/ItemBatcher/MaxInputBytesPerBatchPath: 'MaxInputBytesPerBatch' and 'MaxInputBytesPerBatchPath' exclude each other in the ItemBatcher of state 'A'. Remove one of them.")]
    [InlineData(
        """{"StartAt":"A","States":{"A":{"Type":"Map","End":true,"ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSON","MaxItems":1,"MaxItemsPath":"$.m"},"Parameters":{"Bucket":"b","Key":"k"}},"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}}}}}""",
        "SF11022 /States/A/ItemReader/ReaderConfig/MaxItemsPath: 'MaxItems' and 'MaxItemsPath' exclude each other in the ReaderConfig of state 'A'. Remove one of them.")]
    public void A_fault_is_reported_in_the_words_of_its_author(string text, params string[] findings) => DefinitionAssert.Finds(findings, text);
}
