using System.Buffers;

namespace StateFlow.Local;

/// <summary>Reads records of comma-separated values: RFC 4180, and backslashes as the service understands them.</summary>
/// <remarks>
/// A backslash takes what is special from a quote, a delimiter or a backslash behind it, and is dropped before anything else. Quotes are special at
/// the beginning of a field only. A line ends with LF, CRLF or CR.
/// </remarks>
internal sealed class CsvRecordReader
{
    private const byte Quote = (byte)'"';
    private const byte Escape = (byte)'\\';

    private readonly byte _delimiter;
    private readonly SearchValues<byte> _plainStops;
    private readonly SearchValues<byte> _quotedStops = SearchValues.Create([Quote, Escape]);
    private readonly StringPool _texts = new(256 * 1024);
    private readonly ArrayBufferWriter<byte> _field = new();
    private readonly List<string> _fields = [];

    /// <summary>Makes a reader.</summary>
    /// <param name="delimiter">What separates fields.</param>
    public CsvRecordReader(byte delimiter)
    {
        _delimiter = delimiter;
        _plainStops = SearchValues.Create([delimiter, Escape, (byte)'\n', (byte)'\r']);
    }

    /// <summary>Gets the fields of the record that was read last.</summary>
    public IReadOnlyList<string> Fields => _fields;

    /// <summary>Gets or sets how many fields are wanted; others are dropped.</summary>
    public int Wanted { get; set; } = int.MaxValue;

    /// <summary>Reads the record that a text begins with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isAll">Whether the text goes on nowhere.</param>
    /// <param name="length">How many bytes the record has, with its line break.</param>
    /// <returns><see langword="false"/> when the record does not end in the text; if it is all, then because a quote is not closed.</returns>
    public bool TryRead(ReadOnlySpan<byte> text, bool isAll, out int length)
    {
        _fields.Clear();
        length = 0;
        while (TryReadField(text, isAll, ref length))
        {
            var end = length < text.Length ? text[length] : (byte)'\n';
            if (end != _delimiter)
            {
                return TrySkipLineBreak(text, isAll, ref length);
            }

            length++;
        }

        return false;
    }

    /// <summary>Reads a field and stops before what ends it.</summary>
    private bool TryReadField(ReadOnlySpan<byte> text, bool isAll, ref int at)
    {
        var rest = text[at..];
        var end = rest.StartsWith(Quote) ? 0 : rest.IndexOfAny(_plainStops);
        if (end >= 0 && rest[end] is (Quote or Escape))
        {
            return TryReadEscaped(text, isAll, ref at);
        }

        if (end < 0 && !isAll)
        {
            return false;
        }

        var field = end < 0 ? rest : rest[..end];
        at += field.Length;
        Add(field);
        return true;
    }

    private bool TryReadEscaped(ReadOnlySpan<byte> text, bool isAll, ref int at)
    {
        _field.ResetWrittenCount();
        var isQuoted = text[at] == Quote;
        at += isQuoted ? 1 : 0;
        while (true)
        {
            var run = text[at..].IndexOfAny(isQuoted ? _quotedStops : _plainStops);
            _field.Write(run < 0 ? text[at..] : text.Slice(at, run));
            at = run < 0 ? text.Length : at + run;
            if (at == text.Length)
            {
                Add(_field.WrittenSpan);
                return isAll && !isQuoted;
            }

            var next = at + 1 < text.Length ? text[at + 1] : (byte)0;
            if (text[at] is not (Quote or Escape))
            {
                Add(_field.WrittenSpan);
                return true;
            }

            if (at + 1 == text.Length && !isAll)
            {
                return false;
            }

            // A quote behind a quote is one, and so is anything behind a backslash; but a line break stays what it is.
            var isClosing = text[at] == Quote && next != Quote;
            isQuoted &= !isClosing;
            at++;
            if (!isClosing && at < text.Length && next is not ((byte)'\n' or (byte)'\r'))
            {
                _field.Write([next]);
                at++;
            }
        }
    }

    private static bool TrySkipLineBreak(ReadOnlySpan<byte> text, bool isAll, ref int at)
    {
        var rest = text[at..];
        if (rest is [(byte)'\r'] && !isAll)
        {
            return false; // Who knows whether there is more of it.
        }

        at += rest is [(byte)'\r', (byte)'\n', ..] ? 2 : Math.Min(rest.Length, 1);
        return true;
    }

    private void Add(ReadOnlySpan<byte> field)
    {
        if (_fields.Count < Wanted)
        {
            _fields.Add(_texts.Get(field));
        }
    }
}
