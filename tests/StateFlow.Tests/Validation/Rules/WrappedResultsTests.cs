namespace StateFlow.Tests.Validation.Rules;

public sealed class WrappedResultsTests
{
    [Theory]
    [InlineData(""" "ResultPath":"$.charge", """, "$.charge.status", true)]
    [InlineData(""" "ResultPath":"$.charge", """, "$.charge.Payload.status", false)]
    [InlineData(""" "ResultPath":"$.charge", """, "$.status", false)]
    [InlineData(""" "ResultPath":null, """, "$.status", false)]
    [InlineData(""" "ResultSelector":{"status.$":"$.Payload.status"}, """, "$.status", false)]
    [InlineData("", "$.StatusCode", false)]
    [InlineData("", "$", false)]
    [InlineData("", "$.status", true)]
    public void The_next_state_reads_the_payload(string fields, string path, bool isFound) => Assert.Equal(
        isFound ? ["/States/B/InputPath"] : [],
        Find($$$$"""
            {"StartAt":"A","States":{
              "A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"${F}"},{{{{fields}}}}"Next":"B"},
              "B":{"Type":"Pass","InputPath":"{{{{path}}}}","End":true}}}
            """));

    [Theory]
    [InlineData("$states.result.status", true)]
    [InlineData("$states.result.Payload.status", false)]
    public void The_task_itself_reads_the_payload(string expression, bool isFound) => Assert.Equal(
        isFound ? ["/States/A/Output"] : [],
        Find($$$$"""{"StartAt":"A","QueryLanguage":"JSONata","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"FunctionName":"${F}"},"Output":"{% {{{{expression}}}} %}","End":true}}}"""));

    [Fact]
    public void A_choice_that_asks_whether_the_field_is_there_knows_better() => Assert.Empty(
        Find("""
            {"StartAt":"A","States":{
              "A":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"${F}"},"Next":"B"},
              "B":{"Type":"Choice","Choices":[{"And":[{"Variable":"$.status","IsPresent":true},{"Variable":"$.status","StringEquals":"x"}],"Next":"C"}],"Default":"C"},
              "C":{"Type":"Succeed"}}}
            """));

    private static IEnumerable<string> Find(string text) => DefinitionAssert.FindingsIn(text).Where(f => f.Id == "SF12019").Select(f => f.Pointer);
}
