namespace StateFlow.Local.Engine;

/// <summary>The branches of a Parallel, or the iterations of an inline Map, while they run.</summary>
internal abstract class Fork(Strand owner, int total) : Work
{
    private static readonly Continuation Resume = static strand => ((Fork)strand.Work!).Complete(); // It waits for the fork that resumes it.

    private readonly Json[] _outputs = new Json[total];
    private readonly SortedDictionary<int, Strand> _unfinished = [];
    private int _ended;
    private Failure? _failure;

    public Strand Owner => owner;

    protected int Total => total;

    /// <summary>Gets or sets how many were begun.</summary>
    protected int Begun { get; set; }

    /// <summary>Begins with as many as may run at the same time.</summary>
    /// <returns>Whether the owner goes on at once, because there is nothing to do or nothing can be done.</returns>
    public bool Start()
    {
        owner.Work = this;
        if (BeginSome() is { } failure)
        {
            return FailAtOnce(failure);
        }

        return total == 0 && Complete();
    }

    /// <summary>Takes the end of a branch or an iteration.</summary>
    public void ChildEnded(Strand child)
    {
        if (child.Status is StrandStatus.Succeeded)
        {
            TakeOutput(child);
        }
        else
        {
            TakeFailure(child);
        }
    }

    public override void Abort(Strand strand)
    {
        foreach (var child in _unfinished.Values.Where(c => c.Status is StrandStatus.Running).ToList())
        {
            child.Abort();
            LogAborted(child);
        }
    }

    /// <summary>Runs again what did not succeed.</summary>
    public override void Revive(Strand strand)
    {
        (_failure, owner.Work) = (null, this);
        foreach (var child in _unfinished.Values)
        {
            child.Last = owner.Last;
            Revival.Revive(child);
        }

        while (Begun < total && _unfinished.Count < Concurrency)
        {
            if (BeginNext(owner.Last) is { } failure)
            {
                Stop(failure);
                return;
            }
        }
    }

    /// <summary>Makes a branch or an iteration that can run.</summary>
    /// <param name="index">Which.</param>
    /// <param name="previous">The event it follows.</param>
    /// <param name="child">The strand.</param>
    protected abstract Failure? Make(int index, long previous, out Strand child);

    /// <summary>Gets how many run at the same time.</summary>
    protected abstract int Concurrency { get; }

    /// <summary>Gets the event that the first ones follow.</summary>
    protected abstract long Started { get; }

    /// <summary>Writes what the history says of one that succeeded.</summary>
    protected abstract void LogSucceeded(Strand child);

    /// <summary>Writes what the history says of one that failed.</summary>
    protected abstract void LogFailed(Strand child);

    /// <summary>Writes what the history says of one that was given up.</summary>
    protected abstract void LogAborted(Strand child);

    /// <summary>Goes on with the results.</summary>
    protected abstract bool Finish(Json results);

    private Failure? BeginSome()
    {
        while (Begun < total && Begun < Concurrency)
        {
            if (BeginNext(Started) is { } failure)
            {
                return failure;
            }
        }

        return null;
    }

    private Failure? BeginNext(long previous)
    {
        Failure? failure;
        Strand child;
        try
        {
            failure = Make(Begun, previous, out child);
            failure ??= PayloadSize.Exceeds(child.Input, owner.Execution.Limits.MaxPayloadBytes) ? Strand.TooLarge(owner.State.Name) : null;
        }
        catch (JsonDepthException)
        {
            return owner.TooDeep();
        }

        if (failure is null)
        {
            _unfinished.Add(Begun, child);
            Begun++;
            owner.Session.Ready(child);
        }

        return failure;
    }

    private void TakeOutput(Strand child)
    {
        _outputs[child.Index] = child.Output;
        _unfinished.Remove(child.Index);
        LogSucceeded(child);
        _ended++;
        if (Begun < total && BeginNext(child.Last) is { } failure)
        {
            Stop(failure);
        }
        else if (_ended == total)
        {
            owner.Next = Resume;
            owner.Session.Ready(owner);
        }
    }

    private void TakeFailure(Strand child)
    {
        LogFailed(child);
        owner.Last = child.Last;
        Stop(child.Failure! with { IsEvaluation = false, IsInner = true, FailedState = child.State.Name }); // A strand that failed says why.
    }

    // Gives the others up, and lets the owner fail when its turn comes.
    private void Stop(Failure failure)
    {
        Abort(owner);
        _failure = failure;
        owner.Next = Resume;
        owner.Session.Ready(owner);
    }

    private bool FailAtOnce(Failure failure)
    {
        Abort(owner);
        owner.Work = null;
        return owner.Fail(failure);
    }

    private bool Complete()
    {
        owner.Work = null;
        if (_failure is { } failure)
        {
            owner.Remains = this;
            return owner.Fail(failure);
        }

        return Finish(Json.FromList(_outputs));
    }
}
