using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>The heartbeat of a task is shorter than its timeout: SF13006.</summary>
internal sealed class HeartbeatBeforeTimeout : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is TaskState { HeartbeatSeconds: ValueSource.Value(var heartbeat), TimeoutSeconds: ValueSource.Value(var timeout) } task
            && heartbeat.TryGetInt64(out var beat)
            && timeout.TryGetInt64(out var limit)
            && beat >= limit)
        {
            findings.Report(
                LimitRules.HeartbeatGteTimeout,
                scope.Pointer,
                $"The heartbeat of the Task state '{task.Name}' is {beat} seconds, its timeout {limit}. Make the heartbeat shorter; it matters only before the timeout.",
                AslField.HeartbeatSeconds.Name);
        }
    }
}
