using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls Amazon EventBridge.</summary>
public static class EventBridge
{
    private const string PutEventsTarget = "events:putEvents";
    private const string Entries = "Entries";

    /// <summary>Publishes an event. Becomes <c>events:putEvents</c> with one entry.</summary>
    /// <remarks>The service adds the ARNs of the machine and of the execution to the resources of the event.</remarks>
    /// <param name="detailType">What kind of event it is. Becomes <c>DetailType</c>.</param>
    /// <param name="source">Who tells, as in <c>shop.orders</c>; what begins with <c>aws.</c> is refused. Becomes <c>Source</c>.</param>
    /// <param name="detail">What happened: an object, or a text that holds one. Becomes <c>Detail</c>.</param>
    /// <param name="eventBusName">The name or ARN of the event bus; the default one when it is not given. Becomes <c>EventBusName</c>.</param>
    /// <example><code>.Task("Tell", EventBridge.PutEvents("OrderPaid", "shop.orders", new { id = Jsonata.Expr("$states.input.id") }, "${Bus}"))</code></example>
    public static CallbackIntegration PutEvents(object detailType, object source, object detail, object? eventBusName = null)
    {
        var entry = new ServiceArguments(
            ("DetailType", Required(detailType)),
            ("Source", Required(source)),
            ("Detail", Required(detail)),
            ("EventBusName", eventBusName));
        return new(new ServiceCall(PutEventsTarget, (Entries, new[] { entry })));
    }

    /// <summary>Publishes several events. Becomes <c>events:putEvents</c>.</summary>
    /// <param name="entries">
    /// The events, a list of up to ten objects with <c>Detail</c>, <c>DetailType</c>, <c>Source</c> and perhaps <c>EventBusName</c>,
    /// <c>Resources</c>, <c>Time</c> and <c>TraceHeader</c>. Becomes <c>Entries</c>.
    /// </param>
    /// <example><code>.Task("Tell", EventBridge.PutEvents(Jsonata.Expr("$states.input.events")))</code></example>
    public static CallbackIntegration PutEvents(object entries) => new(new ServiceCall(PutEventsTarget, (Entries, Required(entries))));
}
