using StateFlow;
using StateFlow.Integrations;

namespace OrderProcessor;

/// <summary>
/// Orders are picked by another service, which is told by an event and answers when it is done: with <c>SendTaskSuccess</c> and the task token
/// that the event carried. Meanwhile it says that it is alive with <c>SendTaskHeartbeat</c>.
/// </summary>
public static class OrderProcessorWorkflow
{
    #region order-processor
    [StateMachine]
    public static StateMachine Define() => StateMachine.Define("order-processor", flow => flow
        .Pass("Note Order", pass => pass.Assign("order", Jsonata.Expr("$states.input.order")))
        .Task("Hand Over To Warehouse", EventBridge.PutEvents("OrderToPick", "orders", new
        {
            order = Jsonata.Expr("$order"),
            taskToken = Jsonata.TaskToken,
        }, "${WarehouseEventBus}").WaitForTaskToken(), task => task
            .Comment("The warehouse answers with the task token.")
            .Timeout(TimeSpan.FromHours(48))
            .Heartbeat(TimeSpan.FromHours(1))
            .Assign("parcels", Jsonata.Expr("$states.result.parcels"))
            .Retry([Errors.HeartbeatTimeout], maxAttempts: 1)
            .Catch(["Warehouse.OutOfStock"], gone => gone
                .Task("Refund Customer", Lambda.Invoke("${RefundCustomer}"), refund => refund.Arguments(Jsonata.Expr("$order")))
                .Succeed("Order Refunded"))
            .Catch([Errors.All], silent => silent
                .Task("Alert Operations", Sns.Publish("${OperationsTopicArn}", Jsonata.Expr("'No answer for order ' & $order.id")))
                .Fail("Order Stuck", error: "WarehouseSilent")))
        .Map("Ship Parcels", map => map
            .Items(Jsonata.Expr("$parcels"))
            .MaxConcurrency(10)
            .ItemProcessor(parcel => parcel
                .Task("Ship Parcel", Lambda.Invoke("${ShipParcel}").UnwrapPayload(), ship => ship
                    .Retry([Errors.TaskFailed], maxAttempts: 3, backoffRate: 2)))
            .Output(new { orderId = Jsonata.Expr("$order.id"), tracking = Jsonata.Expr("[$states.result.trackingNumber]") }))
        .Succeed("Order Shipped"));
    #endregion
}
