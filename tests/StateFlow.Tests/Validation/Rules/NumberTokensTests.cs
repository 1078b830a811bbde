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

    [Fact]
    public void What_a_choice_compares_with_is_a_number_as_well() => Assert.Equal(
        ["/States/A/Choices/0/NumericGreaterThan"],
        DefinitionAssert.FindingsIn(
            """{"StartAt":"A","States":{"A":{"Type":"Choice","Choices":[{"Variable":"$.total","NumericGreaterThan":"${Limit}","Next":"B"}],"Default":"B"},"B":{"Type":"Succeed"}}}""")
            .Where(f => f.Id == "SF12040")
            .Select(f => f.Pointer));
}
