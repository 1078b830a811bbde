using StateFlow;
using StateFlow.Integrations;

namespace Starters;

/// <summary>Wait: for a while, or until a time. Waiting costs nothing, for up to a year.</summary>
public static class Waiting
{
    #region wait
    [StateMachine]
    public static StateMachine Define() => StateMachine.Define("wait", flow => flow
        .WaitUntil("Until Appointment", Jsonata.Expr("$states.input.reminderAt"))
        .Task("Remind", Sns.Publish("${RemindersTopicArn}", "You have an appointment."))
        .Wait("One Day", TimeSpan.FromDays(1))
        .Task("Ask For Feedback", Sns.Publish("${RemindersTopicArn}", "How did you like it?")));
    #endregion
}
