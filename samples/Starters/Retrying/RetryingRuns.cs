using StateFlow;
using StateFlow.Local;

namespace Starters;

/// <summary>Runs of <see cref="Retrying"/>. Jitter is drawn from the seed of the run: the same seed, the same delays.</summary>
public static class RetryingRuns
{
    /// <summary>The provider is busy three times. Each delay may be twice as long as the one before.</summary>
    public static Task<LocalRun> A_provider_that_is_busy_is_tried_again() => Retrying.Define().RunAsync(
        new { card = "4711", amount = 80 },
        tasks => tasks.On("Charge Card").Fails("Payment.Throttled").Times(3).ThenReturns(new { charge = "ch-1" }),
        new RunOptions { Seed = 42 });

    /// <summary>The first call takes too long, the second is quick enough.</summary>
    public static Task<LocalRun> A_call_that_takes_too_long_is_made_once_more() => Retrying.Define().RunAsync(new { card = "4711", amount = 80 }, tasks => tasks
        .On("Charge Card")
        .Returns(new { charge = "ch-1" }).After(TimeSpan.FromSeconds(31)).Times(1)
        .ThenReturns(new { charge = "ch-2" }).After(TimeSpan.FromSeconds(29)));

    /// <summary>Each kind of error has its own patience, and that for timeouts ends after the second.</summary>
    public static Task<LocalRun> A_provider_that_is_down_fails() => Retrying.Define().RunAsync(new { card = "4711", amount = 80 }, tasks => tasks
        .On("Charge Card").Fails("Payment.Throttled").ThenFails(Errors.Timeout));
}
