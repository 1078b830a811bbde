using System.Globalization;
using System.Text;

namespace StateFlow.Local;

/// <summary>The part of an object that is being read. It moves from the beginning to the end and is hardly larger than one item.</summary>
/// <param name="content">The content, which is disposed with the window.</param>
/// <param name="uri">The object.</param>
internal sealed class TextWindow(Stream content, string uri) : IAsyncDisposable
{
    /// <summary>How many bytes an item may have.</summary>
    public const int LargestItem = 8 * 1024 * 1024;

    private const int FirstCapacity = 32 * 1024;

    private byte[] _bytes = new byte[FirstCapacity];
    private int _start;
    private int _end;
    private bool _hasBegun;

    /// <summary>Gets the object: <c>S3://bucket/key</c>.</summary>
    public string Uri => uri;

    /// <summary>Gets the line that the first unread byte is in, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Gets whether the unread bytes are all that is left.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Gets the bytes that are there and not read yet. They stay as they are until more is read.</summary>
    public ReadOnlyMemory<byte> Unread => _bytes.AsMemory(_start, _end - _start);

    /// <summary>Moves on behind bytes that are read.</summary>
    public void Advance(int count)
    {
        Line += _bytes.AsSpan(_start, count).Count((byte)'\n');
        _start += count;
    }

    /// <summary>Gets at least twice as many unread bytes as there are, or all that is left: so who begins again with them each time is not slower by it.</summary>
    /// <exception cref="ItemReaderException">The object cannot be read, or there are more unread bytes than an item may have.</exception>
    public async ValueTask ReadMoreAsync(CancellationToken cancellationToken)
    {
        CheckSize(Math.Max(0, Unread.Span.IndexOfAnyExcept(" \t\r\n,"u8)), Unread.Length);
        Unread.CopyTo(_bytes);
        (_start, _end) = (0, _end - _start);
        if (_end > _bytes.Length / 2)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        try
        {
            while (!IsAtEnd && _end < _bytes.Length)
            {
                var count = await content.ReadAsync(_bytes.AsMemory(_end), cancellationToken).ConfigureAwait(false);
                _end += count;
                IsAtEnd = count == 0;
            }
        }
        catch (Exception problem) when (ItemReaderException.IsFault(problem, cancellationToken))
        {
            throw ItemReaderException.Of(uri, problem);
        }

        SkipByteOrderMark();
    }

    /// <summary>Refuses an item that is too large.</summary>
    /// <param name="start">Where it begins in the unread bytes.</param>
    /// <param name="end">Where it ends at the earliest.</param>
    /// <exception cref="ItemReaderException">It has more bytes than an item may have.</exception>
    public void CheckSize(int start, int end)
    {
        if (end - start > LargestItem)
        {
            throw Fault(LineAt(start), "An item has more than 8 MB.");
        }
    }

    /// <summary>Gets the line that an unread byte is in, from 1.</summary>
    public long LineAt(int offset) => Line + Unread.Span[..offset].Count((byte)'\n');

    /// <summary>Says what is wrong in a line.</summary>
    public ItemReaderException Fault(long line, string message) => new(string.Create(CultureInfo.InvariantCulture, $"{uri}: line {line}: {message}"));

    /// <summary>Says what is wrong at a place in a line.</summary>
    public ItemReaderException Fault(long line, string unit, long position, string message) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{uri}: line {line}, {unit} {position}: {message}"));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => content.DisposeAsync();

    private void SkipByteOrderMark()
    {
        if (!_hasBegun && Unread.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            _start += Encoding.UTF8.Preamble.Length;
        }

        _hasBegun = true;
    }
}
