using StateFlow;
using StateFlow.Integrations;

namespace PizzaOrder;

/// <summary>
/// The orders of a month lie in S3, one file of JSON lines for each hour. A distributed map reads all of them at once: up to 200 Express
/// executions with 500 orders each, and nothing starts again from the beginning because of one bad order.
/// </summary>
public static class MonthlyReportWorkflow
{
    #region distributed-map
    [StateMachine]
    public static StateMachine Define() => StateMachine.Define("pizza-monthly-report", flow => flow
        .DistributedMap("Read Orders", ExecutionType.Express, map => map
            .Label("Orders")
            .ItemReader(ItemSource.ItemsOfObjects("${OrdersBucket}", InputType.JsonLines, Jsonata.Expr("'orders/' & $states.input.month & '/'")))
            .ItemBatcher(maxItems: 500)
            .MaxConcurrency(200)
            .ToleratedFailurePercentage(1)
            .ItemProcessor(orders => orders
                .Task("Add Up", Lambda.Invoke("${AddUpOrders}").UnwrapPayload(), task => task
                    .Retry(["Lambda.TooManyRequestsException"], maxAttempts: 6, backoffRate: 2, jitter: JitterStrategy.Full)))
            .ResultWriter("${ReportsBucket}", Jsonata.Expr("$states.input.month"), WriterTransformation.Compact, OutputType.JsonLines)
            .Assign("month", Jsonata.Expr("$states.input.month")))
        .Task("Write Report", Lambda.Invoke("${WriteReport}").UnwrapPayload())
        .Task("Announce Report", Sns.Publish("${ManagementTopicArn}", Jsonata.Expr("'The report of ' & $month & ' is there.'"), "Pizza of the month")));
    #endregion
}
