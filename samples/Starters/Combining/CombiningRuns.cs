using StateFlow.Local;

namespace Starters;

/// <summary>Runs of <see cref="Combining"/>.</summary>
public static class CombiningRuns
{
    /// <summary>The card is charged at the second attempt, and what is in stock is shipped.</summary>
    public static Task<LocalRun> What_is_in_stock_is_shipped_at_once() => Combining.Define().RunAsync(new { inStock = true, lines = new[] { "pen", "paper" } }, tasks => tasks
        .On("Charge Card").Fails("Payment.Throttled").ThenReturns(new { charge = "ch-1" })
        .On("Ship Line").Returns(new { parcel = "p-1" }).ThenReturns(new { parcel = "p-2" }));

    /// <summary>What is not in stock is waited for.</summary>
    public static Task<LocalRun> What_is_not_in_stock_is_shipped_later() => Combining.Define().RunAsync(
        new { inStock = false, deliveryAt = "2026-03-01T06:00:00Z", lines = new[] { "ink" } },
        tasks => tasks
            .On("Charge Card").Returns(new { charge = "ch-2" })
            .On("Ship Line").Returns(new { parcel = "p-3" }));

    /// <summary>Where the card is declined, nothing is shipped.</summary>
    public static Task<LocalRun> A_card_that_is_declined_fails() => Combining.Define().RunAsync(new { inStock = true, lines = new[] { "pen" } }, tasks => tasks
        .On("Charge Card").Fails("Payment.Declined", "The card has expired."));
}
