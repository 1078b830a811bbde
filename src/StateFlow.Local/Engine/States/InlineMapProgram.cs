namespace StateFlow.Local.Engine;

/// <summary>A Map state whose iterations belong to the execution: asl.md, section 2.10.</summary>
internal sealed class InlineMapProgram(StateHead head, MapFields fields) : StateProgram(head)
{
    /// <summary>Gets or sets the states of the item processor.</summary>
    public required ScopeProgram Processor { get; set; }

    public override string Type => "Map";

    public override HistoryEventType EnteredType => HistoryEventType.MapStateEntered;

    public override HistoryEventType ExitedType => HistoryEventType.MapStateExited;

    public override HistoryEventType? AbortedType => HistoryEventType.MapStateAborted;

    public override bool CanRetry => true;

    public override bool Begin(Strand strand)
    {
        long? concurrency = null;
        var items = default(Json);
        var failure = Flow.TakeInput(strand, out var input)
            ?? fields.MaxConcurrency.Read(strand, input, out concurrency)
            ?? fields.TakeItems(strand, input, allowsObject: false, out items);
        if (failure is not null)
        {
            return strand.Fail(failure);
        }

        strand.Execution.Waits();
        strand.Last = strand.Execution.Log.MapStarted(strand.FailedState ?? Name, strand.Last, items.Count);

        // Recorded: the tolerance is read after the state was started, also where it has no meaning.
        failure = fields.ReadTolerance(strand, input, out _);
        return failure is null ? new Iterating(strand, this, input, items.Items, concurrency).Start() : strand.Fail(failure);
    }

    public override void LogFailure(Strand strand, Failure failure) => strand.LogFailedFork(HistoryEventType.MapStateFailed, failure);

    private sealed class Iterating(Strand owner, InlineMapProgram state, Json input, EquatableArray<Json> items, long? concurrency) : Fork(owner, items.Count)
    {
        private readonly long _started = owner.Last;
        private long _last = owner.Last;

        protected override int Concurrency => concurrency is > 0 and { } limit && limit < RunLimits.InlineConcurrency ? (int)limit : RunLimits.InlineConcurrency;

        protected override long Started => _started;

        protected override Failure? Make(int index, long previous, out Strand child)
        {
            var item = MapFields.ItemContext(index, items[index], null, null);
            child = new Strand(Owner.Execution, state.Processor, this, index) { Variables = Owner.Variables, Item = item };
            if (state.SelectItem(Owner, input, item, items[index], out var selected) is { } failure)
            {
                return failure;
            }

            child.Input = selected;
            child.Last = Owner.Execution.Log.Iteration(HistoryEventType.MapIterationStarted, previous, state.Name, index);
            return null;
        }

        protected override void LogSucceeded(Strand child) => _last = Log(HistoryEventType.MapIterationSucceeded, child);

        protected override void LogFailed(Strand child) => Log(HistoryEventType.MapIterationFailed, child);

        protected override void LogAborted(Strand child) => Log(HistoryEventType.MapIterationAborted, child);

        protected override bool Finish(Json results)
        {
            Owner.Last = _last;
            Owner.Execution.Log.Plain(HistoryEventType.MapStateSucceeded, _last, state.Name);
            return state.Finish(Owner, results, hasResult: true);
        }

        private long Log(HistoryEventType type, Strand child) => Owner.Execution.Log.Iteration(type, child.Last, state.Name, child.Index);
    }

    private Failure? SelectItem(Strand strand, Json input, Json item, Json value, out Json selected) => fields.SelectItem(strand, input, item, value, out selected);
}
