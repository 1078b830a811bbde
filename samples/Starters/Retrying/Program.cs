using Starters;
using StateFlow.Local;

Console.WriteLine(Retrying.Define().ToJson());

foreach (var run in new Func<Task<LocalRun>>[]
{
    RetryingRuns.A_provider_that_is_busy_is_tried_again,
    RetryingRuns.A_call_that_takes_too_long_is_made_once_more,
    RetryingRuns.A_provider_that_is_down_fails,
})
{
    Console.WriteLine($"\n{run.Method.Name.Replace('_', ' ')}\n{await run()}");
}
