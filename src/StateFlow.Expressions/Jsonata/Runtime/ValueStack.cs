using System.Buffers;

namespace StateFlow.Expressions.Jsonata;

/// <summary>Where an evaluation keeps arguments and results until it is known how many there are.</summary>
/// <remarks>Whoever pushes remembers where it began, and puts <see cref="Top"/> back. The memory is that of a pool, so that most evaluations allocate none.</remarks>
internal sealed class ValueStack
{
    private Json[] _values = [];
    private List<Json[]>? _outgrown;

    /// <summary>Gets or sets how many values there are.</summary>
    public int Top { get; set; }

    /// <summary>Gets a value.</summary>
    public Json this[int index] => _values[index];

    /// <summary>Takes values away from below others.</summary>
    public void Remove(int start, int count)
    {
        _values.AsSpan(start + count, Top - start - count).CopyTo(_values.AsSpan(start));
        Top -= count;
    }

    public void Push(in Json value)
    {
        if (Top == _values.Length)
        {
            Grow();
        }

        _values[Top++] = value;
    }

    public void Push(ReadOnlySpan<Json> values)
    {
        while (_values.Length - Top < values.Length)
        {
            Grow();
        }

        values.CopyTo(_values.AsSpan(Top));
        Top += values.Length;
    }

    /// <summary>Gets what was pushed from somewhere on. What is pushed later does not change it.</summary>
    public Span<Json> From(int start) => _values.AsSpan(start, Top - start);

    /// <summary>Gives the memory back.</summary>
    public void Release()
    {
        if (_outgrown is not null)
        {
            foreach (var outgrown in _outgrown)
            {
                ArrayPool<Json>.Shared.Return(outgrown, clearArray: true);
            }
        }

        if (_values.Length > 0)
        {
            ArrayPool<Json>.Shared.Return(_values, clearArray: true);
            _values = [];
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<Json>.Shared.Rent(Math.Max(32, _values.Length * 2));
        _values.AsSpan(0, Top).CopyTo(larger);
        if (_values.Length > 0)
        {
            // Somebody may still read it, so it goes back to the pool in the end.
            (_outgrown ??= []).Add(_values);
        }

        _values = larger;
    }
}
