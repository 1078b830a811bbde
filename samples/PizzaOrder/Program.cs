using PizzaOrder;
using PizzaOrder.Before;
using StateFlow.Local;

foreach (var machine in new[]
{
    PollingPizzaOrder.Define(),
    PizzaOrderWorkflow.Define(),
    PizzaPriceWorkflow.Define(),
    MonthlyReportWorkflow.Define(),
})
{
    Console.WriteLine(machine.ToJson());
}

foreach (var run in new Func<Task<LocalRun>>[]
{
    PollingPizzaOrderRuns.Two_questions_each,
    PollingPizzaOrderRuns.A_night_without_a_courier_fails,
    PizzaOrderRuns.Two_pizzas_are_paid_baked_and_delivered,
    PizzaOrderRuns.The_courier_takes_the_money_where_the_provider_is_down,
    PizzaOrderRuns.A_burnt_pizza_fails,
    PizzaOrderRuns.Nothing_is_taken_where_the_pizzas_are_sold_out,
    PizzaOrderRuns.A_pizza_that_nobody_knows_fails,
    PizzaPriceRuns.Two_pizzas_are_added_up,
    PizzaPriceRuns.No_pizza_costs_nothing,
    PizzaPriceRuns.A_pizza_that_is_not_on_the_menu_fails,
    MonthlyReportRuns.All_orders_of_a_month_are_added_up,
    MonthlyReportRuns.A_month_without_orders_has_a_report,
    MonthlyReportRuns.A_month_with_many_bad_orders_fails,
})
{
    Console.WriteLine($"\n{run.Method.Name.Replace('_', ' ')}\n{await run()}");
}
