using StateFlow.Local;

namespace Starters;

/// <summary>Runs of <see cref="Choosing"/>.</summary>
public static class ChoosingRuns
{
    /// <summary>Nobody has to be asked about 80.</summary>
    public static Task<LocalRun> A_small_order_is_shipped_at_once() => Choosing.Define().RunAsync(new { total = 80 }, tasks => tasks
        .On("Ship").Returns(new { parcel = "p-1" }));

    /// <summary>The manager has the task token, and answers with it after some hours.</summary>
    public static async Task<LocalRun> A_large_order_is_shipped_when_the_manager_agrees()
    {
        using var run = Choosing.Define().StartRun(new { total = 2_500 }, tasks => tasks
            .On("Ask Manager").NeverAnswers()
            .On("Ship").Returns(new { parcel = "p-2" }));

        await run.AdvanceAsync(TimeSpan.FromHours(15));
        run.SendTaskSuccess(run.WaitingTasks.Single().Token, new { total = 2_500, approvedBy = "Grace" });
        return await run.CompleteAsync();
    }

    /// <summary>The manager does not answer for a day, which is how long the task may take.</summary>
    public static Task<LocalRun> A_large_order_that_nobody_approves_fails() => Choosing.Define().RunAsync(new { total = 2_500 }, tasks => tasks
        .On("Ask Manager").NeverAnswers());

    /// <summary>The second rule holds, and ends in a Fail state.</summary>
    public static Task<LocalRun> An_order_of_nothing_fails() => Choosing.Define().RunAsync(new { total = 0 });
}
