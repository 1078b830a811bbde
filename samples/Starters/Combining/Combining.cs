using StateFlow;
using StateFlow.Integrations;

namespace Starters;

/// <summary>A little of everything: an order is charged, shipped, and asked about.</summary>
public static class Combining
{
    #region combination
    [StateMachine]
    public static StateMachine Define() => StateMachine.Define("order", flow => flow
        .Task("Charge Card", Lambda.Invoke("${ChargeCard}"), task => task
            .Assign("order", Jsonata.Input)
            .Retry(["Payment.Throttled"], maxAttempts: 3, interval: TimeSpan.FromSeconds(2), backoffRate: 2)
            .Catch(["Payment.Declined"], declined => declined.Fail("Declined", error: "PaymentDeclined")))
        .Choice("In Stock?", stock => stock
            .When(Jsonata.Condition("$order.inStock"))
            .Otherwise(later => later.WaitUntil("Wait For Delivery", Jsonata.Expr("$order.deliveryAt"))))
        .Map("Ship Lines", map => map
            .Items(Jsonata.Expr("$order.lines"))
            .MaxConcurrency(5)
            .ItemProcessor(line => line.Task("Ship Line", Lambda.Invoke("${ShipLine}").UnwrapPayload())))
        .Succeed("Shipped"));
    #endregion
}
