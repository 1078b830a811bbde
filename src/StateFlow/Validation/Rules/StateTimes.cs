using System.Globalization;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Integrations;

namespace StateFlow.Validation.Rules;

/// <summary>Times of states fit into what an execution, a function and the calendar allow: SF13009 to SF13012.</summary>
/// <remarks>A Standard execution lasts a year at most (asl.md, section 1.7); for a time that has passed nobody waits (section 2.6).</remarks>
internal sealed class StateTimes : StateRule
{
    /// <summary>A leap year, so that no execution can be longer.</summary>
    private const long Year = 31_622_400;

    /// <summary>What the language allows; about more there is a finding of its own.</summary>
    private const long Longest = 99_999_999;
    private const long LongestFunction = 900;

    public override void Check(StateScope scope, Findings findings)
    {
        switch (scope.State)
        {
            case TaskState { TimeoutSeconds: ValueSource.Value({ ValueKind: JsonValueKind.Number } timeout) } when timeout.TryGetInt64(out var seconds):
                CheckTask(scope, seconds, findings);
                break;
            case WaitState { Duration: WaitDuration.Seconds(ValueSource.Value({ ValueKind: JsonValueKind.Number } duration)) } when duration.TryGetInt64(out var seconds):
                CheckWait(scope, seconds, findings);
                break;
            case WaitState { Duration: WaitDuration.Timestamp(ValueSource.Value({ ValueKind: JsonValueKind.String } time)) }:
                CheckTimestamp(scope, time.GetString(), findings);
                break;
            case TaskState or WaitState or PassState or ChoiceState or SucceedState or FailState or ParallelState or MapState or RawState:
                break;
        }
    }

    private static void CheckTask(StateScope scope, long seconds, Findings findings)
    {
        var name = scope.State.Name;
        if (MachineTimeout(scope) is { } limit && seconds >= limit)
        {
            findings.Report(
                LimitRules.TaskTimeoutOverMachine,
                scope.Pointer,
                $"The timeout of the Task state '{name}' is {seconds} seconds and never comes, because the execution ends after {limit}. Make it shorter.",
                AslField.TimeoutSeconds.Name);
        }
        else if (seconds > LongestFunction && scope.Resource is TaskResource.Function or TaskResource.Optimized { Integration.Name: "lambda:invoke", Pattern: IntegrationPattern.RequestResponse })
        {
            findings.Report(
                LimitRules.LambdaTimeoutOver900,
                scope.Pointer,
                $"The timeout of the Task state '{name}' is {seconds} seconds, but a Lambda function runs for {LongestFunction} at most. Make it shorter.",
                AslField.TimeoutSeconds.Name);
        }
    }

    private static void CheckWait(StateScope scope, long seconds, Findings findings)
    {
        var name = scope.State.Name;
        if (seconds is > Year and <= Longest)
        {
            findings.Report(
                LimitRules.WaitOverOneYear,
                scope.Pointer,
                string.Create(CultureInfo.InvariantCulture, $"The Wait state '{name}' waits {seconds:N0} seconds, but an execution ends after a year. Wait for less, and start another execution then."),
                AslField.Seconds.Name);
        }
        else if (MachineTimeout(scope) is { } limit && seconds >= limit)
        {
            findings.Report(
                LimitRules.TaskTimeoutOverMachine,
                scope.Pointer,
                $"The Wait state '{name}' waits {seconds} seconds, but the execution ends after {limit}. Wait for less, or give the state machine more time.",
                AslField.Seconds.Name);
        }
    }

    private static void CheckTimestamp(StateScope scope, string text, Findings findings)
    {
        if (scope.Graph.Root.Options.Now is { } now
            && TimestampText.IsTimestamp(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && time < now)
        {
            findings.Report(
                LimitRules.TimestampInPast,
                scope.Pointer,
                $"The time '{text}' of the Wait state '{scope.State.Name}' has passed, so that it does not wait. Write a time to come, or remove the state.",
                AslField.Timestamp.Name);
        }
    }

    private static long? MachineTimeout(StateScope scope) =>
        scope.Graph.Machine.TimeoutSeconds is { } timeout && timeout.TryGetInt64(out var seconds) && seconds > 0 ? seconds : null;
}
