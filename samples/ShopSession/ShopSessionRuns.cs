using StateFlow.Local;

namespace ShopSession;

/// <summary>Runs of <see cref="ShopSessionWorkflow"/>.</summary>
public static class ShopSessionRuns
{
    /// <summary>After two hours the basket is still there, and is given back.</summary>
    public static Task<LocalRun> A_basket_that_nobody_paid_is_given_back() => ShopSessionWorkflow.Define().RunAsync(new { sessionId = "s-1" }, tasks => tasks
        .On("Get Session").Returns(new { Item = new { state = new { S = "open" } } })
        .On("Emit Clean-Up Event").Returns(new { FailedEntryCount = 0, Entries = new[] { new { EventId = "e-1" } } }));

    /// <summary>The customer has paid, and there is nothing to do. The table cannot be read at first.</summary>
    public static Task<LocalRun> A_basket_that_was_paid_is_left_alone() => ShopSessionWorkflow.Define().RunAsync(new { sessionId = "s-2" }, tasks => tasks
        .On("Get Session").Fails("DynamoDB.ProvisionedThroughputExceededException").Times(2)
        .ThenReturns(new { Item = new { state = new { S = "paid" } } }));

    /// <summary>Five attempts are enough: somebody has to look at the table.</summary>
    public static Task<LocalRun> A_table_that_cannot_be_read_fails() => ShopSessionWorkflow.Define().RunAsync(new { sessionId = "s-3" }, tasks => tasks
        .On("Get Session").Fails("DynamoDB.ResourceNotFoundException", "The table is gone."));
}
