using StateFlow;
using StateFlow.Integrations;

namespace PizzaOrder.Before;

/// <summary>
/// The pizza order as it should not be; <see cref="PizzaOrderWorkflow"/> is how it should. Every loop pays for each of its turns, and a night
/// without a courier ends at the 25,000 events that an execution may have. Functions do what the service does itself. Nothing is undone when
/// the kitchen burns the pizza, and a provider that is down is called over and over again.
/// </summary>
public static class PollingPizzaOrder
{
    #region pizza-before
    [StateMachine]
    public static StateMachine Define() => StateMachine.Define("pizza-order-polling", Options, flow => flow
        .Function("Parse Order", "${ParseOrderFunction}")       // a function that renames three fields
        .Function("Compute Price", "${ComputePriceFunction}")   // a function that adds numbers
        .Function("Charge Card", "${ChargeCardFunction}")       // a function that makes one HTTP request, and waits for it
        .Function("Tell Kitchen", "${TellKitchenFunction}")
        .PollUntil("Pizza Baked", "${AskKitchenFunction}", TimeSpan.FromSeconds(10))
        .Function("Tell Courier", "${TellCourierFunction}")
        .PollUntil("Pizza Delivered", "${AskCourierFunction}", TimeSpan.FromSeconds(30))
        .Function("Send Mail", "${SendMailFunction}")
        .Function("Add To Monthly Report", "${AddToReportFunction}"));
    #endregion

    private static StateMachineOptions Options { get; } = new() { QueryLanguage = QueryLanguage.JsonPath };

    extension(FlowBuilder flow)
    {
        private FlowBuilder Function(string name, string function) => flow
            .Task(name, Lambda.Invoke(function).UnwrapPayload(), task => task.Retry([Errors.TaskFailed]));

        private FlowBuilder PollUntil(string what, string function, TimeSpan pause) => flow
            .Wait($"{what}: Wait", pause)
            .Function($"{what}: Ask", function)
            .Choice($"{what}?", done => done
                .When(JsonPath.At("$.done").BooleanEquals(true))
                .Otherwise(again => again.GoTo($"{what}: Wait")));
    }
}
