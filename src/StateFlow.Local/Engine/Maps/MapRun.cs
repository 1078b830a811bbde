using System.Diagnostics.CodeAnalysis;

namespace StateFlow.Local.Engine;

/// <summary>The run of a distributed Map: reads items, starts a child for each or for each batch, and collects what they give.</summary>
/// <remarks>No more is held than runs at the same time: items are read when there is room for a child, and results that are exported are written at once.</remarks>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "They are closed when the run ends.")]
internal sealed partial class MapRun : Work
{
    // So many children are begun before those that were begun have their turn: children that wait for nothing are gone then.
    private const int MaxBegun = 64;

    private static readonly Continuation PumpMore = static strand => ((MapRun)strand.Work!).GoOnPumping(); // It waits for the run that pumps.

    private static readonly Continuation Resume = static strand => ((MapRun)strand.Work!).Complete(); // It waits for the run that resumes it.

    private readonly Strand _owner;
    private readonly DistributedMapProgram _state;
    private readonly MapPlan _plan;
    private readonly string _label;
    private readonly string _id;
    private readonly ExecutionIdentity _childIdentity;
    private readonly MapResults _results;
    private readonly MapBatch _batch;
    private readonly SortedDictionary<int, (Execution Child, int Items)> _running = [];
    private readonly CancellationTokenSource _reading = new();
    private IAsyncEnumerator<SourceItem>? _items;
    private bool _isPumping;
    private bool _isReading;
    private bool _isCompleting;
    private int _writing;
    private bool _isClosing;
    private bool _isClosed;
    private bool _isExhausted;
    private readonly HashSet<int> _done = [];
    private int _children;
    private int _itemIndex;
    private Failure? _failure;
    private long _started;

    public MapRun(Strand owner, DistributedMapProgram state, MapPlan plan)
    {
        (_owner, _state, _plan) = (owner, state, plan);
        (_label, _id) = (state.Distributed.Label, owner.Session.NextGuid().ToString());
        _childIdentity = owner.Execution.Identity.ChildOf(_label, state.Distributed.ChildType);
        Record = new MapRunRecord(owner.Execution.Identity.MapRunArn(_label, _id), state.Name, owner.Execution.Tasks.SerializerOptions);
        _results = new MapResults(owner.Execution, state.Name, plan.Target, _id, Record.MapRunArn);
        _batch = new MapBatch(plan.Batching);
    }

    // Takes up a run that failed: what its children gave is kept, unless it was exported, since files that were given up are not gone on with.
    private MapRun(MapRun failed)
    {
        (_owner, _state, _plan, _label, _id, Record) = (failed._owner, failed._state, failed._plan, failed._label, failed._id, failed.Record);
        _childIdentity = failed._childIdentity;
        (_results, _done) = _plan.Target?.Bucket is null ? (failed._results, failed._done) : (new MapResults(_owner.Execution, _state.Name, _plan.Target, _id, Record.MapRunArn), []);
        _batch = new MapBatch(_plan.Batching);
    }

    public MapRunRecord Record { get; }

    private Session Session => _owner.Session;

    public bool Start()
    {
        _owner.Work = this;
        _owner.Execution.Recorder?.Add(Record);
        _started = _owner.Last = _owner.Execution.Log.MapRunStarted(_state.Name, _owner.Last, Record.MapRunArn);
        Open();
        return false;
    }

    /// <summary>Runs again what did not succeed. The items are read again, and those of children that succeeded are passed over.</summary>
    public override void Revive(Strand strand)
    {
        var again = new MapRun(this);
        strand.Work = again;
        Record.Redrive(keepsSucceeded: _plan.Target?.Bucket is null);
        again._started = strand.Last = strand.Execution.Log.Plain(HistoryEventType.MapRunRedriven, strand.Last, _state.Name);
        again.Open();
    }

    private void Open()
    {
        try
        {
            _items = MapItems.Of(_plan, Session.Options.Objects, _reading.Token);
        }
        catch (ItemReaderException problem)
        {
            Stop(new Failure(Errors.ItemReaderFailed, problem.Message));
            return;
        }

        Pump();
    }

    public override void Abort(Strand strand)
    {
        _failure ??= new Failure(null, null);
        AbortChildren();
        Close();
        _owner.Execution.Log.Plain(HistoryEventType.MapRunAborted, _started, _state.Name);
        Record.Status = ExecutionStatus.Aborted;
    }

    // Reads and starts as long as there is room; comes back when something that it waits for is there.
    private void Pump()
    {
        if (_isPumping)
        {
            return;
        }

        _isPumping = true;
        var last = _children + MaxBegun;
        while (_children < last && !_isReading && !_isExhausted && _failure is null && _running.Count < Concurrency())
        {
            var moved = MoveNextAsync();
            if (moved.IsCompletedSuccessfully)
            {
                Take(moved.Result);
                continue;
            }

            _isReading = true;
            Session.Await(moved, () =>
            {
                _isReading = false;
                Take(moved.Result);
                Pump();
                CloseIfIdle();
            });
        }

        _isPumping = false;
        if (_children >= last && _failure is null && _owner.Work == this)
        {
            _owner.Next = PumpMore;
            Session.Ready(_owner);
        }

        FinishIfDone();
    }

    private bool GoOnPumping()
    {
        Pump();
        return false;
    }

    private int Concurrency() => _plan.Concurrency is > 0 and < int.MaxValue and { } limit ? (int)Math.Min(limit, RunLimits.DistributedConcurrency) : RunLimits.DistributedConcurrency;

    // What an item reader cannot read is an answer, not an exception.
    private async Task<(bool HasItem, Failure? Failure)> MoveNextAsync()
    {
        try
        {
            return (await _items!.MoveNextAsync().ConfigureAwait(false), null); // Pump runs after Start has set it.
        }
        catch (ItemReaderException problem)
        {
            return (false, new Failure(Errors.ItemReaderFailed, problem.Message));
        }
        catch (OperationCanceledException)
        {
            return (false, null);
        }
    }

    private void FinishIfDone()
    {
        if (_isExhausted && !_isCompleting && _writing == 0 && _failure is null && _running.Count == 0)
        {
            // How many there are is known only now where they were read.
            if (_plan.Tolerance.IsExceeded(Record.Failed, Record.Total))
            {
                Stop(ThresholdExceeded());
                return;
            }

            _isCompleting = true;
            var completed = _results.CompleteAsync();
            Session.Await(completed, () =>
            {
                _isCompleting = false;
                _failure ??= completed.Result;
                GoOn();
                CloseIfIdle();
            });
        }
    }

    private void Stop(Failure failure)
    {
        if (_failure is null)
        {
            _failure = failure;
            AbortChildren();
            GoOn();
        }
    }

    private void GoOn()
    {
        if (_owner.Work == this)
        {
            _owner.Next = Resume;
            Session.Ready(_owner);
        }
    }

    private void AbortChildren()
    {
        var running = _running.Values.ToList();
        _running.Clear();
        foreach (var (child, items) in running)
        {
            Record.Aborted += items;
            child.Abort(null, null);
            _owner.Execution.Coverage.Add(child.Coverage);
            _owner.Execution.CountPriceOf(child);
        }
    }

    private void Close()
    {
        _reading.Cancel();
        _isClosing = true;
        CloseIfIdle();
    }

    // Nothing is closed that somebody still reads or writes.
    private void CloseIfIdle()
    {
        if (_isClosing && !_isClosed && !_isReading && !_isCompleting && _writing == 0)
        {
            _isClosed = true;
            Session.Await(CloseAsync(), static () => { });
        }
    }

    private async Task CloseAsync()
    {
        if (_items is not null)
        {
            await _items.DisposeAsync().ConfigureAwait(false);
        }

        await _results.CloseAsync().ConfigureAwait(false);
        _reading.Dispose();
    }

    private bool Complete()
    {
        _owner.Work = null;
        Close();
        var log = _owner.Execution.Log;
        if (_failure is { } failure)
        {
            Record.Status = ExecutionStatus.Failed;
            _owner.Remains = this;
            _owner.Last = log.MapRunFailed(_state.Name, _owner.Last, failure);
            return _owner.Fail(failure with { IsEvaluation = false, IsInner = true });
        }

        Record.Status = ExecutionStatus.Succeeded;
        _owner.Last = log.Plain(HistoryEventType.MapRunSucceeded, _owner.Last, _state.Name);
        log.Plain(HistoryEventType.MapStateSucceeded, _owner.Last, _state.Name);
        return _results.Result(out var result) is { } tooLarge ? _owner.Fail(tooLarge) : _state.FinishRun(_owner, result);
    }
}
