namespace StateFlow.Local.Engine;

/// <summary>A Parallel state: asl.md, section 2.9.</summary>
internal sealed class ParallelProgram(StateHead head) : StateProgram(head)
{
    /// <summary>Gets or sets the branches.</summary>
    public ScopeProgram[] Branches { get; set; } = [];

    public override string Type => "Parallel";

    public override HistoryEventType EnteredType => HistoryEventType.ParallelStateEntered;

    public override HistoryEventType ExitedType => HistoryEventType.ParallelStateExited;

    public override HistoryEventType? AbortedType => HistoryEventType.ParallelStateAborted;

    public override bool CanRetry => true;

    public override bool Begin(Strand strand)
    {
        if ((Flow.TakeInput(strand, out var input) ?? Flow.TakeArguments(strand, input, out input)) is { } failure)
        {
            return strand.Fail(failure);
        }

        strand.Execution.Waits();
        strand.Last = strand.Execution.Log.Plain(HistoryEventType.ParallelStateStarted, strand.Last, strand.FailedState ?? Name);
        return new Branching(strand, this, input).Start();
    }

    public override void LogFailure(Strand strand, Failure failure) => strand.LogFailedFork(HistoryEventType.ParallelStateFailed, failure);

    private sealed class Branching(Strand owner, ParallelProgram state, Json input) : Fork(owner, state.Branches.Length)
    {
        private readonly long _started = owner.Last;
        private long _last = owner.Last;

        protected override int Concurrency => Total;

        protected override long Started => _started;

        protected override Failure? Make(int index, long previous, out Strand child)
        {
            child = new Strand(Owner.Execution, state.Branches[index], this, index) { Input = input, Variables = Owner.Variables, Item = Owner.Item, Last = previous };
            return null;
        }

        protected override void LogSucceeded(Strand child) => _last = child.Last;

        // Recorded: the state that failed is given up as well.
        protected override void LogFailed(Strand child)
        {
            if (child.State.AbortedType is { } type)
            {
                Owner.Execution.Log.Plain(type, child.Last, child.State.Name);
            }
        }

        protected override void LogAborted(Strand child)
        {
        }

        protected override bool Finish(Json results)
        {
            Owner.Last = _last;
            Owner.Execution.Log.Plain(HistoryEventType.ParallelStateSucceeded, _last, state.Name);
            return state.Finish(Owner, results, hasResult: true);
        }
    }
}
