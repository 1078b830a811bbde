using OrderProcessor;
using StateFlow.Local;

Console.WriteLine(OrderProcessorWorkflow.Define().ToJson());

foreach (var run in new Func<Task<LocalRun>>[]
{
    OrderProcessorRuns.The_warehouse_picks_and_the_parcels_are_shipped,
    OrderProcessorRuns.An_order_without_parcels_ships_nothing,
    OrderProcessorRuns.What_is_out_of_stock_is_refunded,
    OrderProcessorRuns.A_warehouse_that_is_silent_fails,
})
{
    Console.WriteLine($"\n{run.Method.Name.Replace('_', ' ')}\n{await run()}");
}
