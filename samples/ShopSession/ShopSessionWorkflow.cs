using StateFlow;
using StateFlow.Integrations;

namespace ShopSession;

/// <summary>
/// One execution for each session of a shop: two hours after it began the basket is given back, unless the customer has paid. Waiting costs
/// nothing, so that no job has to look through all the sessions every few minutes.
/// </summary>
public static class ShopSessionWorkflow
{
    #region shop-session
    [StateMachine]
    public static StateMachine Define() => StateMachine.Define("shop-session", flow => flow
        .Wait("Wait Two Hours", TimeSpan.FromHours(2), wait => wait.Assign("sessionId", Jsonata.Expr("$states.input.sessionId")))
        .Task("Get Session", DynamoDb.GetItem("${SessionsTable}", Key, consistentRead: true), task => task
            .Output(new { open = Jsonata.Expr("$states.result.Item.state.S = 'open'") })
            .Retry([Errors.TaskFailed], maxAttempts: 4, backoffRate: 2, jitter: JitterStrategy.Full))
        .Choice("Still Open?", open => open
            .When(Jsonata.Condition("$states.input.open"), expired => expired
                .Task(
                    "Emit Clean-Up Event",
                    EventBridge.PutEvents("SessionExpired", "shop.sessions", new { sessionId = Jsonata.Expr("$sessionId") }, "${ShopEventBus}"),
                    task => task.Retry([Errors.TaskFailed], maxAttempts: 4, backoffRate: 2))
                .Succeed("Session Expired"))
            .Otherwise())
        .Succeed("Session Paid"));
    #endregion

    private static object Key => new { sessionId = new { S = Jsonata.Expr("$sessionId") } };
}
