namespace StateFlow.Expressions;

/// <summary>Collects the members of an object, one by one.</summary>
public sealed class JsonObjectBuilder
{
    private const int IndexFrom = 9;

    private string[] _names;
    private Json[] _values;
    private int _count;
    private Dictionary<string, int>? _index;
    private bool _shared;

    /// <summary>Starts an object.</summary>
    /// <param name="capacity">How many members are expected.</param>
    public JsonObjectBuilder(int capacity = 4)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        _names = capacity == 0 ? [] : new string[capacity];
        _values = capacity == 0 ? [] : new Json[capacity];
    }

    /// <summary>Gets how many members there are.</summary>
    public int Count => _count;

    /// <summary>Tells whether there is a member of a name.</summary>
    /// <param name="name">The member name; case matters.</param>
    public bool Has(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IndexOf(name) >= 0;
    }

    /// <summary>Adds a member.</summary>
    /// <param name="name">The member name.</param>
    /// <param name="value">The value.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">There is a member of this name already.</exception>
    public JsonObjectBuilder Add(string name, Json value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (IndexOf(name) >= 0)
        {
            throw new ArgumentException($"The object has a member '{name}' already.", nameof(name));
        }

        Append(name, value);
        return this;
    }

    /// <summary>Adds a member, or replaces the value of the one of this name where it stands.</summary>
    /// <param name="name">The member name.</param>
    /// <param name="value">The value.</param>
    /// <returns>The same builder.</returns>
    public JsonObjectBuilder Set(string name, Json value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (IndexOf(name) is >= 0 and var index)
        {
            Own();
            _values[index] = value;
        }
        else
        {
            Append(name, value);
        }

        return this;
    }

    /// <summary>Makes the object. Members added later do not change it.</summary>
    /// <exception cref="ArgumentException">The object would nest deeper than <see cref="Json.MaxDepth"/>.</exception>
    public Json ToJson()
    {
        if (_count == 0)
        {
            return Json.EmptyObject;
        }

        _shared = true;
        return Json.FromMap(new JsonMap(_names, _values, _count, _index));
    }

    private int IndexOf(string name)
    {
        if (_count < IndexFrom)
        {
            return _names.AsSpan(0, _count).IndexOf(name);
        }

        if (_index is null)
        {
            _index = new Dictionary<string, int>(_count * 2, StringComparer.Ordinal);
            for (var i = 0; i < _count; i++)
            {
                _index.Add(_names[i], i);
            }
        }

        return _index.GetValueOrDefault(name, -1);
    }

    private void Own()
    {
        if (_shared)
        {
            (_names, _values, _index, _shared) = ([.. _names], [.. _values], null, false);
        }
    }

    private void Append(string name, Json value)
    {
        Own();
        if (_count == _names.Length)
        {
            var capacity = Math.Max(4, _count * 2);
            System.Array.Resize(ref _names, capacity);
            System.Array.Resize(ref _values, capacity);
        }

        _index?.Add(name, _count);
        (_names[_count], _values[_count]) = (name, value);
        _count++;
    }
}
