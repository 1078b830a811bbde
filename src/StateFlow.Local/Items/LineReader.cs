namespace StateFlow.Local;

/// <summary>Reads an object line by line.</summary>
/// <param name="window">The object.</param>
internal sealed class LineReader(TextWindow window)
{
    /// <summary>Gets the line without its break. It stays as it is until the next one is read.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>Gets the number of the line, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Goes to the next line that is not blank.</summary>
    /// <returns><see langword="false"/> when there is none.</returns>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (await ReadAnyAsync(cancellationToken).ConfigureAwait(false))
        {
            if (Current.Span.ContainsAnyExcept(" \t\r"u8))
            {
                return true;
            }
        }

        return false;
    }

    private async ValueTask<bool> ReadAnyAsync(CancellationToken cancellationToken)
    {
        int end;
        while ((end = window.Unread.Span.IndexOf((byte)'\n')) < 0 && !window.IsAtEnd)
        {
            await window.ReadMoreAsync(cancellationToken).ConfigureAwait(false);
        }

        var length = end < 0 ? window.Unread.Length : end;
        window.CheckSize(0, length);
        (Current, Number) = (window.Unread[..length], window.Line);
        window.Advance(end < 0 ? length : length + 1);
        return end >= 0 || length > 0;
    }
}
