using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace StateFlow.Local.Engine;

/// <summary>Collects what the children of a distributed Map give: in the result of the state, or in files (asl.md, section 9.6).</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The writer is closed when the run completes.")]
internal sealed class MapResults
{
    private readonly Execution _execution;
    private readonly string _state;
    private readonly MapResultTarget _target;
    private readonly string _mapRunArn;
    private readonly MapResultWriter? _writer;
    private readonly List<Json?> _outputs = [];
    private long _bytes;
    private bool _isTooLarge;
    private string? _manifest;

    public MapResults(Execution execution, string state, MapResultTarget? target, string mapRunId, string mapRunArn)
    {
        (_execution, _state, _target, _mapRunArn) = (execution, state, target ?? new MapResultTarget(null, null, null), mapRunArn);
        if (_target.Bucket is { } bucket && execution.Session.Options.Objects is { } store)
        {
            _writer = new MapResultWriter(store, bucket, _target.Prefix, mapRunId, mapRunArn, _target.Config);
        }
    }

    private bool IsExported => _target.Bucket is not null;

    private CancellationToken Cancellation => _execution.Session.Cancellation;

    /// <summary>Takes the result of a child.</summary>
    public Task<Failure?> AddAsync(int number, Execution child, bool succeeded)
    {
        if (IsExported)
        {
            return WriteAsync(child, succeeded);
        }

        if (!_isTooLarge)
        {
            Keep(number, succeeded && !IsRecorded ? child.Root.Output : RecordOf(child));
        }

        return Task.FromResult<Failure?>(null);
    }

    /// <summary>Writes what is left to write.</summary>
    public async Task<Failure?> CompleteAsync()
    {
        if (!IsExported)
        {
            return null;
        }

        if (_writer is null)
        {
            return new Failure(Errors.ResultWriterFailed, "The run has no object store to write results to. Set RunOptions.Objects, for instance to a FolderObjectStore.");
        }

        try
        {
            _manifest = await _writer.CompleteAsync(Cancellation).ConfigureAwait(false);
            return null;
        }
        catch (IOException problem)
        {
            return new Failure(Errors.ResultWriterFailed, problem.Message);
        }
    }

    /// <summary>Lets go of the files, also where the run was given up.</summary>
    public ValueTask CloseAsync() => _writer?.DisposeAsync() ?? default;

    /// <summary>Gives the result of the state.</summary>
    public Failure? Result(out Json result)
    {
        result = default;
        if (_isTooLarge)
        {
            return Strand.TooLarge(_state);
        }

        result = IsExported ? Details() : Json.FromList([.. Flattened()]);
        return null;
    }

    // Without files only the outputs are the result, unless the state asks for all of it.
    private bool IsRecorded => _target.Config?.Transformation is WriterTransformation.None;

    private void Keep(int number, Json output)
    {
        while (_outputs.Count <= number)
        {
            _outputs.Add(null);
        }

        _outputs[number] = output;
        _bytes += PayloadSize.Of(output) + 1;
        if (_bytes > _execution.Limits.MaxPayloadBytes)
        {
            _isTooLarge = true;
            _outputs.Clear();
        }
    }

    private IEnumerable<Json> Flattened()
    {
        var isFlat = _target.Config?.Transformation is WriterTransformation.Flatten;
        foreach (var output in _outputs)
        {
            if (output is { } value)
            {
                foreach (var item in isFlat && value.ValueKind is JsonValueKind.Array ? value.Items : [value])
                {
                    yield return item;
                }
            }
        }
    }

    private Json Details() => new JsonObjectBuilder(2)
        .Add("MapRunArn", Json.From(_mapRunArn))
        .Add("ResultWriterDetails", new JsonObjectBuilder(2).Add("Bucket", Json.From(_target.Bucket)).Add("Key", Json.From(_manifest)).ToJson())
        .ToJson();

    private async Task<Failure?> WriteAsync(Execution child, bool succeeded)
    {
        if (_writer is null)
        {
            return null;
        }

        try
        {
            var status = succeeded ? MapResultStatus.Succeeded : MapResultStatus.Failed;
            await _writer.AddAsync(new MapResult(status, RecordOf(child), succeeded ? child.Root.Output : null), Cancellation).ConfigureAwait(false);
            return null;
        }
        catch (IOException problem)
        {
            return new Failure(Errors.ResultWriterFailed, problem.Message);
        }
    }

    private static Json RecordOf(Execution child) => ExecutionDescription.Of(child, ExecutionDescription.AsText, redrive: true);
}
