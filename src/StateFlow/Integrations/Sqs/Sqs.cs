using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls Amazon SQS.</summary>
public static class Sqs
{
    /// <summary>Sends a message to a queue. Becomes <c>sqs:sendMessage</c>.</summary>
    /// <param name="queueUrl">The URL of the queue. Becomes <c>QueueUrl</c>.</param>
    /// <param name="messageBody">The message: a text, or an object that is sent as JSON. Becomes <c>MessageBody</c>.</param>
    /// <param name="delaySeconds">How long the message stays hidden, up to 900 seconds. Becomes <c>DelaySeconds</c>.</param>
    /// <param name="messageAttributes">The attributes of the message, an object. Becomes <c>MessageAttributes</c>.</param>
    /// <param name="messageGroupId">The group of the message; FIFO queues require one. Becomes <c>MessageGroupId</c>.</param>
    /// <param name="messageDeduplicationId">What tells repeated messages of a FIFO queue. Becomes <c>MessageDeduplicationId</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Ask for approval", Sqs.SendMessage("${ApprovalQueue}", new { order = Jsonata.Input, token = Jsonata.TaskToken }).WaitForTaskToken())
    /// </code>
    /// </example>
    public static CallbackIntegration SendMessage(
        object queueUrl,
        object messageBody,
        object? delaySeconds = null,
        object? messageAttributes = null,
        object? messageGroupId = null,
        object? messageDeduplicationId = null) =>
        new(new ServiceCall(
            "sqs:sendMessage",
            ("QueueUrl", Required(queueUrl)),
            ("MessageBody", Required(messageBody)),
            ("DelaySeconds", delaySeconds),
            ("MessageAttributes", messageAttributes),
            ("MessageGroupId", messageGroupId),
            ("MessageDeduplicationId", messageDeduplicationId)));
}
