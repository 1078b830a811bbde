using StateFlow.Local;

namespace PizzaOrder;

/// <summary>Runs of <see cref="MonthlyReportWorkflow"/>. S3 is a store in memory; with <see cref="FolderObjectStore"/> it would be a folder.</summary>
public static class MonthlyReportRuns
{
    /// <summary>Three files with 1,200 orders make three batches. One of them is throttled, and tried again.</summary>
    public static Task<LocalRun> All_orders_of_a_month_are_added_up() => MonthlyReportWorkflow.Define().RunAsync(
        new { month = "2026-01" },
        tasks => tasks
            .On("Add Up").Fails("Lambda.TooManyRequestsException").ThenReturns<Batch, Sum>(batch => new Sum(batch.Items.Count, batch.Items.Sum(o => o.Total))).Times(3)
            .On("Write Report").Returns(new { pages = 2 })
            .On("Announce Report").Returns(new { MessageId = "m-1" }),
        new RunOptions { Objects = OrdersOfJanuary() });

    /// <summary>No files, no orders: the report is short.</summary>
    public static Task<LocalRun> A_month_without_orders_has_a_report() => MonthlyReportWorkflow.Define().RunAsync(
        new { month = "2026-02" },
        tasks => tasks
            .On("Write Report").Returns(new { pages = 1 })
            .On("Announce Report").Returns(new { MessageId = "m-1" }),
        new RunOptions { Objects = OrdersOfJanuary() });

    /// <summary>The second batch cannot be added up. That is more than the one percent of the orders which may be missing.</summary>
    public static Task<LocalRun> A_month_with_many_bad_orders_fails() => MonthlyReportWorkflow.Define().RunAsync(
        new { month = "2026-01" },
        tasks => tasks
            .On("Add Up").Returns(new Sum(500, 6_250)).ThenFails("Order.Unreadable"),
        new RunOptions { Objects = OrdersOfJanuary() });

    private static MemoryObjectStore OrdersOfJanuary()
    {
        var hour = string.Concat(Enumerable.Range(1, 400).Select(number => $"{{\"Number\":{number},\"Total\":12.5}}\n"));
        return new MemoryObjectStore()
            .Put("${OrdersBucket}", "orders/2026-01/01T18.jsonl", hour)
            .Put("${OrdersBucket}", "orders/2026-01/01T19.jsonl", hour)
            .Put("${OrdersBucket}", "orders/2026-01/01T20.jsonl", hour);
    }

    /// <summary>What the function gets.</summary>
    public sealed record Batch(IReadOnlyList<Order> Items);

    /// <summary>A line of a file.</summary>
    public sealed record Order(int Number, decimal Total);

    /// <summary>What the function gives.</summary>
    public sealed record Sum(int Orders, decimal Total);
}
