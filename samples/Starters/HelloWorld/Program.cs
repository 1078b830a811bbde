using Starters;
using StateFlow.Local;

Console.WriteLine(HelloWorld.Define().ToJson());

foreach (var run in new Func<Task<LocalRun>>[]
{
    HelloWorldRuns.Somebody_is_greeted,
    HelloWorldRuns.A_name_that_is_too_long_fails,
})
{
    Console.WriteLine($"\n{run.Method.Name.Replace('_', ' ')}\n{await run()}");
}
