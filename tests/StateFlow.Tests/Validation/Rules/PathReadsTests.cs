namespace StateFlow.Tests.Validation.Rules;

public sealed class PathReadsTests
{
    [Theory]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"x":1},"Next":"B"},"B":{"Type":"Pass","Parameters":{"y.$":"$.y[*]","z.$":"$..z"},"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"x":1},"Next":"B"},"B":{"Type":"Choice","Choices":[{"And":[{"Variable":"$.y","IsPresent":true},{"Variable":"$.y","NumericEquals":1}],"Next":"C"}],"Default":"C"},"C":{"Type":"Succeed"}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"x":"${Value}"},"Next":"B"},"B":{"Type":"Pass","InputPath":"$.x.y","End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"x":1},"Next":"B"},"B":{"Type":"Pass","Parameters":{"id.$":"$$.Execution.Id","v.$":"$.x"},"End":true}}}""")]
    [InlineData("""{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"n":1},"Next":"B"},"B":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","Next":"C"},"C":{"Type":"Choice","Choices":[{"Variable":"$.done","BooleanEquals":false,"Next":"B"}],"Default":"D"},"D":{"Type":"Succeed"}}}""")]
    public void What_may_be_there_is_not_reported(string text) => DefinitionAssert.Finds([], text);

    [Fact]
    public void One_path_with_the_data_is_enough() => DefinitionAssert.Finds(
        [],
        """{"StartAt":"C","States":{"C":{"Type":"Choice","Choices":[{"Variable":"$.k","IsPresent":true,"Next":"A"}],"Default":"B"},"A":{"Type":"Pass","Result":{"x":1},"Next":"D"},"B":{"Type":"Pass","Result":{"y":1},"Next":"D"},"D":{"Type":"Pass","InputPath":"$.x","End":true}}}""");

    [Fact]
    public void Data_that_no_path_has_is_missed() => DefinitionAssert.Finds(
        ["SF15002 /States/D/InputPath: The state 'D' reads '$.z', but the data that comes from 'B' has only 'y' there."],
        """{"StartAt":"C","States":{"C":{"Type":"Choice","Choices":[{"Variable":"$.k","IsPresent":true,"Next":"A"}],"Default":"B"},"A":{"Type":"Pass","Result":{"x":1},"Next":"D"},"B":{"Type":"Pass","Result":{"y":1},"Next":"D"},"D":{"Type":"Pass","InputPath":"$.z","End":true}}}""");

    [Fact]
    public void Branches_get_the_input_of_their_state() => DefinitionAssert.Finds(
        ["SF15001 /States/P/Branches/0/States/X/Parameters/v.$: The state 'X' reads '$.y', but the data that comes from 'A' has only 'x' there. It replaces what was there before: give it a 'ResultPath' such as '$.result' to keep both."],
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"x":1},"Next":"P"},"P":{"Type":"Parallel","Branches":[{"StartAt":"X","States":{"X":{"Type":"Pass","Parameters":{"v.$":"$.y"},"End":true}}}],"End":true}}}""");

    [Fact]
    public void A_selector_decides_what_a_later_state_finds() => DefinitionAssert.Finds(
        ["SF15002 /States/B/InputPath: The state 'B' reads '$.order.number', but the data that comes from 'A' has only 'numbers' there. Did you mean 'numbers'?"],
        """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:lambda:us-east-1:123456789012:function:f","ResultSelector":{"numbers.$":"$.orderIds"},"ResultPath":"$.order","Next":"B"},"B":{"Type":"Pass","InputPath":"$.order.number","End":true}}}""");

    [Fact]
    public void With_a_reader_the_service_ignores_the_path_to_items() => DefinitionAssert.Finds(
        "SF15002",
        [],
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Result":{"x":1},"Next":"M"},"M":{"Type":"Map","ItemsPath":"$.none","ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSON"},"Parameters":{"Bucket":"orders","Key":"all.json"}},"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"X","States":{"X":{"Type":"Pass","End":true}}},"End":true}}}""");

    [Fact]
    public void A_chain_of_ten_thousand_states_is_followed()
    {
        var states = Enumerable.Range(0, 10_000).Select(i => $$"""
            "S{{i}}": { "Type": "Pass", "Parameters": { "n": {{i}} }, "ResultPath": "$.r{{i}}", "Next": "S{{i + 1}}" },
            """);

        DefinitionAssert.Finds("SF15002", [], """{ "StartAt": "S0", "States": { """ + string.Concat(states) + """ "S10000": { "Type": "Succeed" } } }""");
    }
}
