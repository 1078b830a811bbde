using System.Collections;

namespace StateFlow.Expressions;

/// <summary>The members of a JSON object, in the order they were written.</summary>
public readonly struct JsonMembers : IReadOnlyList<KeyValuePair<string, Json>>, IEquatable<JsonMembers>
{
    private readonly JsonMap? _map;

    internal JsonMembers(JsonMap? map) => _map = map;

    /// <inheritdoc/>
    public int Count => Map.Count;

    /// <summary>Gets the values alone, in order.</summary>
    internal ReadOnlySpan<Json> Values => Map.Values;

    private JsonMap Map => _map ?? JsonMap.Empty;

    /// <inheritdoc/>
    public KeyValuePair<string, Json> this[int index] => new(Map.Names[index], Map.Values[index]);

    /// <summary>Tells whether both have equal members, whatever their order.</summary>
    public static bool operator ==(JsonMembers left, JsonMembers right) => left.Equals(right);

    /// <summary>Tells whether they differ in a member.</summary>
    public static bool operator !=(JsonMembers left, JsonMembers right) => !left.Equals(right);

    /// <summary>Gives an enumerator that allocates nothing.</summary>
    public Enumerator GetEnumerator() => new(Map);

    /// <inheritdoc/>
    public bool Equals(JsonMembers other) => Map.Equals(other.Map);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JsonMembers other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Map.GetHashCode();

    IEnumerator<KeyValuePair<string, Json>> IEnumerable<KeyValuePair<string, Json>>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the members.</summary>
    public struct Enumerator : IEnumerator<KeyValuePair<string, Json>>
    {
        private readonly JsonMap _map;
        private int _index;

        internal Enumerator(JsonMap map) => (_map, _index) = (map, -1);

        /// <inheritdoc/>
        public readonly KeyValuePair<string, Json> Current => new(_map.Names[_index], _map.Values[_index]);

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++_index < _map.Count;

        /// <inheritdoc/>
        public void Reset() => _index = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
