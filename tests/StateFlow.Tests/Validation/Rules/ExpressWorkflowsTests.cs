namespace StateFlow.Tests.Validation.Rules;

public sealed class ExpressWorkflowsTests
{
    private const string Text = """
        {"StartAt":"P","TimeoutSeconds":301,"States":{"P":{"Type":"Parallel","End":true,"Branches":[{"StartAt":"A","States":{
          "A":{"Type":"Task","Resource":"arn:aws:states:::states:startExecution.sync:2","TimeoutSeconds":300,"Parameters":{"StateMachineArn":"${M}"},"Next":"B"},
          "B":{"Type":"Task","Resource":"arn:aws:states:::aws-sdk:sqs:sendMessage.waitForTaskToken","TimeoutSeconds":301,"Parameters":{"QueueUrl":"${Q}","MessageBody.$":"$$.Task.Token"},"End":true}}}]}}}
        """;

    [Fact]
    public void What_takes_long_is_found_in_branches_too()
    {
        string[] expected = ["SF12029 /TimeoutSeconds", "SF12005 /States/P/Branches/0/States/A/Resource", "SF12006 /States/P/Branches/0/States/B/Resource", "SF12029 /States/P/Branches/0/States/B/TimeoutSeconds"];

        Assert.Equal(expected.Order(), Find(Text, StateMachineType.Express).Order());
        Assert.Empty(Find(Text, StateMachineType.Standard));
    }

    [Fact]
    public void The_executions_of_a_distributed_map_are_what_the_map_says() => Assert.Equal(
        ["SF11028 /States/M/ItemProcessor/States/A/Resource", "SF11027 /States/M/ItemProcessor/States/N/ItemProcessor/ProcessorConfig/Mode"],
        Find(
            """
            {"StartAt":"M","States":{"M":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"A","States":{
              "A":{"Type":"Task","Resource":"arn:aws:states:us-east-1:${Account}:activity:a","Next":"N"},
              "N":{"Type":"Map","End":true,"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"B","States":{
                "B":{"Type":"Task","Resource":"arn:aws:states:us-east-1:${Account}:activity:a","End":true}}}}}}}}}
            """,
            StateMachineType.Standard));

    private static IEnumerable<string> Find(string text, StateMachineType type) =>
        DefinitionAssert.FindingsIn(text, type).Where(f => f.Message.Contains("Express workflow", StringComparison.Ordinal) && f.Id != "SF14011").Select(f => $"{f.Id} {f.Pointer}");
}
