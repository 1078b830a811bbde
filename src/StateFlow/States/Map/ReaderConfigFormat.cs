using StateFlow.Asl;

namespace StateFlow;

/// <summary>How the configuration of an item reader is written and read.</summary>
internal sealed class ReaderConfigFormat : ObjectFormat<ReaderConfig>
{
    private ReaderConfigFormat()
        : base(
            "ReaderConfig",
            Enumerated(AslField.InputType, AslEnums.InputType, c => c.InputType),
            Enumerated(AslField.ManifestType, AslEnums.ManifestType, c => c.ManifestType),
            Enumerated(AslField.Transformation, AslEnums.ReaderTransformation, c => c.Transformation),
            Enumerated(AslField.CsvHeaderLocation, AslEnums.CsvHeaderLocation, c => c.CsvHeaderLocation),
            Texts(AslField.CsvHeaders, c => c.CsvHeaders),
            Enumerated(AslField.CsvDelimiter, AslEnums.CsvDelimiter, c => c.CsvDelimiter),
            Text(AslField.ItemsPointer, c => c.ItemsPointer),
            Source(FieldPair.MaxItems, c => c.MaxItems),
            Raw(c => c.Raw))
    {
    }

    public static ReaderConfigFormat Instance { get; } = new();

    public override ReaderConfig Read(AslObject source) => new()
    {
        InputType = source.Enumerated(AslField.InputType, AslEnums.InputType),
        ManifestType = source.Enumerated(AslField.ManifestType, AslEnums.ManifestType),
        Transformation = source.Enumerated(AslField.Transformation, AslEnums.ReaderTransformation),
        CsvHeaderLocation = source.Enumerated(AslField.CsvHeaderLocation, AslEnums.CsvHeaderLocation),
        CsvHeaders = source.Texts(AslField.CsvHeaders),
        CsvDelimiter = source.Enumerated(AslField.CsvDelimiter, AslEnums.CsvDelimiter),
        ItemsPointer = source.Text(AslField.ItemsPointer),
        MaxItems = source.Source(FieldPair.MaxItems),
        Raw = source.Rest(),
    };
}
