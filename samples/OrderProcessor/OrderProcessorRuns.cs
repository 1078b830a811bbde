using System.Text.Json;
using StateFlow.Local;

namespace OrderProcessor;

/// <summary>Runs of <see cref="OrderProcessorWorkflow"/>. The test plays the warehouse: it has the task token, and answers with it.</summary>
public static class OrderProcessorRuns
{
    private static object Input => new { order = new { id = "o-1", lines = new[] { "pen", "paper" } } };

    /// <summary>The warehouse needs two hours and a half, says on the way that it is alive, and packs two parcels.</summary>
    public static async Task<LocalRun> The_warehouse_picks_and_the_parcels_are_shipped()
    {
        using var run = OrderProcessorWorkflow.Define().StartRun(Input, tasks => tasks
            .Serializer(JsonSerializerOptions.Web)
            .On("Hand Over To Warehouse").NeverAnswers()
            .On("Ship Parcel").Returns<Parcel, Shipment>(parcel => new Shipment($"T-{parcel.Id}")));

        await run.RunToIdleAsync();
        var order = run.WaitingTasks.Single();
        for (var i = 0; i < 3; i++)
        {
            await run.AdvanceAsync(TimeSpan.FromMinutes(50));
            run.SendTaskHeartbeat(order.Token);
        }

        run.SendTaskSuccess(order.Token, new { parcels = new[] { new Parcel("1"), new Parcel("2") } });
        return await run.CompleteAsync();
    }

    /// <summary>The warehouse packs nothing: a list without items ships nothing, and is no mistake.</summary>
    public static Task<LocalRun> An_order_without_parcels_ships_nothing() => OrderProcessorWorkflow.Define().RunAsync(Input, tasks => tasks
        .On("Hand Over To Warehouse").Returns(new { parcels = Array.Empty<object>() }).After(TimeSpan.FromMinutes(20)));

    /// <summary>The warehouse says that the article is gone, and the customer gets the money back.</summary>
    public static Task<LocalRun> What_is_out_of_stock_is_refunded() => OrderProcessorWorkflow.Define().RunAsync(Input, tasks => tasks
        .On("Hand Over To Warehouse").Fails("Warehouse.OutOfStock", "No pens are left.").After(TimeSpan.FromMinutes(5))
        .On("Refund Customer").Returns(new { refund = "r-1" }));

    /// <summary>The warehouse says nothing for an hour, and nothing for another one when it is told again.</summary>
    public static Task<LocalRun> A_warehouse_that_is_silent_fails() => OrderProcessorWorkflow.Define().RunAsync(Input, tasks => tasks
        .On("Hand Over To Warehouse").NeverAnswers()
        .On("Alert Operations").Returns(new { MessageId = "m-1" }));

    /// <summary>What the function gets.</summary>
    public sealed record Parcel(string Id);

    /// <summary>What the function gives.</summary>
    public sealed record Shipment(string TrackingNumber);
}
