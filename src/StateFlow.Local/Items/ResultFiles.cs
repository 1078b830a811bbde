namespace StateFlow.Local;

/// <summary>Writes the results of one status into one file after the other.</summary>
/// <param name="store">Where the files are written to.</param>
/// <param name="bucket">The bucket.</param>
/// <param name="path">What the keys begin with: everything before the number.</param>
/// <param name="type">The file format.</param>
/// <param name="maxFileBytes">How many bytes a file has at most, unless it has one result only.</param>
internal sealed class ResultFiles(IObjectStore store, string bucket, string path, OutputType type, long maxFileBytes) : IAsyncDisposable
{
    private readonly ReadOnlyMemory<byte> _opening = type is OutputType.JsonLines ? default : "["u8.ToArray();
    private readonly ReadOnlyMemory<byte> _between = type is OutputType.JsonLines ? "\n"u8.ToArray() : ","u8.ToArray();
    private readonly ReadOnlyMemory<byte> _closing = type is OutputType.JsonLines ? "\n"u8.ToArray() : "]"u8.ToArray();
    private readonly List<(string Key, long Size)> _written = [];
    private ResultFile? _current;

    /// <summary>Gets the complete files.</summary>
    public IReadOnlyList<(string Key, long Size)> Written => _written;

    /// <summary>Writes a result.</summary>
    /// <param name="json">The result without line breaks.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ResultWriterException">The store refuses it.</exception>
    public async ValueTask AddAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        if (_current is not null && _current.Size + _between.Length + json.Length + _closing.Length > maxFileBytes)
        {
            await CompleteAsync(cancellationToken).ConfigureAwait(false);
        }

        var before = _current is null ? _opening : _between;
        _current ??= await ResultFile.CreateAsync(store, bucket, KeyOf(_written.Count), cancellationToken).ConfigureAwait(false);
        await _current.WriteAsync(before, cancellationToken).ConfigureAwait(false);
        await _current.WriteAsync(json, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the last file.</summary>
    /// <exception cref="ResultWriterException">The store refuses it.</exception>
    public async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        if (_current is { } file)
        {
            await file.WriteAsync(_closing, cancellationToken).ConfigureAwait(false);
            _current = null;
            await file.DisposeAsync().ConfigureAwait(false);
            _written.Add((file.Key, file.Size));
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _current?.DisposeAsync() ?? ValueTask.CompletedTask;

    private string KeyOf(int number) => $"{path}_{number}.{(type is OutputType.JsonLines ? "jsonl" : "json")}";
}
