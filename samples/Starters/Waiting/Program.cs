using Starters;
using StateFlow.Local;

Console.WriteLine(Waiting.Define().ToJson());

foreach (var run in new Func<Task<LocalRun>>[]
{
    WaitingRuns.An_appointment_in_eleven_months,
    WaitingRuns.An_appointment_in_the_past,
    WaitingRuns.An_appointment_after_more_than_a_year_fails,
})
{
    Console.WriteLine($"\n{run.Method.Name.Replace('_', ' ')}\n{await run()}");
}
