namespace StateFlow.Asl;

/// <summary>Finds names that occur twice in an object, whatever its size.</summary>
internal struct NameIndex(int capacity)
{
    private const int Small = 16;

    private readonly NameTable? _large = capacity > Small ? new(capacity) : null;
    private Names _small;
    private int _count;

    /// <summary>Adds a name.</summary>
    /// <returns>The position of the same name, or -1 when the name is new.</returns>
    public int Add(string name)
    {
        if (_large is not null)
        {
            return _large.Add(name);
        }

        for (var i = 0; i < _count; i++)
        {
            if (string.Equals(_small[i], name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        _small[_count++] = name;
        return -1;
    }

    [System.Runtime.CompilerServices.InlineArray(Small)]
    private struct Names
    {
        private string? _first;
    }
}
