using StateFlow;
using StateFlow.Integrations;

namespace Starters;

/// <summary>Parallel: branches that run at the same time with the same input; the output is the list of theirs, in the order of the branches.</summary>
public static class Branching
{
    #region parallel
    [StateMachine]
    public static StateMachine Define() => StateMachine.Define("parallel", flow => flow
        .Parallel("Look Up Customer", parallel => parallel
            .Branch(profile => profile.Task("Get Profile", Lambda.Invoke("${GetProfile}").UnwrapPayload()))
            .Branch(orders => orders.Task("Get Orders", Lambda.Invoke("${GetOrders}").UnwrapPayload()))
            .Output(new { profile = Jsonata.Expr("$states.result[0]"), orders = Jsonata.Expr("$states.result[1]") })));
    #endregion
}
