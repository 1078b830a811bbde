using StateFlow.Local;

namespace PizzaOrder.Before;

/// <summary>Runs of <see cref="PollingPizzaOrder"/>: their first lines say what the loops cost.</summary>
public static class PollingPizzaOrderRuns
{
    /// <summary>Two turns of each loop. All functions but those that are asked again and again give the same.</summary>
    public static Task<LocalRun> Two_questions_each() => PollingPizzaOrder.Define().RunAsync(new { id = "o-1" }, tasks => tasks
        .OnAnyOther().Returns(new { id = "o-1" })
        .On("Pizza Baked: Ask").Returns(new { done = false }).ThenReturns(new { done = true })
        .On("Pizza Delivered: Ask").Returns(new { done = false }).ThenReturns(new { done = true }));

    /// <summary>No courier comes: after less than a day the history is full, and the execution ends there.</summary>
    public static Task<LocalRun> A_night_without_a_courier_fails() => PollingPizzaOrder.Define().RunAsync(new { id = "o-2" }, tasks => tasks
        .OnAnyOther().Returns(new { id = "o-2" })
        .On("Pizza Baked: Ask").Returns(new { done = true })
        .On("Pizza Delivered: Ask").Returns(new { done = false }));
}
