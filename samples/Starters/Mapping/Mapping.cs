using StateFlow;
using StateFlow.Integrations;

namespace Starters;

/// <summary>Map: the same states for every item of a list, five at a time; the output is the list of the results.</summary>
public static class Mapping
{
    #region map
    [StateMachine]
    public static StateMachine Define() => StateMachine.Define("map", flow => flow
        .Map("Price Lines", map => map
            .Items(Jsonata.Expr("$states.input.lines"))
            .ItemSelector(new
            {
                line = Jsonata.Expr("$states.context.Map.Item.Value"),
                customer = Jsonata.Expr("$states.input.customer"),
            })
            .MaxConcurrency(5)
            .ItemProcessor(line => line
                .Task("Price Line", Lambda.Invoke("${PriceLine}").UnwrapPayload()))
            .Output(new { prices = Jsonata.Result, total = Jsonata.Expr("$sum([$states.result.amount])") })));
    #endregion
}
