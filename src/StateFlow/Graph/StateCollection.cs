using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace StateFlow;

/// <summary>The states of one graph in the order they were written, found by name. Compares by content.</summary>
[CollectionBuilder(typeof(StateCollection), nameof(Create))]
public sealed class StateCollection : IReadOnlyList<State>, IEquatable<StateCollection>
{
    private readonly State[] _states;
    private Dictionary<string, State>? _byName;

    private StateCollection(State[] states) => _states = states;

    /// <summary>Gets the collection without states.</summary>
    public static StateCollection Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _states.Length;

    /// <summary>Gets the collection of a text that has no field <c>States</c> at all.</summary>
    internal static StateCollection Missing { get; } = new([]);

    /// <inheritdoc/>
    public State this[int index] => _states[index];

    /// <summary>Gets a state.</summary>
    /// <param name="name">Its name; case matters.</param>
    /// <exception cref="KeyNotFoundException">There is no such state.</exception>
    public State this[string name] => TryGet(name, out var state) ? state : throw new KeyNotFoundException($"There is no state '{name}'.");

    /// <summary>Makes a collection.</summary>
    /// <param name="states">The states, in order.</param>
    /// <exception cref="ArgumentException">Two states have the same name.</exception>
    public static StateCollection Create(ReadOnlySpan<State> states)
    {
        if (states.IsEmpty)
        {
            return Empty;
        }

        var collection = new StateCollection(states.ToArray());
        var index = collection.Index;
        return index.Count == states.Length
            ? collection
            : throw new ArgumentException($"Two states are called '{FirstDuplicate(states)}'. Names are unique.", nameof(states));
    }

    /// <summary>Looks a state up.</summary>
    /// <param name="name">Its name; case matters.</param>
    /// <param name="state">The state.</param>
    public bool TryGet(string name, [NotNullWhen(true)] out State? state)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Index.TryGetValue(name, out state);
    }

    /// <summary>Gives the states without copying them.</summary>
    public ReadOnlySpan<State> AsSpan() => _states;

    /// <inheritdoc/>
    public IEnumerator<State> GetEnumerator() => ((IEnumerable<State>)_states).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(StateCollection? other) => other is not null && _states.AsSpan().SequenceEqual(other._states);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as StateCollection);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var state in _states)
        {
            hash.Add(state);
        }

        return hash.ToHashCode();
    }

    /// <summary>Gets the names between brackets, as records print their lists.</summary>
    public override string ToString() => $"[{string.Join(", ", _states.Select(s => s.Name))}]";

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dictionary<string, State> Index
    {
        get
        {
            if (_byName is not null)
            {
                return _byName;
            }

            var index = new Dictionary<string, State>(_states.Length, StringComparer.Ordinal);
            foreach (var state in _states)
            {
                index[state.Name] = state;
            }

            return _byName = index;
        }
    }

    private static string FirstDuplicate(ReadOnlySpan<State> states)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in states)
        {
            if (!seen.Add(state.Name))
            {
                return state.Name;
            }
        }

        throw new System.Diagnostics.UnreachableException("Only called when there is one.");
    }
}
