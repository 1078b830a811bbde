using StateFlow;
using StateFlow.Integrations;

namespace PizzaOrder;

/// <summary>
/// The pizza order: nothing polls. The kitchen takes its work from an activity, the courier answers with a task token, the payment provider is
/// called over HTTP behind a circuit breaker, and what was done is undone in reverse when a later step fails.
/// </summary>
public static class PizzaOrderWorkflow
{
    #region pizza-order
    [StateMachine]
    public static StateMachine Define() => StateMachine.Define("pizza-order", flow => flow
        .Pass("Note Order", pass => pass.Assign("order", Jsonata.Expr("$states.input")))
        .Task("Price Order", AwsSdk.Call("sfn", "startSyncExecution", PricingRequest), task => task
            .Comment("An Express workflow of its own: quick, cheap, and tested alone.")
            .Assign("price", Jsonata.Expr("$states.result.Status = 'SUCCEEDED' ? $parse($states.result.Output) : $error('The order has no price.')"))
            .Catch([Errors.All], failed => failed.Fail("Order Not Priced", error: "OrderNotPriced")))
        .Task("Reserve Ingredients", DynamoDb.UpdateItem(
            "${StockTable}",
            StockKey,
            updateExpression: "SET available = available - :pizzas",
            conditionExpression: "available >= :pizzas",
            expressionAttributeValues: Pizzas), task => task
            .Catch(["DynamoDB.ConditionalCheckFailedException"], soldOut => soldOut.Succeed("Sold Out")))
        .TakePayment()
        .Task("Bake", Activity.Of("${KitchenActivityArn}"), task => task
            .Comment("The screens in the kitchen take their work from the activity, and say every minute that the oven is on.")
            .Arguments(new { orderId = Jsonata.Expr("$order.id"), pizzas = Jsonata.Expr("$order.pizzas") })
            .Timeout(TimeSpan.FromMinutes(45)).Heartbeat(TimeSpan.FromMinutes(2))
            .Retry([Errors.HeartbeatTimeout], maxAttempts: 1)
            .Catch([Errors.All], burnt => burnt.Compensate()))
        .Task("Deliver", Sqs.SendMessage("${CourierQueueUrl}", Delivery).WaitForTaskToken(), task => task
            .Timeout(TimeSpan.FromMinutes(90))
            .Catch([Errors.All], lost => lost.GoTo(Compensation.First)))
        .Task("Thank Customer", Sns.Publish("${CustomersTopicArn}", Jsonata.Expr("'Enjoy your meal, ' & $order.customer & '!'")))
        .Succeed("Order Delivered"));
    #endregion

    private static object PricingRequest => new
    {
        StateMachineArn = "${PizzaPriceStateMachineArn}",
        Input = Jsonata.Expr("$string({'pizzas': $order.pizzas})"),
    };

    private static object Delivery => new
    {
        orderId = Jsonata.Expr("$order.id"),
        address = Jsonata.Expr("$order.address"),
        toCollect = Jsonata.Expr("$paid ? 0 : $price.total"),
        taskToken = Jsonata.TaskToken,
    };

    internal static object StockKey => new { item = new { S = "pizza" } };

    internal static object Pizzas => new Dictionary<string, object> { [":pizzas"] = new { N = Jsonata.Expr("$string($count($order.pizzas))") } };
}
