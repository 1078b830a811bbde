using StateFlow;
using StateFlow.Integrations;

namespace Starters;

/// <summary>Retry: each kind of error its own patience. Jitter keeps those that failed together from coming back together.</summary>
public static class Retrying
{
    #region retry
    [StateMachine]
    public static StateMachine Define() => StateMachine.Define("retry", flow => flow
        .Task("Charge Card", Lambda.Invoke("${ChargeCard}").UnwrapPayload(), task => task
            .Timeout(TimeSpan.FromSeconds(30))
            .Retry(
                ["Payment.Throttled", "Lambda.TooManyRequestsException"],
                maxAttempts: 6,
                interval: TimeSpan.FromSeconds(1),
                backoffRate: 2,
                maxDelay: TimeSpan.FromSeconds(20),
                jitter: JitterStrategy.Full)
            .Retry([Errors.Timeout], maxAttempts: 1)));
    #endregion
}
