using System.Text.Json;
using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>What a map has although it does nothing, or should have: SF11026, SF11030, SF11031, SF11032.</summary>
internal sealed class MapAdvice : StateRule
{
    /// <summary>Source: developer guide, "Inline mode": at most 40 iterations at once.</summary>
    private const int MaxInline = 40;

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is not MapState map)
        {
            return;
        }

        CheckOldNames(scope, map, findings);
        if (map.IsDistributed)
        {
            CheckDistributed(scope, map, findings);
        }
        else if (map.MaxConcurrency is ValueSource.Value({ ValueKind: JsonValueKind.Number } number) && number.GetDouble() > MaxInline)
        {
            findings.Report(
                MapRules.InlineMapOver40,
                scope.Pointer,
                $"The inline Map state '{map.Name}' asks for {number.GetNumberText()} items at once, but gets {MaxInline}. Write {MaxInline} or less, or make the map distributed.",
                AslField.MaxConcurrency.Name);
        }
    }

    private static void CheckOldNames(StateScope scope, MapState map, Findings findings)
    {
        if (map is { Iterator: not null, ItemProcessor: null })
        {
            ReportOldName(scope, AslField.Iterator, AslField.ItemProcessor, findings);
        }

        if (map is { Parameters: not null, ItemSelector: null })
        {
            ReportOldName(scope, AslField.Parameters, AslField.ItemSelector, findings);
        }
    }

    private static void ReportOldName(StateScope scope, AslField old, AslField field, Findings findings)
    {
        var pointer = JsonPointer.Append(scope.Pointer, old.Name);
        findings.Report(new Diagnostic(
            MapRules.IteratorDeprecated, pointer, $"'{old}' of the Map state '{scope.State.Name}' is the old name of '{field}', which means the same. Rename it.")
        {
            Fix = Fix.Rename(pointer, old.Name, field.Name),
        });
    }

    private static void CheckDistributed(StateScope scope, MapState map, Findings findings)
    {
        if (map is { ItemsPath: not null, ItemReader.Resource: { } resource } && !TokenText.IsIn(resource) && !MayUseItemsPath(map.ItemReader))
        {
            findings.Report(
                MapRules.ItemsPathAndReader,
                scope.Pointer,
                $"The Map state '{map.Name}' reads its items with 'ItemReader', so that 'ItemsPath' has no effect. Remove one of the two.",
                AslField.ItemsPath.Name);
        }

        if (map is { ResultWriter: null, ResultPath: not { Text: null } } && !RequiredFields.IsRaw(map.Raw, AslField.ResultWriter))
        {
            findings.Report(
                MapRules.MapOutputUnbounded,
                scope.Pointer,
                $"The distributed Map state '{map.Name}' has no 'ResultWriter': it fails with States.DataLimitExceeded when its results have more than 256 KiB. "
                    + "Add a 'ResultWriter' that puts them into a bucket.");
        }
    }

    /// <summary>Tells whether <c>ItemsPath</c> may say where the items are in what is read: a JSON file or a manifest.</summary>
    private static bool MayUseItemsPath(ItemReader reader)
    {
        if (reader.ReaderConfig is not { } config)
        {
            return RequiredFields.IsRaw(reader.Raw, AslField.ReaderConfig);
        }

        var readsObjects = ItemReaderFields.Calls(reader, ItemReaderFields.GetObject) || config.Transformation is ReaderTransformation.LoadAndFlatten;
        return config.Raw.Count > 0 || (readsObjects && config is { InputType: InputType.Json or InputType.Manifest } or { ManifestType: not null });
    }
}
