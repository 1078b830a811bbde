namespace StateFlow.Local.Engine;

/// <summary>The items that were read and not yet given to a child.</summary>
internal sealed class MapBatch(Batching? batching)
{
    private List<Json> _items = [];
    private long _bytes;

    public int Count => _items.Count;

    /// <summary>Tells whether a batch would still be small enough with another item. One item always has room.</summary>
    public bool HasRoomFor(Json item) =>
        _items.Count == 0 || (_items.Count < batching!.MaxItems && _bytes + WithComma(item) <= batching.MaxBytes); // Only batches ask.

    public void Add(Json item)
    {
        _bytes = _items.Count == 0 ? PayloadSize.Of(batching!.ToInput([item])) : _bytes + WithComma(item); // Only batches are added to.
        _items.Add(item);
    }

    /// <summary>Makes the input of a child, and begins anew.</summary>
    public Json TakeInput()
    {
        var input = batching!.ToInput(_items); // Only batches are taken from.
        (_items, _bytes) = ([], 0);
        return input;
    }

    private static long WithComma(Json item) => PayloadSize.Of(item) + 1;
}
