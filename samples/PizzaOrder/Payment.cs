using StateFlow;
using StateFlow.Integrations;

namespace PizzaOrder;

/// <summary>Takes the money by card; where the provider does not answer, the courier takes it.</summary>
internal static class Payment
{
    #region circuit-breaker
    extension(FlowBuilder flow)
    {
        /// <summary>Charges the card. Afterwards the variable <c>paid</c> says whether the money was taken.</summary>
        public FlowBuilder TakePayment() => flow
            .Task("Read Circuit", DynamoDb.GetItem("${CircuitsTable}", Circuit, consistentRead: true), task => task
                .Assign("circuitOpen", Jsonata.Expr("$number($states.result.Item.openUntil.N) > $millis() / 1000 ? true : false")))
            .Choice("Circuit Open?", open => open
                .When(Jsonata.Condition("$circuitOpen"), closed => closed
                    .Pass("Collect At Door", pass => pass.Assign("paid", false)))
                .Otherwise(charge => charge
                    .Task("Charge Card", Http.Invoke(
                        "POST",
                        "https://payments.example.com/v1/charges",
                        "${PaymentsConnectionArn}",
                        headers: new Dictionary<string, object> { ["Idempotency-Key"] = Jsonata.Expr("$states.context.Execution.Name") },
                        requestBody: new { card = Jsonata.Expr("$order.card"), amount = Jsonata.Expr("$price.total") }), task => task
                        .Assign("paid", true)
                        .Assign("charge", Jsonata.Expr("$states.result.ResponseBody.id"))
                        .Retry([Errors.HttpStatus(429)], maxAttempts: 3, interval: TimeSpan.FromSeconds(2), backoffRate: 2, jitter: JitterStrategy.Full)
                        .Catch([Errors.HttpStatus(402)], declined => declined.GoTo(Compensation.First), c => c.Assign("paid", false))
                        .Catch([Errors.All], down => down
                            .Task("Open Circuit", DynamoDb.PutItem("${CircuitsTable}", OpenForAMinute))
                            .GoTo("Collect At Door")))));
    }
    #endregion

    private static object Circuit => new { provider = new { S = "payments" } };

    private static object OpenForAMinute => new
    {
        provider = new { S = "payments" },
        openUntil = new { N = Jsonata.Expr("$string($floor($millis() / 1000) + 60)") },
    };
}
