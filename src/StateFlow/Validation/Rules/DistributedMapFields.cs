using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>What only a distributed map has, and what it must say: SF11007, SF11013, SF11016, SF11018, SF11019, SF11024.</summary>
internal sealed class DistributedMapFields : StateRule
{
    private const string GetObject = ":s3:getObject";

    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.State is not MapState map)
        {
            return;
        }

        if (!map.IsDistributed)
        {
            CheckInline(scope, map, findings);
        }

        if (map.ItemReader is { } reader)
        {
            CheckReader(scope, map, reader, findings);
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

        if (map.ResultWriter is { Resource: null, WriterConfig: null } writer && !RequiredFields.IsRaw(writer.Raw, AslField.Resource, AslField.WriterConfig))
        {
            findings.Report(
                MapRules.ResultWriterResource,
                scope.Pointer,
                $"'ResultWriter' of the Map state '{map.Name}' writes nothing. Add 'Resource', or a 'WriterConfig'.",
                AslField.ResultWriter.Name);
        }
    }

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
    }

    private static void CheckReader(StateScope scope, MapState map, ItemReader reader, Findings findings)
    {
        if (reader.Resource is null)
        {
            if (!RequiredFields.IsRaw(reader.Raw, AslField.Resource))
            {
                findings.Report(
                    MapRules.ItemReaderResource,
                    scope.Pointer,
                    $"'ItemReader' of the Map state '{map.Name}' has no 'Resource'. Add 'arn:aws:states:::s3:getObject' or 'arn:aws:states:::s3:listObjectsV2'.",
                    AslField.ItemReader.Name);
            }

            return;
        }

        var config = reader.ReaderConfig;
        if (reader.Resource.EndsWith(GetObject, StringComparison.Ordinal)
            && (config is null ? !RequiredFields.IsRaw(reader.Raw, AslField.ReaderConfig) : config is { InputType: null, ManifestType: null } && !IsRaw(config)))
        {
            findings.Report(
                MapRules.ReaderInputTypeRequired,
                scope.Pointer,
                $"'ItemReader' of the Map state '{map.Name}' does not say what the object is. Add 'ReaderConfig' with an 'InputType' or a 'ManifestType'.",
                AslField.ItemReader.Name);
        }

        if (config is { InputType: InputType.Csv } csv && !RequiredFields.IsRaw(csv.Raw, AslField.CsvHeaderLocation, AslField.CsvHeaders))
        {
            CheckCsv(scope, map, csv, findings);
        }
    }

    private static void CheckCsv(StateScope scope, MapState map, ReaderConfig csv, Findings findings)
    {
        if (csv.CsvHeaderLocation is null)
        {
            findings.Report(
                MapRules.CsvHeaderLocation,
                scope.Pointer,
                $"The CSV reader of the Map state '{map.Name}' has no 'CSVHeaderLocation'. Add FIRST_ROW or GIVEN.",
                AslField.ItemReader.Name,
                AslField.ReaderConfig.Name);
        }
        else if (csv is { CsvHeaderLocation: CsvHeaderLocation.Given, CsvHeaders: not { Count: > 0 } })
        {
            findings.Report(
                MapRules.CsvHeaderLocation,
                scope.Pointer,
                $"The CSV reader of the Map state '{map.Name}' has no 'CSVHeaders'. Add the column names, or take them from the FIRST_ROW.",
                AslField.ItemReader.Name,
                AslField.ReaderConfig.Name);
        }
    }

    private static bool IsRaw(ReaderConfig config) => RequiredFields.IsRaw(config.Raw, AslField.InputType, AslField.ManifestType);
}
