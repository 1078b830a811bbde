namespace StateFlow.Expressions;

/// <summary>The items of an array.</summary>
internal sealed class JsonList
{
    public JsonList(Json[] items, ListKind kind = ListKind.Plain)
    {
        Items = items;
        Kind = kind;
        var depth = 0;
        foreach (var item in items)
        {
            depth = Math.Max(depth, item.Depth);
        }

        Depth = JsonMap.Deeper(depth);
    }

    public static JsonList Empty { get; } = new([]);

    /// <summary>Gets no results at all.</summary>
    public static JsonList NoResults { get; } = new([], ListKind.Sequence);

    public Json[] Items { get; }

    /// <summary>Gets what an expression that made the list means by it; JSON has plain ones only.</summary>
    public ListKind Kind { get; }

    public int Depth { get; }
}
