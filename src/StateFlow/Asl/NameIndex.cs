namespace StateFlow.Asl;

/// <summary>Finds names that occur twice in an object, whatever its size.</summary>
internal struct NameIndex(int capacity)
{
    private const int Small = 24;

    private readonly Dictionary<string, int>? _large = capacity > Small ? new(capacity, StringComparer.Ordinal) : null;
    private Names _small;
    private int _count;

    /// <summary>Adds a name.</summary>
    /// <returns>The position of the same name, or -1 when the name is new.</returns>
    public int Add(string name)
    {
        if (_large is not null)
        {
            return _large.TryAdd(name, _count) ? NewName() : _large[name];
        }

        for (var i = 0; i < _count; i++)
        {
            if (string.Equals(_small[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        _small[_count] = name;
        return NewName();
    }

    private int NewName()
    {
        _count++;
        return -1;
    }

    [System.Runtime.CompilerServices.InlineArray(Small)]
    private struct Names
    {
        private string? _first;
    }
}
