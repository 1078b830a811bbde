using Starters;
using StateFlow.Local;

Console.WriteLine(Combining.Define().ToJson());

foreach (var run in new Func<Task<LocalRun>>[]
{
    CombiningRuns.What_is_in_stock_is_shipped_at_once,
    CombiningRuns.What_is_not_in_stock_is_shipped_later,
    CombiningRuns.A_card_that_is_declined_fails,
})
{
    Console.WriteLine($"\n{run.Method.Name.Replace('_', ' ')}\n{await run()}");
}
