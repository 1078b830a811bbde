using System.Globalization;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow.Validation.Rules;

/// <summary>Numbers of states lie in the ranges that the service allows: SF2094 to SF2096, SF11008 to SF11021, SF13003, SF13005.</summary>
internal sealed class NumberRanges : StateRule
{
    private const double MaxSeconds = 99_999_999;

    public override void Check(StateScope scope, Findings findings)
    {
        switch (scope.State)
        {
            case TaskState task:
                Check(scope, findings, task.TimeoutSeconds, 1, MaxSeconds, LimitRules.TaskTimeoutRange, AslField.TimeoutSeconds.Name);
                Check(scope, findings, task.HeartbeatSeconds, 1, MaxSeconds, LimitRules.HeartbeatRange, AslField.HeartbeatSeconds.Name);
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
            Check(scope, findings, duration.Source, 0, MaxSeconds, rule, AslField.Seconds.Name);
        }
    }

    private static void CheckMap(StateScope scope, MapState map, Findings findings)
    {
        Check(scope, findings, map.MaxConcurrency, 0, double.MaxValue, MapRules.MaxConcurrencyNegative, AslField.MaxConcurrency.Name);
        Check(scope, findings, map.ToleratedFailureCount, 0, double.MaxValue, MapRules.ToleratedCountNegative, AslField.ToleratedFailureCount.Name);
        if (map.ToleratedFailurePercentage is ValueSource.Value({ ValueKind: JsonValueKind.Number } percentage) && percentage.GetDouble() is < 0 or > 100)
        {
            findings.Report(
                MapRules.ToleratedPercentageRange,
                scope.Pointer,
                $"'ToleratedFailurePercentage' of the Map state '{map.Name}' is {percentage.GetNumberText()}, but must be 0 to 100.",
                AslField.ToleratedFailurePercentage.Name);
        }

        var batcher = map.ItemBatcher;
        Check(scope, findings, batcher?.MaxItemsPerBatch, 1, double.MaxValue, MapRules.BatchSizePositive, AslField.ItemBatcher.Name, AslField.MaxItemsPerBatch.Name);
        Check(
            scope,
            findings,
            batcher?.MaxInputBytesPerBatch,
            1,
            262_144,
            MapRules.BatcherBytesLimit,
            AslField.ItemBatcher.Name,
            AslField.MaxInputBytesPerBatch.Name);
        Check(
            scope,
            findings,
            map.ItemReader?.ReaderConfig?.MaxItems,
            0,
            100_000_000,
            MapRules.MaxItemsRange,
            AslField.ItemReader.Name,
            AslField.ReaderConfig.Name,
            AslField.MaxItems.Name);
    }

    private static void Check(
        StateScope scope, Findings findings, ValueSource? source, double min, double max, DiagnosticDescriptor rule, params ReadOnlySpan<PointerStep> path)
    {
        if (source is not ValueSource.Value({ ValueKind: JsonValueKind.Number } number) || IsWithin(number, min, max))
        {
            return;
        }

        findings.Report(
            rule,
            scope.Pointer,
            $"'{path[^1]}' of the {scope.State.Type} state '{scope.State.Name}' is {number.GetNumberText()}, but must be {Range(min, max)}.",
            path);
    }

    public static bool IsWithin(Json number, double min, double max) =>
        number.TryGetInt64(out var value) && value >= min && value <= max;

    public static string Range(double min, double max) => max is double.MaxValue
        ? string.Create(CultureInfo.InvariantCulture, $"an integer of at least {min:N0}")
        : string.Create(CultureInfo.InvariantCulture, $"an integer from {min:N0} to {max:N0}");
}
