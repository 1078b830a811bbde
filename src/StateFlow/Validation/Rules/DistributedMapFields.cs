using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>What only a distributed map has, and when it has a batcher: SF11007, SF11013, SF11033.</summary>
internal sealed class DistributedMapFields : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is not MapState map)
        {
            return;
        }

        if (!map.IsDistributed && !HasOpenMode(map))
        {
            CheckInline(scope, map, findings);
        }

        if (map.ItemBatcher is { MaxItemsPerBatch: null, MaxInputBytesPerBatch: null } batcher
            && !RequiredFields.IsRaw(batcher.Raw, AslField.MaxItemsPerBatch, AslField.MaxInputBytesPerBatch))
        {
            findings.Report(
                MapRules.BatcherEmpty,
                scope.Pointer,
                $"'ItemBatcher' of the Map state '{map.Name}' has no limit. Add 'MaxItemsPerBatch' or 'MaxInputBytesPerBatch'.",
                AslField.ItemBatcher.Name);
        }
    }

    /// <summary>Tells whether the mode, or what holds it, could not be read: it may be a token.</summary>
    private static bool HasOpenMode(MapState map) =>
        RequiredFields.IsRaw(map.Raw, AslField.ItemProcessor, AslField.Iterator)
        || RequiredFields.IsRaw(map.Processor?.Raw ?? [], AslField.ProcessorConfig)
        || RequiredFields.IsRaw(map.Processor?.ProcessorConfig?.Raw ?? [], AslField.Mode);

    private static void CheckInline(StateScope scope, MapState map, Findings findings)
    {
        AslField?[] fields =
        [
            map.ItemReader is null ? null : AslField.ItemReader,
            map.ItemBatcher is null ? null : AslField.ItemBatcher,
            map.ResultWriter is null ? null : AslField.ResultWriter,
        ];
        foreach (var field in fields.OfType<AslField>())
        {
            findings.Report(
                MapRules.DistributedOnlyField,
                scope.Pointer,
                $"The Map state '{map.Name}' is inline and cannot have '{field}'. Remove it, or make the map distributed: 'ProcessorConfig' with the mode DISTRIBUTED.",
                field.Name);
        }

        if (map.Processor?.ProcessorConfig is { Mode: null or ProcessorMode.Inline, ExecutionType: not null } config)
        {
            findings.Report(
                MapRules.DistributedOnlyField,
                scope.Pointer,
                $"The Map state '{map.Name}' is inline and has no executions, but an 'ExecutionType'. Remove it, or make the map distributed: 'Mode' DISTRIBUTED.",
                map.ItemProcessor is null ? AslField.Iterator.Name : AslField.ItemProcessor.Name,
                AslField.ProcessorConfig.Name,
                AslField.ExecutionType.Name);
        }

        CheckTolerance(scope, map, map.ToleratedFailureCount, FieldPair.ToleratedFailureCount, findings);
        CheckTolerance(scope, map, map.ToleratedFailurePercentage, FieldPair.ToleratedFailurePercentage, findings);
    }

    private static void CheckTolerance(StateScope scope, MapState map, ValueSource? tolerance, FieldPair pair, Findings findings)
    {
        if (tolerance is not null)
        {
            var name = pair.NameOf(tolerance).Name;
            var pointer = JsonPointer.Append(scope.Pointer, name);
            findings.Report(new Diagnostic(
                MapRules.ToleratedInline,
                pointer,
                $"The Map state '{map.Name}' is inline: '{name}' has no effect. Remove it, or make the map distributed.")
            {
                Fix = Fix.Remove(pointer, name),
            });
        }
    }
}
