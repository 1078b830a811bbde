using StateFlow;
using StateFlow.Integrations;

namespace PizzaOrder;

/// <summary>Prices an order. Deployed as an Express workflow, which the pizza order runs and waits for.</summary>
public static class PizzaPriceWorkflow
{
    #region nested-express
    [StateMachine]
    public static StateMachine Define() => StateMachine.Define("pizza-price", flow => flow
        .Map("Price Pizzas", map => map
            .Items(Jsonata.Expr("$states.input.pizzas"))
            .ItemProcessor(pizza => pizza
                .Task("Look Up Price", DynamoDb.GetItem("${MenuTable}", new { name = new { S = Jsonata.Input } }), task => task
                    .Output(Jsonata.Expr("$number($states.result.Item.price.N)"))
                    .Retry([Errors.TaskFailed], maxAttempts: 2, interval: TimeSpan.FromSeconds(1))))
            .Output(new { total = Jsonata.Expr("$sum($states.result)") })));
    #endregion
}
