using Starters;
using StateFlow.Local;

Console.WriteLine(Mapping.Define().ToJson());

foreach (var run in new Func<Task<LocalRun>>[]
{
    MappingRuns.Every_line_is_priced,
    MappingRuns.No_lines_cost_nothing,
    MappingRuns.A_line_without_a_price_fails,
})
{
    Console.WriteLine($"\n{run.Method.Name.Replace('_', ' ')}\n{await run()}");
}
