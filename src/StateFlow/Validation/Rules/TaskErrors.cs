using StateFlow.Asl;
using StateFlow.Integrations;

namespace StateFlow.Validation.Rules;

/// <summary>Tasks retry what passes by itself, and have their errors caught: SF14003, SF14004.</summary>
/// <remarks>Source: developer guide of Step Functions, "Best practices", section "Handle transient Lambda service exceptions".</remarks>
internal sealed class TaskErrors : StateRule
{
    private static readonly string[] Transient =
        ["Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException", "Lambda.TooManyRequestsException", "Lambda.ClientExecutionTimeoutException"];

    private static readonly string[] Reading = ["get", "list", "describe", "head", "query", "scan", "batchGet"];

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is not TaskState task)
        {
            return;
        }

        if (scope.Resource is TaskResource.Function or TaskResource.Optimized { Integration.Name: "lambda:invoke" }
            && !RequiredFields.IsRaw(task.Raw, AslField.Retry)
            && !RetriesTransientErrors(task))
        {
            findings.Report(
                PracticeRules.LambdaNoTransientRetry,
                scope.Pointer,
                $"The Task state '{task.Name}' fails when the Lambda service does for a moment. Retry {Words.List(Transient.Take(4))}.");
        }

        if (task.Resource is not null && scope.Resource is not TaskResource.Unknown && !ReadsOnly(scope.Resource) && !RequiredFields.IsRaw(task.Raw, AslField.Catch) && !IsCaught(scope))
        {
            findings.Report(
                PracticeRules.NoCatch,
                scope.Pointer,
                $"When the Task state '{task.Name}' fails, the execution ends at once, whatever was done before. Add a 'Catch' that cleans up or tells somebody.");
        }
    }

    private static bool RetriesTransientErrors(TaskState task)
    {
        foreach (var retrier in task.Retry ?? [])
        {
            foreach (var error in retrier.ErrorEquals ?? [])
            {
                if (error is Errors.All or Errors.TaskFailed || Transient.AsSpan().Contains(error))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Tells whether the state, or one around it, has a catcher.</summary>
    private static bool IsCaught(StateScope scope)
    {
        var isCaught = Handlers.CatchersOf(scope.State).Count > 0;
        for (var graph = scope.Graph; !isCaught && graph?.Owner is { } owner; graph = graph.Parent)
        {
            isCaught = Handlers.CatchersOf(owner).Count > 0;
        }

        return isCaught;
    }

    private static bool ReadsOnly(TaskResource? resource)
    {
        var action = resource switch
        {
            TaskResource.Optimized optimized => optimized.Integration.Name[(optimized.Integration.Name.IndexOf(':', StringComparison.Ordinal) + 1)..],
            TaskResource.Sdk sdk => char.ToLowerInvariant(sdk.Action[0]) + sdk.Action[1..],
            TaskResource.Function or TaskResource.Activity or TaskResource.Unresolved or TaskResource.Unknown or null or _ => string.Empty,
        };
        return Array.Exists(Reading, r => action.StartsWith(r, StringComparison.Ordinal));
    }
}
