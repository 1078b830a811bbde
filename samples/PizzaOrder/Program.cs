using PizzaOrder;
using PizzaOrder.Before;

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
