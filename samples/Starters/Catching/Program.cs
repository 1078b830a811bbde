using Starters;
using StateFlow.Local;

Console.WriteLine(Catching.Define().ToJson());

foreach (var run in new Func<Task<LocalRun>>[]
{
    CatchingRuns.The_quote_is_sent,
    CatchingRuns.The_list_price_is_sent_where_there_is_no_quote,
    CatchingRuns.A_service_that_is_down_fails,
})
{
    Console.WriteLine($"\n{run.Method.Name.Replace('_', ' ')}\n{await run()}");
}
