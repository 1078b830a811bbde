namespace StateFlow.Expressions;

/// <summary>The members of an object: names and values side by side, with an index once there are many.</summary>
internal sealed class JsonMap
{
    private const int IndexFrom = 9;

    private string[] _names;
    private Json[] _values;
    private Dictionary<string, int>? _index;

    public JsonMap(string[] names, Json[] values, int count, Dictionary<string, int>? index)
    {
        (_names, _values, Count, _index) = (names, values, count, index);
        Measure = JsonMeasure.Of(Values);
    }

    private JsonMap(JsonMap other) => (_names, _values, _index, Count, Measure) = (other._names, other._values, other._index, other.Count, other.Measure);

    public static JsonMap Empty { get; } = new([], [], 0, null);

    public int Count { get; private set; }

    public JsonMeasure Measure { get; private set; }

    /// <summary>Gets the list of the names by itself: objects that look alike share it.</summary>
    public object Shape => _names;

    public ReadOnlySpan<string> Names => _names.AsSpan(0, Count);

    public ReadOnlySpan<Json> Values => _values.AsSpan(0, Count);

    /// <summary>Makes another object of the same members, which can become something else.</summary>
    public JsonMap Copy() => new(this);

    /// <summary>Makes an object of the same names with other values.</summary>
    public JsonMap With(Json[] values) => new(_names, values, Count, _index);

    /// <summary>Changes the members. Only for whoever has just made this object, and measures again what it is in.</summary>
    public void Become(string[] names, Json[] values) => (_names, _values, _index, Count, Measure) = (names, values, null, names.Length, JsonMeasure.Of(values));

    /// <summary>Measures the object again, because one in it became another one.</summary>
    public void Remeasure() => Measure = JsonMeasure.Of(Values);

    public int IndexOf(string name) =>
        Count < IndexFrom ? Names.IndexOf(name) : (_index ??= CreateIndex()).GetValueOrDefault(name, -1);

    public bool Equals(JsonMap other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            // Most equal objects were written in the same order.
            var at = string.Equals(_names[i], other._names[i], StringComparison.Ordinal) ? i : other.IndexOf(_names[i]);
            if (at < 0 || !_values[i].Equals(other._values[at]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is JsonMap other && Equals(other);

    public override int GetHashCode()
    {
        var hash = Count;
        for (var i = 0; i < Count; i++)
        {
            // A sum does not depend on the order of the members.
            hash = unchecked(hash + HashCode.Combine(_names[i], _values[i]));
        }

        return hash;
    }

    private Dictionary<string, int> CreateIndex()
    {
        var index = new Dictionary<string, int>(Count, StringComparer.Ordinal);
        for (var i = 0; i < Count; i++)
        {
            index.Add(_names[i], i);
        }

        return index;
    }
}
