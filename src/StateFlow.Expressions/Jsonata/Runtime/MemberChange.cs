namespace StateFlow.Expressions.Jsonata;

/// <summary>How the members of an object change: some are set, and then some are taken away. Objects that look alike change alike.</summary>
internal sealed class MemberChange
{
    private readonly object _shape;
    private readonly object? _setShape;
    private readonly Json[] _removed;
    private readonly string[] _names;
    private readonly (bool IsSet, int At)[] _sources;

    private MemberChange(JsonMap map, JsonMap? set, Json[] removed)
    {
        (_shape, _setShape, _removed) = (map.Shape, set?.Shape, removed);
        var names = new List<string>();
        var sources = new List<(bool, int)>();
        for (var i = 0; i < map.Count; i++)
        {
            var at = set?.IndexOf(map.Names[i]) ?? -1;
            Add(map.Names[i], at < 0 ? (false, i) : (true, at));
        }

        for (var i = 0; i < set?.Count; i++)
        {
            if (map.IndexOf(set.Names[i]) < 0)
            {
                Add(set.Names[i], (true, i));
            }
        }

        (_names, _sources) = ([.. names], [.. sources]);

        void Add(string name, (bool IsSet, int At) source)
        {
            if (!Equality.Contains(removed, name))
            {
                names.Add(name);
                sources.Add(source);
            }
        }
    }

    /// <summary>Changes an object.</summary>
    /// <param name="map">The object, which nobody else knows.</param>
    /// <param name="set">The members that are set.</param>
    /// <param name="removed">The names that are taken away.</param>
    /// <param name="last">The last change; afterwards this one.</param>
    public static void Apply(JsonMap map, JsonMap? set, Json[] removed, ref MemberChange? last)
    {
        if (last is null || !last.Fits(map, set, removed))
        {
            last = new MemberChange(map, set, removed);
        }

        var values = new Json[last._sources.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var (isSet, at) = last._sources[i];
            values[i] = isSet ? set!.Values[at] : map.Values[at]; // What is set comes from there.
        }

        map.Become(last._names, values);
    }

    private bool Fits(JsonMap map, JsonMap? set, Json[] removed) =>
        ReferenceEquals(_shape, map.Shape) && ReferenceEquals(_setShape, set?.Shape) && ReferenceEquals(_removed, removed);
}
