using ShopSession;
using StateFlow.Local;

Console.WriteLine(ShopSessionWorkflow.Define().ToJson());

foreach (var run in new Func<Task<LocalRun>>[]
{
    ShopSessionRuns.A_basket_that_nobody_paid_is_given_back,
    ShopSessionRuns.A_basket_that_was_paid_is_left_alone,
    ShopSessionRuns.A_table_that_cannot_be_read_fails,
})
{
    Console.WriteLine($"\n{run.Method.Name.Replace('_', ' ')}\n{await run()}");
}
