using System.Buffers;
using System.Text.Json;

namespace StateFlow.Local;

/// <summary>Writes the results of a distributed map as the service does: files for each status, and a manifest that names them.</summary>
/// <remarks>Calls may overlap; every result is written as a whole.</remarks>
internal sealed class MapResultWriter : IAsyncDisposable
{
    /// <summary>How many bytes a file of the service has at most.</summary>
    public const long LargestFile = 5L * 1024 * 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _writer;
    private readonly IObjectStore _store;
    private readonly string _bucket;
    private readonly string _folder;
    private readonly string _mapRunArn;
    private readonly WriterTransformation _transformation;
    private readonly ResultFiles _succeeded;
    private readonly ResultFiles _failed;
    private readonly ResultFiles _pending;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _isComplete;

    /// <summary>Makes a writer. Nothing is written before the first result.</summary>
    /// <param name="store">Where the files are written to.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="prefix">What the keys begin with; a slash at its end makes no difference.</param>
    /// <param name="mapRunId">The id of the map run, which the keys go on with.</param>
    /// <param name="mapRunArn">The ARN of the map run.</param>
    /// <param name="config">What the files look like; complete records in JSON when it is left out.</param>
    /// <param name="maxFileBytes">How many bytes a file has at most, unless it has one result only.</param>
    public MapResultWriter(IObjectStore store, string bucket, string? prefix, string mapRunId, string mapRunArn, WriterConfig? config, long maxFileBytes = LargestFile)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxFileBytes);
        var path = prefix?.TrimEnd('/') ?? string.Empty;
        (_store, _bucket, _mapRunArn) = (store, bucket, mapRunArn);
        _folder = path.Length == 0 ? $"{mapRunId}/" : $"{path}/{mapRunId}/";
        _transformation = config?.Transformation ?? WriterTransformation.None;
        _writer = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = ReadableJsonEncoder.Instance, SkipValidation = true });
        var type = config?.OutputType ?? OutputType.Json;
        _succeeded = new ResultFiles(store, bucket, $"{_folder}SUCCEEDED", type, maxFileBytes);
        _failed = new ResultFiles(store, bucket, $"{_folder}FAILED", type, maxFileBytes);
        _pending = new ResultFiles(store, bucket, $"{_folder}PENDING", type, maxFileBytes);
    }

    /// <summary>Writes a result.</summary>
    /// <param name="result">The result. Only the ones that succeeded are transformed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ResultWriterException">The store refuses it.</exception>
    /// <exception cref="InvalidOperationException">The manifest is written.</exception>
    public async ValueTask AddAsync(MapResult result, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            RefuseAfterEnd();
            await WriteAsync(result, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the files and writes the manifest. Nothing can be added any more.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The key of the manifest.</returns>
    /// <exception cref="ResultWriterException">The store refuses it.</exception>
    /// <exception cref="InvalidOperationException">The manifest is written already.</exception>
    public async ValueTask<string> CompleteAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            RefuseAfterEnd();
            _isComplete = true;
            return await WriteManifestAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _turn.Dispose();
        await _writer.DisposeAsync().ConfigureAwait(false);
        await _succeeded.DisposeAsync().ConfigureAwait(false);
        await _failed.DisposeAsync().ConfigureAwait(false);
        await _pending.DisposeAsync().ConfigureAwait(false);
    }

    private void RefuseAfterEnd()
    {
        if (_isComplete)
        {
            throw new InvalidOperationException("The results are complete.");
        }
    }

    private ValueTask WriteAsync(MapResult result, CancellationToken cancellationToken) => (result.Status, _transformation, result.Output) switch
    {
        (MapResultStatus.Failed, _, _) => WriteAsync(_failed, result.Record, cancellationToken),
        (MapResultStatus.Pending, _, _) => WriteAsync(_pending, result.Record, cancellationToken),
        (_, WriterTransformation.Flatten, { ValueKind: JsonValueKind.Array } outputs) => WriteAllAsync(outputs.Items, cancellationToken),
        (_, WriterTransformation.Compact or WriterTransformation.Flatten, var output) => WriteAsync(_succeeded, output ?? Json.Null, cancellationToken),
        _ => WriteAsync(_succeeded, result.Record, cancellationToken),
    };

    private async ValueTask WriteAllAsync(EquatableArray<Json> outputs, CancellationToken cancellationToken)
    {
        foreach (var output in outputs)
        {
            await WriteAsync(_succeeded, output, cancellationToken).ConfigureAwait(false);
        }
    }

    private ValueTask WriteAsync(ResultFiles files, Json value, CancellationToken cancellationToken) => files.AddAsync(Serialize(value), cancellationToken);

    private async ValueTask<string> WriteManifestAsync(CancellationToken cancellationToken)
    {
        await _succeeded.CompleteAsync(cancellationToken).ConfigureAwait(false);
        await _failed.CompleteAsync(cancellationToken).ConfigureAwait(false);
        await _pending.CompleteAsync(cancellationToken).ConfigureAwait(false);
        var file = await ResultFile.CreateAsync(_store, _bucket, $"{_folder}manifest.json", cancellationToken).ConfigureAwait(false);
        await using (file.ConfigureAwait(false))
        {
            await file.WriteAsync(Serialize(Manifest()), cancellationToken).ConfigureAwait(false);
        }

        return file.Key;
    }

    /// <summary>Writes a value as text, which stays as it is until the next one is written.</summary>
    private ReadOnlyMemory<byte> Serialize(Json value)
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
        value.WriteTo(_writer);
        _writer.Flush();
        return _buffer.WrittenMemory;
    }

    private Json Manifest() => new JsonObjectBuilder(3)
        .Add("DestinationBucket", Json.From(_bucket))
        .Add("MapRunArn", Json.From(_mapRunArn))
        .Add("ResultFiles", new JsonObjectBuilder(3)
            .Add("FAILED", List(_failed))
            .Add("PENDING", List(_pending))
            .Add("SUCCEEDED", List(_succeeded))
            .ToJson())
        .ToJson();

    private static Json List(ResultFiles files) =>
        Json.Array([.. files.Written.Select(f => new JsonObjectBuilder(2).Add("Key", Json.From(f.Key)).Add("Size", f.Size).ToJson())]);
}
