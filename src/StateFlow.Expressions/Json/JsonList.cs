namespace StateFlow.Expressions;

/// <summary>The items of an array.</summary>
internal sealed class JsonList
{
    public JsonList(Json[] items)
    {
        Items = items;
        var depth = 0;
        foreach (var item in items)
        {
            depth = Math.Max(depth, item.Depth);
        }

        Depth = JsonMap.Deeper(depth);
    }

    public static JsonList Empty { get; } = new([]);

    public Json[] Items { get; }

    public int Depth { get; }
}
