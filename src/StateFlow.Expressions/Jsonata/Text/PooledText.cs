using System.Buffers;
using System.Runtime.CompilerServices;

namespace StateFlow.Expressions.Jsonata;

/// <summary>Collects text in a buffer on the stack, and in a rented one when that is full. The text is all that is allocated.</summary>
/// <param name="initial">The first buffer.</param>
internal ref struct PooledText(Span<char> initial)
{
    private Span<char> _buffer = initial;
    private char[]? _rented;

    /// <summary>Gets how much has been written.</summary>
    public int Length { get; private set; }

    /// <summary>Gets what has been written.</summary>
    public readonly Span<char> Written => _buffer[..Length];

    /// <summary>Adds a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(char character)
    {
        if (Length == _buffer.Length)
        {
            Grow(1);
        }

        _buffer[Length++] = character;
    }

    /// <summary>Adds a text.</summary>
    public void Append(scoped ReadOnlySpan<char> text) => text.CopyTo(Reserve(text.Length));

    /// <summary>Adds a character several times.</summary>
    public void Append(char character, int count) => Reserve(count).Fill(character);

    /// <summary>Puts a text somewhere into what has been written.</summary>
    public void Insert(int index, scoped ReadOnlySpan<char> text)
    {
        var end = Length;
        Reserve(text.Length);
        _buffer[index..end].CopyTo(_buffer[(index + text.Length)..]);
        text.CopyTo(_buffer[index..]);
    }

    /// <summary>Gives room to write to, which counts as written.</summary>
    public Span<char> Reserve(int count)
    {
        if (_buffer.Length - Length < count)
        {
            Grow(count);
        }

        Length += count;
        return _buffer.Slice(Length - count, count);
    }

    /// <summary>Prepares for a text of about a length, so that a long one is not moved several times. What is guessed is not trusted beyond some millions.</summary>
    public void MakeRoom(long length)
    {
        const int Most = 1 << 24;
        if (length > _buffer.Length)
        {
            Grow((int)Math.Min(length, Most) - Length);
        }
    }

    /// <summary>Takes back the end of what has been written.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Gives the text and returns the rented buffer.</summary>
    public string ToStringAndRelease()
    {
        var text = Written.ToString();
        Release();
        return text;
    }

    /// <summary>Returns the rented buffer.</summary>
    public void Release()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            _buffer = default;
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        var needed = (long)Length + count;
        if (needed > TextFunctions.MaxLength)
        {
            throw TextFunctions.TooLong();
        }

        var larger = ArrayPool<char>.Shared.Rent((int)Math.Max(needed, Math.Min(_buffer.Length * 2L, TextFunctions.MaxLength)));
        Written.CopyTo(larger);
        if (_rented is { } rented)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        _buffer = _rented = larger;
    }
}
