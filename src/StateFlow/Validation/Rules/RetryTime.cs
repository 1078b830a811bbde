using System.Globalization;
using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>Retries that are asked for can take place: SF5030, SF5031.</summary>
/// <remarks>The delay before attempt <c>k</c> is <c>min(IntervalSeconds * BackoffRate^(k-1), MaxDelaySeconds)</c>: asl.md, section 3.1. With full jitter nobody knows it.</remarks>
internal sealed class RetryTime : StateRule
{
    private const double Year = 31_536_000;
    private const double FiveMinutes = 300;

    public override void Check(StateScope scope, Findings findings)
    {
        var index = 0;
        foreach (var retrier in Handlers.RetriersOf(scope.State))
        {
            if (retrier.MaxAttempts is { } attempts && attempts.ToDouble() is 0)
            {
                ReportUseless(scope, index, retrier, findings);
            }
            else if (retrier.JitterStrategy is not JitterStrategy.Full && TotalDelay(retrier) is { } total && TimeOf(scope.Graph) is { } limit && total >= limit)
            {
                findings.Report(
                    ErrorHandlingRules.RetryDelayOverTimeout,
                    scope.Pointer,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The delays of retrier {index + 1} of the state '{scope.State.Name}' add up to {Words(total)}, but the execution ends after {limit:N0} seconds. Retry less often, or set 'MaxDelaySeconds'."),
                    AslField.Retry.Name,
                    index);
            }

            index++;
        }
    }

    private static void ReportUseless(StateScope scope, int index, Retrier retrier, Findings findings)
    {
        Report(AslField.IntervalSeconds, retrier.IntervalSeconds is not null);
        Report(AslField.BackoffRate, retrier.BackoffRate is not null);
        Report(AslField.MaxDelaySeconds, retrier.MaxDelaySeconds is not null);
        Report(AslField.JitterStrategy, retrier.JitterStrategy is not null);

        void Report(AslField field, bool isWritten)
        {
            if (isWritten)
            {
                var pointer = scope.Pointer + JsonPointer.Of(AslField.Retry.Name, index, field.Name);
                findings.Report(new Diagnostic(
                    ErrorHandlingRules.MaxAttemptsZeroFields,
                    pointer,
                    $"Retrier {index + 1} of the state '{scope.State.Name}' never retries, because 'MaxAttempts' is 0, and so '{field}' does nothing. Remove it.")
                {
                    Fix = Fix.Remove(pointer, field.Name),
                });
            }
        }
    }

    /// <summary>Adds up the delays of a retrier: a geometric series up to the longest delay, and that delay from then on.</summary>
    /// <returns><see langword="null"/> when a number is not known, or no good.</returns>
    private static double? TotalDelay(Retrier retrier)
    {
        if (Value(retrier.MaxAttempts, 3) is not { } attempts || attempts < 0
            || Value(retrier.IntervalSeconds, 1) is not { } interval || interval <= 0
            || Value(retrier.BackoffRate, 2) is not { } rate || rate < 1
            || Value(retrier.MaxDelaySeconds, double.MaxValue) is not { } longest || longest < interval)
        {
            return null;
        }

        if (rate == 1)
        {
            return attempts * interval;
        }

        var growing = Math.Min(attempts, Math.Ceiling(Math.Log(longest / interval) / Math.Log(rate)));
        return (interval * (Math.Pow(rate, growing) - 1) / (rate - 1)) + ((attempts - growing) * longest);
    }

    private static double? Value(Number? number, double otherwise) => number is { } written ? written.ToDouble() : otherwise;

    /// <summary>Gets how many seconds an execution has.</summary>
    private static double? TimeOf(GraphScope graph)
    {
        var most = graph.IsExpress ? FiveMinutes : Year;
        return graph.Machine.TimeoutSeconds is { } timeout ? timeout.ToDouble() is { } seconds ? Math.Min(seconds, most) : null : most;
    }

    private static string Words(double seconds) =>
        seconds > 100 * Year ? "centuries" : string.Create(CultureInfo.InvariantCulture, $"{seconds:N0} seconds");
}
