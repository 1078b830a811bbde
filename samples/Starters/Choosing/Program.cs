using Starters;
using StateFlow.Local;

Console.WriteLine(Choosing.Define().ToJson());

foreach (var run in new Func<Task<LocalRun>>[]
{
    ChoosingRuns.A_small_order_is_shipped_at_once,
    ChoosingRuns.A_large_order_is_shipped_when_the_manager_agrees,
    ChoosingRuns.A_large_order_that_nobody_approves_fails,
    ChoosingRuns.An_order_of_nothing_fails,
})
{
    Console.WriteLine($"\n{run.Method.Name.Replace('_', ' ')}\n{await run()}");
}
