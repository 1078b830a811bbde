namespace StateFlow.Local.Engine;

/// <summary>The items of a map run, one after the other: from the data of the state, or read.</summary>
internal static class MapItems
{
    /// <summary>What <c>Map.Item.Source</c> is for items that are in the data of the state.</summary>
    private const string StateData = "STATE_DATA";

    public static IAsyncEnumerator<SourceItem> Of(MapPlan plan, IObjectStore? store, CancellationToken cancellation)
    {
        var items = plan switch
        {
            { Reader: { IsNegative: true } } => throw new ItemReaderException("field MaxItems must be positive"),
            { Reader: { } reader } => ItemSources.ReadAsync(store ?? throw new ItemReaderException(
                "The run has no object store to read items from. Set RunOptions.Objects, for instance to a FolderObjectStore."), reader.Source, cancellation),
            _ => OfData(plan.Items!.Value), // Without a reader there are items.
        };
        return items.GetAsyncEnumerator(cancellation);
    }

    private static IAsyncEnumerable<SourceItem> OfData(Json items) => items.ValueKind is System.Text.Json.JsonValueKind.Object
        ? items.Members.Select(m => new SourceItem(m.Value, m.Key, StateData)).ToAsyncEnumerable()
        : items.Items.Select(i => new SourceItem(i, null, StateData)).ToAsyncEnumerable();
}
