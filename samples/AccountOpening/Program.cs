using AccountOpening;
using StateFlow.Local;

var machine = AccountOpeningWorkflow.Define();

foreach (var finding in machine.Validate())
{
    await Console.Error.WriteLineAsync(finding.ToString());
}

Console.WriteLine(machine.ToJson());

foreach (var run in new Func<Task<LocalRun>>[]
{
    AccountOpeningRuns.Everything_is_in_order_at_the_third_attempt,
    AccountOpeningRuns.A_clerk_approves_what_is_in_doubt,
    AccountOpeningRuns.What_nobody_reviews_is_rejected,
    AccountOpeningRuns.A_check_that_is_down_fails,
})
{
    Console.WriteLine($"\n{run.Method.Name.Replace('_', ' ')}\n{await run()}");
}
