using StateFlow.Asl;

namespace StateFlow;

/// <summary>How an item batcher is written and read.</summary>
internal sealed class ItemBatcherFormat : ObjectFormat<ItemBatcher>
{
    private ItemBatcherFormat()
        : base(
            "ItemBatcher",
            Source(FieldPair.MaxItemsPerBatch, b => b.MaxItemsPerBatch),
            Source(FieldPair.MaxInputBytesPerBatch, b => b.MaxInputBytesPerBatch),
            Payload(AslField.BatchInput, b => b.BatchInput),
            Raw(b => b.Raw))
    {
    }

    public static ItemBatcherFormat Instance { get; } = new();

    public override ItemBatcher Read(AslObject source) => new()
    {
        MaxItemsPerBatch = source.Source(FieldPair.MaxItemsPerBatch),
        MaxInputBytesPerBatch = source.Source(FieldPair.MaxInputBytesPerBatch),
        BatchInput = source.Payload(AslField.BatchInput),
        Raw = source.Rest(),
    };
}
