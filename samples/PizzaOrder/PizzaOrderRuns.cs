using StateFlow;
using StateFlow.Expressions;
using StateFlow.Local;

namespace PizzaOrder;

/// <summary>Runs of <see cref="PizzaOrderWorkflow"/>. They play the kitchen, the courier and the payment provider.</summary>
public static class PizzaOrderRuns
{
    private const string Kitchen = "arn:aws:states:us-east-1:123456789012:activity:kitchen";

    /// <summary>Gets the options with the ARNs that the pipeline would put in the place of tokens, as far as a run must know them.</summary>
    private static RunOptions Options { get; } = new()
    {
        Tokens = new Dictionary<string, Json>
        {
            ["KitchenActivityArn"] = Json.From(Kitchen),
            ["PizzaPriceStateMachineArn"] = Json.From("arn:aws:states:us-east-1:123456789012:stateMachine:pizza-price"),
        },
    };

    private static object Order => new { id = "o-1", customer = "Ada", address = "Seestrasse 1", card = "4711", pizzas = new[] { "Margherita", "Funghi" } };

    /// <summary>The provider is busy once; the kitchen takes the order from its activity, and shows for twelve minutes that the oven is on.</summary>
    public static async Task<LocalRun> Two_pizzas_are_paid_baked_and_delivered()
    {
        using var run = PizzaOrderWorkflow.Define().StartRun(Order, tasks => Everything(tasks)
            .On("Charge Card").Fails(Errors.HttpStatus(429)).ThenReturns(new { StatusCode = 201, ResponseBody = new { id = "ch-1" } })
            .On("Bake").NeverAnswers()
            .On("Deliver").NeverAnswers(), Options);

        await run.AdvanceAsync(TimeSpan.FromMinutes(1));
        var oven = run.GetActivityTask(Kitchen, "oven 2")!;
        for (var minute = 0; minute < 12; minute++)
        {
            await run.AdvanceAsync(TimeSpan.FromMinutes(1));
            run.SendTaskHeartbeat(oven.Token);
        }

        run.SendTaskSuccess(oven.Token, new { baked = 2 });
        await run.AdvanceAsync(TimeSpan.FromMinutes(25));
        run.SendTaskSuccess(run.WaitingTasks.Single().Token, new { courier = "Eve" });
        return await run.CompleteAsync();
    }

    /// <summary>The provider does not answer: the circuit is opened for those who come next, and the courier takes the money.</summary>
    public static Task<LocalRun> The_courier_takes_the_money_where_the_provider_is_down() => PizzaOrderWorkflow.Define().RunAsync(Order, tasks => Everything(tasks)
        .On("Charge Card").Fails(Errors.HttpStatus(503))
        .On("Open Circuit").Returns(new { })
        .On("Bake").Returns(new { baked = 2 }).After(TimeSpan.FromMinutes(1))
        .On("Deliver").Returns(new { courier = "Eve" }).After(TimeSpan.FromMinutes(30)), Options);

    /// <summary>One oven takes the order and falls silent, the other burns it: what was done is undone, and the refund is tried until it is made.</summary>
    public static async Task<LocalRun> A_burnt_pizza_fails()
    {
        using var run = PizzaOrderWorkflow.Define().StartRun(Order, tasks => Everything(tasks)
            .On("Charge Card").Returns(new { StatusCode = 201, ResponseBody = new { id = "ch-1" } })
            .On("Bake").NeverAnswers()
            .On("Refund Card").Fails(Errors.HttpStatus(500)).Times(2).ThenReturns(new { StatusCode = 200 })
            .On("Release Ingredients").Returns(new { })
            .On("Apologize").Returns(new { MessageId = "m-2" }), Options);

        await run.RunToIdleAsync();
        run.GetActivityTask(Kitchen, "oven 1");
        await run.AdvanceAsync(TimeSpan.FromMinutes(3));
        run.SendTaskFailure(run.GetActivityTask(Kitchen, "oven 2")!.Token, "Kitchen.Burnt", "The oven was too hot.");
        return await run.CompleteAsync();
    }

    /// <summary>The condition of the update does not hold.</summary>
    public static Task<LocalRun> Nothing_is_taken_where_the_pizzas_are_sold_out() => PizzaOrderWorkflow.Define().RunAsync(Order, tasks => WithPrices(tasks)
        .On("Reserve Ingredients").Fails("DynamoDB.ConditionalCheckFailedException"), Options);

    /// <summary>The machine that prices the order fails. StartSyncExecution succeeds all the same, so that the expression has to look at the status.</summary>
    public static Task<LocalRun> A_pizza_that_nobody_knows_fails() => PizzaOrderWorkflow.Define().RunAsync(Order, tasks => tasks
        .On("Price Order").Returns(new { Status = "FAILED", Error = "States.QueryEvaluationError" }));

    /// <summary>Says what goes well in every run that gets so far.</summary>
    private static TaskMock Everything(TaskMocks tasks) => WithPrices(tasks)
        .On("Reserve Ingredients").Returns(new { })
        .On("Read Circuit").Returns(new { })
        .On("Thank Customer").Returns(new { MessageId = "m-1" });

    /// <summary>Registers the machine that prices an order.</summary>
    private static TaskMocks WithPrices(TaskMocks tasks) => tasks.Machine(
        PizzaPriceWorkflow.Define(),
        price => price.On("Look Up Price").Returns(new { Item = new { price = new { N = "12.00" } } }),
        type: StateMachineType.Express);
}
