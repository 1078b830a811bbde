using System.Text.Json;
using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>Numbers of states lie in the ranges that the service allows: SF2094 to SF2096, SF11008 to SF11021, SF13003, SF13005.</summary>
internal sealed class NumberRanges : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        switch (scope.State)
        {
            case TaskState task:
                Check(scope, findings, task.TimeoutSeconds, AslField.TimeoutSeconds, LimitRules.TaskTimeoutRange);
                Check(scope, findings, task.HeartbeatSeconds, AslField.HeartbeatSeconds, LimitRules.HeartbeatRange);
                break;
            case WaitState wait:
                CheckWait(scope, wait, findings);
                break;
            case MapState map:
                CheckMap(scope, map, findings);
                break;
            case PassState or ChoiceState or SucceedState or FailState or ParallelState or RawState:
                break;
        }
    }

    private static void CheckWait(StateScope scope, WaitState wait, Findings findings)
    {
        if (wait.Duration is WaitDuration.Seconds(ValueSource.Value({ ValueKind: JsonValueKind.Number } seconds)) duration)
        {
            var rule = !seconds.TryGetInt64(out var value) ? StateFieldRules.WaitSecondsType
                : value < 0 ? StateFieldRules.WaitSecondsNegative
                : StateFieldRules.WaitSecondsTooLarge;
            Check(scope, findings, duration.Source, AslField.Seconds, rule);
        }
    }

    private static void CheckMap(StateScope scope, MapState map, Findings findings)
    {
        Check(scope, findings, map.MaxConcurrency, AslField.MaxConcurrency, MapRules.MaxConcurrencyNegative);
        Check(scope, findings, map.ToleratedFailureCount, AslField.ToleratedFailureCount, MapRules.ToleratedCountNegative);
        Check(scope, findings, map.ToleratedFailurePercentage, AslField.ToleratedFailurePercentage, MapRules.ToleratedPercentageRange);
        var batcher = map.ItemBatcher;
        Check(scope, findings, batcher?.MaxItemsPerBatch, AslField.MaxItemsPerBatch, MapRules.BatchSizePositive, AslField.ItemBatcher.Name);
        Check(scope, findings, batcher?.MaxInputBytesPerBatch, AslField.MaxInputBytesPerBatch, MapRules.BatcherBytesLimit, AslField.ItemBatcher.Name);
        var reader = map.ItemReader?.ReaderConfig;
        Check(scope, findings, reader?.MaxItems, AslField.MaxItems, MapRules.MaxItemsRange, AslField.ItemReader.Name, AslField.ReaderConfig.Name);
    }

    private static void Check(
        StateScope scope, Findings findings, ValueSource? source, AslField field, DiagnosticDescriptor rule, params ReadOnlySpan<PointerStep> path)
    {
        if (source is ValueSource.Value({ ValueKind: JsonValueKind.Number } number) && !field.Range!.Contains(number)) // Fields for numbers have a range.
        {
            findings.Report(
                rule,
                scope.Pointer,
                $"'{field}' of the {scope.State.Type} state '{scope.State.Name}' is {number.GetNumberText()}, but must be {field.Range}.",
                [.. path, field.Name]);
        }
    }
}
