using StateFlow;
using StateFlow.Integrations;

namespace ResourceProvisioning;

/// <summary>What a workflow does more than once is an extension method.</summary>
internal static class Notifications
{
    extension(FlowBuilder flow)
    {
        /// <summary>Tells the person who asked, and goes on with the same data.</summary>
        /// <param name="name">The name of the state.</param>
        /// <param name="message">The text, with <c>{}</c> for the value.</param>
        /// <param name="value">What stands in the text.</param>
        public FlowBuilder Notify(string name, string message, JsonPathExpression value) => flow
            .Task(name, Sns.Publish("${RequestsTopicArn}", Intrinsic.Format(message, value)), task => task
                .Parameters(new { MessageAttributes = new { person = new { DataType = "String", StringValue = JsonPath.At("$.request.person") } } })
                .ResultPath(null));
    }
}
