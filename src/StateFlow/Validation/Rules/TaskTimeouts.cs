using StateFlow.Asl;
using StateFlow.Integrations;

namespace StateFlow.Validation.Rules;

/// <summary>A task does not wait for ever, and has a heartbeat only where one can be sent: SF14001, SF14002, SF14010.</summary>
/// <remarks>
/// Without <c>TimeoutSeconds</c> a task has 99,999,999 seconds, which is longer than an execution: asl.md, section 2.3. A timeout of the machine is one
/// for all of its tasks.
/// </remarks>
internal sealed class TaskTimeouts : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is not TaskState task)
        {
            return;
        }

        var waitsForAnswer = WaitsForAnswer(scope.Resource);
        if (task.TimeoutSeconds is null && scope.Graph.Machine.TimeoutSeconds is null && !RequiredFields.IsRaw(task.Raw, AslField.TimeoutSeconds, AslField.TimeoutSecondsPath))
        {
            if (waitsForAnswer is not true)
            {
                findings.Report(
                    PracticeRules.TaskNoTimeout, scope.Pointer, $"The Task state '{task.Name}' has no timeout, so that it may hang until the execution ends. Add 'TimeoutSeconds'.");
            }
            else if (task.HeartbeatSeconds is null && !RequiredFields.IsRaw(task.Raw, AslField.HeartbeatSeconds, AslField.HeartbeatSecondsPath))
            {
                findings.Report(
                    PracticeRules.TokenNoTimeout,
                    scope.Pointer,
                    $"The Task state '{task.Name}' waits for an answer that may never come, and has no timeout: it then waits for a year. Add 'TimeoutSeconds' or 'HeartbeatSeconds'.");
            }
        }

        if (task.HeartbeatSeconds is { } heartbeat && waitsForAnswer is false)
        {
            var field = FieldPair.HeartbeatSeconds.NameOf(heartbeat);
            findings.Report(
                PracticeRules.HeartbeatWithoutToken,
                scope.Pointer,
                $"'{field}' of the Task state '{task.Name}' does nothing: heartbeats are sent with the token of a task or an activity. Use 'TimeoutSeconds', or wait for the task token.",
                field.Name);
        }
    }

    /// <summary>Tells whether somebody has to answer with a token; <see langword="null"/> when the resource is not known.</summary>
    private static bool? WaitsForAnswer(TaskResource? resource) => resource switch
    {
        TaskResource.Activity => true,
        TaskResource.Optimized optimized => optimized.Pattern is IntegrationPattern.WaitForTaskToken,
        TaskResource.Sdk sdk => sdk.Pattern is IntegrationPattern.WaitForTaskToken,
        TaskResource.Function => false,
        TaskResource.Unresolved or TaskResource.Unknown or null or _ => null,
    };
}
