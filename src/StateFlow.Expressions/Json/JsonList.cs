namespace StateFlow.Expressions;

/// <summary>The items of an array.</summary>
internal sealed class JsonList
{
    public JsonList(Json[] items, ListKind kind = ListKind.Plain)
    {
        Items = items;
        Kind = kind;
        Measure = JsonMeasure.Of(items, kind);
    }

    public static JsonList Empty { get; } = new([]);

    /// <summary>Gets no results at all.</summary>
    public static JsonList NoResults { get; } = new([], ListKind.Sequence);

    public Json[] Items { get; }

    /// <summary>Gets what an expression that made the list means by it; JSON has plain ones only.</summary>
    public ListKind Kind { get; }

    public JsonMeasure Measure { get; private set; }

    /// <summary>Measures the list again, because an object in it became another one.</summary>
    public void Remeasure() => Measure = JsonMeasure.Of(Items, Kind);
}
