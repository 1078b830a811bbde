using StateFlow;
using StateFlow.Local;

namespace PizzaOrder;

/// <summary>Runs of <see cref="PizzaPriceWorkflow"/>, as the Express workflow that it is deployed as.</summary>
public static class PizzaPriceRuns
{
    private static RunOptions Express { get; } = new() { Type = StateMachineType.Express };

    /// <summary>The prices are looked up at the same time; the menu cannot be read at first.</summary>
    public static Task<LocalRun> Two_pizzas_are_added_up() => PizzaPriceWorkflow.Define().RunAsync(
        new { pizzas = new[] { "Margherita", "Funghi" } },
        tasks => tasks.On("Look Up Price").Fails("DynamoDB.InternalServerErrorException").ThenReturns(Entry("9.50")).ThenReturns(Entry("12.00")),
        Express);

    /// <summary>Nothing to look up is no mistake.</summary>
    public static Task<LocalRun> No_pizza_costs_nothing() => PizzaPriceWorkflow.Define().RunAsync(new { pizzas = Array.Empty<string>() }, null, Express);

    /// <summary>The table has no item for it, so that the expression of the output has nothing to give.</summary>
    public static Task<LocalRun> A_pizza_that_is_not_on_the_menu_fails() => PizzaPriceWorkflow.Define().RunAsync(
        new { pizzas = new[] { "Hawaii" } },
        tasks => tasks.On("Look Up Price").Returns(new { }),
        Express);

    private static object Entry(string price) => new { Item = new { price = new { N = price } } };
}
