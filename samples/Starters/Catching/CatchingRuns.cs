using StateFlow.Expressions;
using StateFlow.Local;

namespace Starters;

/// <summary>Runs of <see cref="Catching"/>.</summary>
public static class CatchingRuns
{
    /// <summary>Nothing has to be caught.</summary>
    public static Task<LocalRun> The_quote_is_sent() => Catching.Define().RunAsync(new { listPrice = 120 }, tasks => tasks
        .On("Get Quote").Returns(99)
        .On("Send Quote").Returns(new { sent = true }));

    /// <summary>The handler of this error goes on behind the state.</summary>
    public static Task<LocalRun> The_list_price_is_sent_where_there_is_no_quote() => Catching.Define().RunAsync(new { listPrice = 120 }, tasks => tasks
        .On("Get Quote").Fails("Quote.NotFound")
        .On("Send Quote").Returns(new { sent = true }));

    /// <summary>The handler of all other errors ends the run. An exception that a mock throws is the error of the task.</summary>
    public static Task<LocalRun> A_service_that_is_down_fails() => Catching.Define().RunAsync(new { listPrice = 120 }, tasks => tasks
        .On("Get Quote").Returns<Json, Json>(_ => throw new TimeoutException("The quotes did not answer.")));
}
