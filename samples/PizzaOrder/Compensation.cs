using StateFlow;
using StateFlow.Integrations;

namespace PizzaOrder;

/// <summary>Undoes what an order has done, the last first: the saga.</summary>
internal static class Compensation
{
    /// <summary>The state that it begins with.</summary>
    public const string First = "Paid Already?";

    #region saga
    extension(FlowBuilder flow)
    {
        /// <summary>Gives money and ingredients back, and fails. Each step is tried for long: there is nobody else who would do it.</summary>
        public FlowEnd Compensate() => flow
            .Choice(First, paid => paid
                .When(Jsonata.Condition("$paid"), refund => refund
                    .Task("Refund Card", Http.Invoke(
                        "POST",
                        Jsonata.Expr("'https://payments.example.com/v1/charges/' & $charge & '/refund'"),
                        "${PaymentsConnectionArn}"), Patiently))
                .Otherwise())
            .Task("Release Ingredients", DynamoDb.UpdateItem(
                "${StockTable}",
                PizzaOrderWorkflow.StockKey,
                updateExpression: "SET available = available + :pizzas",
                expressionAttributeValues: PizzaOrderWorkflow.Pizzas), Patiently)
            .Task("Apologize", Sns.Publish("${CustomersTopicArn}", Jsonata.Expr("'We are sorry, ' & $order.customer & '.'")))
            .Fail("Order Cancelled", error: "OrderCancelled");
    }
    #endregion

    private static void Patiently(TaskBuilder task) =>
        task.Retry([Errors.All], maxAttempts: 10, interval: TimeSpan.FromSeconds(5), backoffRate: 2, maxDelay: TimeSpan.FromMinutes(10));
}
