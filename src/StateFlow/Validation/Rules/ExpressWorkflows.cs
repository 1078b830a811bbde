using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Integrations;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Rules;

/// <summary>What Express workflows do not have: SF11027, SF11028, SF12005, SF12006, SF12007 (recorded), SF12029.</summary>
/// <remarks>The executions that a distributed map starts are of the type that the map says: asl.md, sections 9.7 and 11.</remarks>
internal sealed class ExpressWorkflows : GraphRule
{
    private const int MaxSeconds = 300;

    public override void Check(GraphScope scope, Findings findings)
    {
        if (!scope.IsExpress)
        {
            return;
        }

        if (scope is { Parent: null, Machine.TimeoutSeconds: { } timeout } && timeout.ToDouble() > MaxSeconds)
        {
            findings.Report(
                IntegrationRules.ExpressRunLongService,
                string.Empty,
                $"The state machine has a timeout of {timeout} seconds, but an Express workflow ends after {MaxSeconds}. Write {MaxSeconds} or less.",
                AslField.TimeoutSeconds.Name);
        }

        foreach (var state in scope.States)
        {
            switch (state.State)
            {
                case TaskState task:
                    CheckTask(state, findings);
                    CheckSeconds(state, task.TimeoutSeconds, AslField.TimeoutSeconds, findings);
                    break;
                case WaitState { Duration: WaitDuration.Seconds(var seconds) }:
                    CheckSeconds(state, seconds, AslField.Seconds, findings);
                    break;
                case MapState { IsDistributed: true } map:
                    findings.Report(
                        MapRules.DistributedInExpress,
                        state.Pointer,
                        $"The Map state '{map.Name}' is distributed, which an Express workflow cannot have. Make it inline, or the workflow Standard.",
                        map.ItemProcessor is null ? AslField.Iterator.Name : AslField.ItemProcessor.Name,
                        AslField.ProcessorConfig.Name,
                        AslField.Mode.Name);
                    break;
                case PassState or ChoiceState or SucceedState or FailState or ParallelState or MapState or WaitState or RawState:
                    break;
            }
        }
    }

    private static void CheckTask(StateScope scope, Findings findings)
    {
        if (scope.Resource is not { IsStandardOnly: true } resource)
        {
            return;
        }

        var (rule, what) = resource.WaitsFor switch
        {
            null => (IntegrationRules.ExpressActivity, "calls an activity"),
            IntegrationPattern.WaitForTaskToken => (IntegrationRules.ExpressToken, "waits for a task token"),
            _ => (IntegrationRules.ExpressSync, "waits for a job to end"),
        };
        var isChild = scope.Graph.DistributedMap is not null;
        findings.Report(
            isChild ? MapRules.ExpressChildToken : rule,
            scope.Pointer,
            $"The Task state '{scope.State.Name}' {what}, which an Express workflow cannot do. "
                + (isChild
                    ? $"Write STANDARD as the 'ExecutionType' of the Map state '{scope.Graph.DistributedMap!.Name}'." // It is a child of that map.
                    : "Call the service without waiting, or make the workflow Standard."),
            AslField.Resource.Name);
    }

    private static void CheckSeconds(StateScope scope, ValueSource? source, AslField field, Findings findings)
    {
        if (source is ValueSource.Value({ ValueKind: JsonValueKind.Number } number) && number.GetDouble() > MaxSeconds)
        {
            findings.Report(
                IntegrationRules.ExpressRunLongService,
                scope.Pointer,
                $"'{field}' of the {scope.State.Type} state '{scope.State.Name}' is {number.GetNumberText()}, but an Express workflow ends after {MaxSeconds} seconds. "
                    + "Write less, or make the workflow Standard.",
                field.Name);
        }
    }
}
