using StateFlow.Asl;

namespace StateFlow;

/// <summary>How an item reader is written and read.</summary>
internal sealed class ItemReaderFormat : ObjectFormat<ItemReader>
{
    private ItemReaderFormat()
        : base(
            "ItemReader",
            Text(AslField.Resource, r => r.Resource),
            Object(AslField.ReaderConfig, ReaderConfigFormat.Instance, r => r.ReaderConfig),
            Payload(AslField.Parameters, r => r.Parameters),
            Payload(AslField.Arguments, r => r.Arguments),
            Raw(r => r.Raw))
    {
    }

    public static ItemReaderFormat Instance { get; } = new();

    public override ItemReader Read(AslObject source) => new()
    {
        Resource = source.Text(AslField.Resource),
        ReaderConfig = source.Object(AslField.ReaderConfig, ReaderConfigFormat.Instance),
        Parameters = source.Payload(AslField.Parameters),
        Arguments = source.Payload(AslField.Arguments),
        Raw = source.Rest(),
    };
}
