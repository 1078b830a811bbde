using System.Numerics;

namespace StateFlow.Asl;

/// <summary>The positions of many names. Takes half the memory of a dictionary, which counts where a machine has thousands of states.</summary>
/// <param name="capacity">How many names there are at most.</param>
internal sealed class NameTable(int capacity)
{
    private readonly string[] _names = new string[capacity];

    // A position plus one, 0 where nothing is; a name whose place is taken goes to the next one that is free.
    private readonly int[] _places = new int[BitOperations.RoundUpToPowerOf2((uint)(capacity + (capacity / 2)))];
    private int _count;

    /// <summary>Adds a name.</summary>
    /// <returns>The position of the same name, or -1 when the name is new.</returns>
    public int Add(string name)
    {
        ref var place = ref Find(name);
        if (place > 0)
        {
            return place - 1;
        }

        _names[_count] = name;
        place = ++_count;
        return -1;
    }

    /// <summary>Gets the position of a name, or -1.</summary>
    public int IndexOf(string name) => Find(name) - 1;

    private ref int Find(string name)
    {
        var mask = _places.Length - 1;
        var at = name.GetHashCode(StringComparison.Ordinal) & mask;
        while (_places[at] is > 0 and var position && !string.Equals(_names[position - 1], name, StringComparison.Ordinal))
        {
            at = (at + 1) & mask;
        }

        return ref _places[at];
    }
}
