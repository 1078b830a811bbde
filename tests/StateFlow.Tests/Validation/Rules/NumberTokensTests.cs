namespace StateFlow.Tests.Validation.Rules;

public sealed class NumberTokensTests
{
    [Fact]
    public void A_number_is_looked_for_wherever_one_may_be() => Assert.Equal(
        ["/TimeoutSeconds", "/States/A/TimeoutSeconds", "/States/A/Retry/0/MaxAttempts", "/States/B/ItemReader/ReaderConfig/MaxItems"],
        DefinitionAssert.FindingsIn(
            """
            {"StartAt":"A","TimeoutSeconds":"${T}","States":{
              "A":{"Type":"Task","Resource":"${R}","TimeoutSeconds":"${T}","Retry":[{"ErrorEquals":["States.ALL"],"MaxAttempts":"${N}"}],"Next":"B"},
              "B":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},
                "ItemReader":{"Resource":"arn:aws:states:::s3:listObjectsV2","ReaderConfig":{"MaxItems":"${N}"},"Parameters":{"Bucket":"${Bucket}"}}}}}
            """)
            .Where(f => f.Id == "SF12040")
            .Select(f => f.Pointer));
}
