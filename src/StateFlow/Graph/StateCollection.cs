using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using StateFlow.Asl;

namespace StateFlow;

/// <summary>The states of one graph in the order they were written, found by name. Compares by content.</summary>
[CollectionBuilder(typeof(StateCollection), nameof(Create))]
public sealed class StateCollection : IReadOnlyList<State>, IEquatable<StateCollection>
{
    /// <summary>How many states are found faster one by one than in a table.</summary>
    private const int Small = 8;

    private readonly State[] _states;
    private readonly NameTable? _index;

    private StateCollection(State[] states, NameTable? index) => (_states, _index) = (states, index);

    /// <summary>Gets the collection without states.</summary>
    public static StateCollection Empty { get; } = new([], null);

    /// <inheritdoc/>
    public int Count => _states.Length;

    /// <summary>Gets the collection of a text that has no field <c>States</c> at all.</summary>
    internal static StateCollection Missing { get; } = new([], null);

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
        var builder = new Builder(states.Length);
        foreach (var state in states)
        {
            if (!builder.Set(state))
            {
                throw new ArgumentException($"Two states are called '{state.Name}'. Names are unique.", nameof(states));
            }
        }

        return builder.Build();
    }

    /// <summary>Looks a state up.</summary>
    /// <param name="name">Its name; case matters.</param>
    /// <param name="state">The state.</param>
    public bool TryGet(string name, [NotNullWhen(true)] out State? state)
    {
        ArgumentNullException.ThrowIfNull(name);
        var position = IndexOf(_states, _index, name);
        state = position < 0 ? null : _states[position];
        return state is not null;
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

    private static int IndexOf(ReadOnlySpan<State> states, NameTable? index, string name)
    {
        if (index is not null)
        {
            return index.IndexOf(name);
        }

        for (var i = 0; i < states.Length; i++)
        {
            if (string.Equals(states[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Collects states, of which the last one of a name counts, at the place of the first.</summary>
    /// <param name="capacity">How many there are at most.</param>
    internal sealed class Builder(int capacity)
    {
        private readonly State[] _states = new State[capacity];
        private readonly NameTable? _index = capacity > Small ? new(capacity) : null;
        private int _count;

        /// <summary>Adds a state, or puts it into the place of the one that has its name.</summary>
        /// <returns>Whether the name is new.</returns>
        public bool Set(State state)
        {
            var position = _index?.Add(state.Name) ?? IndexOf(_states.AsSpan(0, _count), null, state.Name);
            if (position >= 0)
            {
                _states[position] = state;
                return false;
            }

            _states[_count++] = state;
            return true;
        }

        /// <summary>Makes the collection. Nothing is added to the builder any more.</summary>
        public StateCollection Build() => _count == 0 ? Empty : new(_count == _states.Length ? _states : _states[.._count], _index);
    }
}
