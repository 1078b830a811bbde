namespace StateFlow.Local;

/// <summary>
/// Puts the events of a history where they belong: into visits to states, and these into branches and iterations. Only some events name their
/// state; of the others the event before tells, which each event knows.
/// </summary>
internal sealed class HistoryTree
{
    private readonly IReadOnlyList<HistoryEvent> _events;
    private readonly Dictionary<long, HistoryEvent> _byId = [];
    private readonly Dictionary<long, HistoryVisit> _visits = [];
    private readonly Dictionary<long, string?> _names = [];
    private readonly Dictionary<long, HistoryStrand> _strands = [];
    private readonly Dictionary<(long Previous, string State), HistoryVisit> _entries = [];

    private HistoryTree(IReadOnlyList<HistoryEvent> events) => _events = events;

    /// <summary>Gets the machine itself.</summary>
    public HistoryStrand Root { get; } = new(null, null);

    /// <summary>Gets the event with which the execution began.</summary>
    public HistoryEvent? Start { get; private set; }

    /// <summary>Gets the event with which the execution ended; <see langword="null"/> while it runs.</summary>
    public HistoryEvent? End { get; private set; }

    /// <summary>Gets the attempts of tasks, in the order in which they were scheduled.</summary>
    public List<HistoryAttempt> Attempts { get; } = [];

    /// <summary>Gets the attempts of Parallel and Map states, in the order in which they began.</summary>
    public List<HistoryFork> Forks { get; } = [];

    /// <summary>Makes the tree of a history.</summary>
    /// <param name="events">The events, in the order of their numbers.</param>
    public static HistoryTree Of(IReadOnlyList<HistoryEvent> events)
    {
        var tree = new HistoryTree(events);
        foreach (var next in events)
        {
            tree._byId[next.Id] = next;
            if (tree.Place(next) is { } visit)
            {
                tree._visits[next.Id] = visit;
            }
        }

        return tree;
    }

    /// <summary>Gives the events with the names of their states, also those that do not say them.</summary>
    public IReadOnlyList<HistoryEvent> Named() => [.. _events.Select(e => e.State is null && _names.TryGetValue(e.Id, out var name) ? e with { State = name } : e)];

    private HistoryVisit? Before(HistoryEvent next) => _visits.GetValueOrDefault(next.PreviousEventId);

    private HistoryVisit? Place(HistoryEvent next)
    {
        var before = Before(next);
        var family = EventFamilies.Of(next.Type);
        var visit = family switch
        {
            EventFamily.Execution => TakeExecution(next, before),
            EventFamily.Entered => Enter(next, before),
            EventFamily.Exited => Exit(next, before),
            EventFamily.Aborted => Abort(next, before),
            EventFamily.ForkStarted => StartFork(next, before),
            EventFamily.ForkSucceeded => before?.Up(v => IsOpen(v, next)),
            EventFamily.ForkFailed => FailFork(next, before),
            EventFamily.IterationStarted => StartIteration(next, before),
            EventFamily.IterationEnded => EndIteration(next, before),
            EventFamily.Evaluation => FailEvaluation(next, before),
            EventFamily.MapRun => TakeMapRun(next, before),
            EventFamily.Scheduled or EventFamily.Progress or EventFamily.TaskEnded or _ => TakeTask(next, before, family),
        };
        if (family is not EventFamily.Execution)
        {
            _names.TryAdd(next.Id, visit?.State);
        }

        return visit;
    }

    private HistoryVisit? TakeExecution(HistoryEvent next, HistoryVisit? before)
    {
        if (next.Type is HistoryEventType.ExecutionStarted)
        {
            Start = next;
        }
        else
        {
            End = next.Type is HistoryEventType.ExecutionRedriven ? null : next;
        }

        if (next.Type is HistoryEventType.ExecutionFailed)
        {
            Fail(before, null);
            before?.Failure ??= next; // Of an error that has no event of its own.
        }

        return before?.Up(v => v.Owner is null);
    }

    private HistoryVisit Enter(HistoryEvent next, HistoryVisit? before)
    {
        var strand = _strands.GetValueOrDefault(next.PreviousEventId) ?? before?.Strand ?? Root;
        if (_byId.GetValueOrDefault(next.PreviousEventId) is { Type: HistoryEventType.ParallelStateStarted } && before is { Forks: [.., var fork] })
        {
            strand = new HistoryStrand(fork, null);
            fork.Strands.Add(strand);
        }

        var visit = new HistoryVisit(strand, next);
        strand.Visits.Add(visit);
        _entries[(next.PreviousEventId, visit.State)] = visit;
        return visit;
    }

    private static HistoryVisit? Exit(HistoryEvent next, HistoryVisit? before)
    {
        var visit = before?.Up(v => v.State == next.State);
        visit?.Exited = next;
        return visit;
    }

    private static HistoryVisit? Abort(HistoryEvent next, HistoryVisit? before)
    {
        var visit = before?.Up(v => v.Entered.Type == EventFamilies.EnteredOf(next.Type));
        visit?.IsAborted = true;
        return visit;
    }

    private HistoryVisit? StartFork(HistoryEvent next, HistoryVisit? before)
    {
        var visit = before?.Up(v => IsOpen(v, next));
        if (visit is null)
        {
            return before;
        }

        // Recorded: when it is tried again, the event follows what failed in it.
        var failed = before == visit ? null : before?.Up(v => v.Owner == visit);
        _names[next.Id] = failed?.State ?? visit.State;
        Fail(before, visit);
        visit.Failure = null;
        var fork = new HistoryFork(visit, next);
        visit.Forks.Add(fork);
        Forks.Add(fork);
        return visit;
    }

    private HistoryVisit? FailFork(HistoryEvent next, HistoryVisit? before)
    {
        var visit = before?.Up(v => IsOpen(v, next));
        if (visit is null)
        {
            return before;
        }

        // Recorded: where its own expression failed, the event is one of no state.
        _names[next.Id] = before == visit && _byId[next.PreviousEventId].Type is HistoryEventType.EvaluationFailed ? null : visit.State;
        Fail(before, visit);
        visit.Failure = before?.Failure ?? next;
        visit.IsClosed = true;
        return visit;
    }

    private HistoryVisit? StartIteration(HistoryEvent next, HistoryVisit? before)
    {
        var visit = before?.Up(v => v.State == next.State);
        if (visit is { Forks: [.., var fork] })
        {
            var strand = new HistoryStrand(fork, next.Index ?? fork.Strands.Count);
            fork.Strands.Add(strand);
            _strands[next.Id] = strand;
        }

        return visit;
    }

    private static HistoryVisit? EndIteration(HistoryEvent next, HistoryVisit? before)
    {
        var visit = before?.Up(v => v.State == next.State);
        if (next.Type is HistoryEventType.MapIterationFailed)
        {
            Fail(before, visit);
        }

        return visit;
    }

    // Recorded: as long as nothing has happened in the state, the event follows the one before the entry.
    private HistoryVisit? FailEvaluation(HistoryEvent next, HistoryVisit? before)
    {
        var visit = next.State is { } state && _entries.TryGetValue((next.PreviousEventId, state), out var entered) ? entered : before?.Up(v => v.State == next.State);
        visit?.Failure = next;
        return visit;
    }

    private static HistoryVisit? TakeMapRun(HistoryEvent next, HistoryVisit? before)
    {
        if (before is { Forks: [.., var fork] })
        {
            if (next.Type is HistoryEventType.MapRunStarted)
            {
                fork.MapRunStarted = next;
            }
            else
            {
                fork.MapRunEnded = next;
                before.Failure = next.Type is HistoryEventType.MapRunFailed ? next : before.Failure;
            }
        }

        return before;
    }

    private HistoryVisit? TakeTask(HistoryEvent next, HistoryVisit? before, EventFamily family)
    {
        if (before is null)
        {
            return null;
        }

        if (family is EventFamily.Scheduled)
        {
            var attempt = new HistoryAttempt(before, next);
            before.Attempts.Add(attempt);
            before.Failure = null;
            Attempts.Add(attempt);
        }
        else if (before.Attempts is [.., var last])
        {
            last.Submitted = next.Type is HistoryEventType.TaskSubmitted ? next : last.Submitted;
            last.Ended = family is EventFamily.TaskEnded ? next : last.Ended;
            before.Failure = last.Ended is { } ended && !IsSuccess(ended) ? ended : null;
        }

        return before;
    }

    private static bool IsSuccess(HistoryEvent ended) =>
        ended.Type is HistoryEventType.TaskSucceeded or HistoryEventType.ActivitySucceeded or HistoryEventType.LambdaFunctionSucceeded;

    private static bool IsOpen(HistoryVisit visit, HistoryEvent next) => visit.Entered.Type == EventFamilies.EnteredOf(next.Type) && visit is { Exited: null, IsClosed: false };

    // Says of the visits from the one that failed up to the one that learns of it that they have failed.
    private static void Fail(HistoryVisit? failed, HistoryVisit? owner)
    {
        for (var visit = failed; visit is not null && visit != owner; visit = visit.Owner)
        {
            visit.IsFailed |= visit.Exited is null;
        }
    }
}
