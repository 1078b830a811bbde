using Starters;
using StateFlow.Local;

Console.WriteLine(Branching.Define().ToJson());

foreach (var run in new Func<Task<LocalRun>>[]
{
    BranchingRuns.Profile_and_orders_are_looked_up_at_the_same_time,
    BranchingRuns.A_customer_without_a_profile_fails,
})
{
    Console.WriteLine($"\n{run.Method.Name.Replace('_', ' ')}\n{await run()}");
}
