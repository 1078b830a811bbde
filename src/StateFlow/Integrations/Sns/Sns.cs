using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls Amazon SNS.</summary>
public static class Sns
{
    /// <summary>Publishes a message to a topic. Becomes <c>sns:publish</c>.</summary>
    /// <param name="topicArn">The topic. Becomes <c>TopicArn</c>.</param>
    /// <param name="message">The message: a text, or an object that is sent as JSON. Becomes <c>Message</c>.</param>
    /// <param name="subject">The subject of e-mails. Becomes <c>Subject</c>.</param>
    /// <param name="messageAttributes">The attributes of the message, an object. Becomes <c>MessageAttributes</c>.</param>
    /// <param name="messageStructure"><c>json</c> when the message differs from protocol to protocol. Becomes <c>MessageStructure</c>.</param>
    /// <param name="messageGroupId">The group of the message; FIFO topics require one. Becomes <c>MessageGroupId</c>.</param>
    /// <param name="messageDeduplicationId">What tells repeated messages of a FIFO topic. Becomes <c>MessageDeduplicationId</c>.</param>
    /// <example><code>.Task("Tell customers", Sns.Publish("${NewsTopic}", Jsonata.Expr("$states.input.text")))</code></example>
    public static CallbackIntegration Publish(
        object topicArn,
        object message,
        object? subject = null,
        object? messageAttributes = null,
        object? messageStructure = null,
        object? messageGroupId = null,
        object? messageDeduplicationId = null) =>
        new(new ServiceCall(
            "sns:publish",
            ("TopicArn", Required(topicArn)),
            ("Message", Required(message)),
            ("Subject", subject),
            ("MessageAttributes", messageAttributes),
            ("MessageStructure", messageStructure),
            ("MessageGroupId", messageGroupId),
            ("MessageDeduplicationId", messageDeduplicationId)));

    /// <summary>Sends a text message to a phone. Becomes <c>sns:publish</c>.</summary>
    /// <param name="phoneNumber">The number in the format E.164. Becomes <c>PhoneNumber</c>.</param>
    /// <param name="message">The message. Becomes <c>Message</c>.</param>
    /// <param name="messageAttributes">The attributes of the message, an object. Becomes <c>MessageAttributes</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Send code", Sns.PublishToPhone(Jsonata.Expr("$states.input.phone"), Jsonata.Expr("$states.input.code")))
    /// </code>
    /// </example>
    public static CallbackIntegration PublishToPhone(object phoneNumber, object message, object? messageAttributes = null) =>
        new(new ServiceCall(
            "sns:publish",
            ("PhoneNumber", Required(phoneNumber)),
            ("Message", Required(message)),
            ("MessageAttributes", messageAttributes)));

    /// <summary>Publishes a message to a mobile application on one device. Becomes <c>sns:publish</c>.</summary>
    /// <param name="targetArn">The endpoint of the application, or a topic. Becomes <c>TargetArn</c>.</param>
    /// <param name="message">The message: a text, or an object that is sent as JSON. Becomes <c>Message</c>.</param>
    /// <param name="subject">The subject of e-mails. Becomes <c>Subject</c>.</param>
    /// <param name="messageAttributes">The attributes of the message, an object. Becomes <c>MessageAttributes</c>.</param>
    /// <param name="messageStructure"><c>json</c> when the message differs from protocol to protocol. Becomes <c>MessageStructure</c>.</param>
    /// <example><code>.Task("Notify app", Sns.PublishToTarget(Jsonata.Expr("$states.input.endpoint"), "Your order is on its way."))</code></example>
    public static CallbackIntegration PublishToTarget(
        object targetArn,
        object message,
        object? subject = null,
        object? messageAttributes = null,
        object? messageStructure = null) =>
        new(new ServiceCall(
            "sns:publish",
            ("TargetArn", Required(targetArn)),
            ("Message", Required(message)),
            ("Subject", subject),
            ("MessageAttributes", messageAttributes),
            ("MessageStructure", messageStructure)));
}
