using System.Text;

namespace StateFlow.Asl;

/// <summary>Converts offsets of a text, which come in ascending order, into lines and columns, all in one pass.</summary>
internal ref struct LineWalker(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _offset = text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    private int _line = 1;
    private int _column = 1;

    /// <summary>Gets the line and the column, both from 1, the column in UTF-16 code units.</summary>
    /// <param name="offset">An offset not before the last one.</param>
    public (int Line, int Column) Locate(int offset)
    {
        var between = _text[_offset..Math.Clamp(offset, _offset, _text.Length)];
        var lastBreak = between.LastIndexOf((byte)'\n');
        if (lastBreak >= 0)
        {
            _line += between.Count((byte)'\n');
            _column = 1;
        }

        _column += Encoding.UTF8.GetCharCount(between[(lastBreak + 1)..]);
        _offset += between.Length;
        return (_line, _column);
    }
}
