namespace StateFlow.Tests.Validation.Rules;

public sealed class RepeatableTasksTests
{
    [Theory]
    [InlineData("https://sqs.us-east-1.amazonaws.com/1/orders.fifo", "Give it 'MessageDeduplicationId', or use a Standard workflow.")]
    [InlineData("https://sqs.us-east-1.amazonaws.com/1/orders", "Let what receives the message recognize a repetition, or use a Standard workflow.")]
    public void Only_a_fifo_queue_can_be_told_how_to_recognize_a_repetition(string queue, string advice) => Assert.EndsWith(
        advice,
        Assert.Single(
            DefinitionAssert.FindingsIn(
                """{"StartAt":"A","States":{"A":{"Type":"Task","Resource":"arn:aws:states:::sqs:sendMessage","Parameters":{"QueueUrl":"QUEUE","MessageBody":"m","MessageGroupId":"g"},"End":true}}}""".Replace("QUEUE", queue, StringComparison.Ordinal),
                StateMachineType.Express),
            f => f.Id == "SF14011").Message,
        StringComparison.Ordinal);
}
