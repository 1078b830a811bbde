using StateFlow;
using StateFlow.Integrations;

namespace Starters;

/// <summary>Choice: rules are tried in their order. A path that does not end goes on behind the choice, where the paths meet.</summary>
public static class Choosing
{
    #region choice
    [StateMachine]
    public static StateMachine Define() => StateMachine.Define("choice", flow => flow
        .Choice("How Much?", amount => amount
            .When(Jsonata.Condition("$states.input.total > 1000"), large => large
                .Task("Ask Manager", Sqs.SendMessage("${ManagersQueueUrl}", new
                {
                    order = Jsonata.Input,
                    taskToken = Jsonata.TaskToken,
                }).WaitForTaskToken(), task => task.Timeout(TimeSpan.FromDays(1))))
            .When(Jsonata.Condition("$states.input.total <= 0"), empty => empty
                .Fail("Nothing Ordered", error: "NothingOrdered"))
            .Otherwise(small => small
                .Pass("Approve", pass => pass.Assign("approvedBy", "nobody"))))
        .Task("Ship", Lambda.Invoke("${Ship}").UnwrapPayload()));
    #endregion
}
