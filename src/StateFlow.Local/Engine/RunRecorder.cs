namespace StateFlow.Local.Engine;

/// <summary>Keeps what a run did, for those who look at it afterwards.</summary>
internal sealed class RunRecorder(Session session)
{
    private readonly List<StepRecorder> _steps = [];
    private readonly List<MapRunRecord> _mapRuns = [];
    private readonly List<Execution> _nested = [];

    public IReadOnlyList<StepRecorder> Steps => _steps;

    public IReadOnlyList<MapRunRecord> MapRuns => _mapRuns;

    public IReadOnlyList<Execution> Nested => _nested;

    public StepRecorder Enter(Strand strand)
    {
        var step = new StepRecorder(session, strand);
        _steps.Add(step);
        return step;
    }

    public void Add(MapRunRecord mapRun) => _mapRuns.Add(mapRun);

    public void Add(Execution nested) => _nested.Add(nested);
}

/// <summary>Keeps one visit to a state.</summary>
internal sealed class StepRecorder(Session session, Strand strand)
{
    private readonly List<RunAttempt> _attempts = [];

    public string State { get; } = strand.State.Name;

    public string Type { get; } = strand.State.Type;

    public string Place { get; } = PlaceOf(strand);

    public long EventId { get; } = strand.Entered;

    public Json Input { get; } = strand.Input;

    public Json Variables { get; } = strand.Variables;

    public DateTimeOffset Entered { get; } = session.Now;

    public DateTimeOffset? Exited { get; private set; }

    public Json? Output { get; private set; }

    public Json? Assigned { get; private set; }

    public string? Next { get; private set; }

    public Failure? Failure { get; private set; }

    public DateTimeOffset? WaitsUntil { get; private set; }

    public IReadOnlyList<RunAttempt> Attempts => _attempts;

    public void Attempt(Json parameters) => _attempts.Add(new RunAttempt(session.Now, parameters));

    public void Succeed(Json result) => Change(a => a with { Result = result, Ended = session.Now });

    public void Fail(Failure failure)
    {
        Failure = failure;
        // A result that cannot be used makes a failure of the attempt that gave it.
        if (_attempts is [.., { Ended: null } or { Failed: false }])
        {
            Change(a => a with { Error = failure.Error, Cause = failure.Cause, Ended = session.Now });
        }
        else
        {
            _attempts.Add(new RunAttempt(Entered, null) { Error = failure.Error, Cause = failure.Cause, Ended = session.Now });
        }
    }

    public void Retry(TimeSpan delay) => Change(a => a with { RetriedAfter = delay });

    public void Wait(DateTimeOffset until) => WaitsUntil = until;

    public void Exit(Json output, Json? assigned, string? next) => (Output, Assigned, Next, Exited) = (output, assigned, next, session.Now);

    private void Change(Func<RunAttempt, RunAttempt> change) => _attempts[^1] = change(_attempts[^1]);

    // "Map[3]" for an iteration, "Parallel[0]" for a branch, from the outside in.
    private static string PlaceOf(Strand strand)
    {
        var places = new List<string>();
        for (var inner = strand; inner.Fork is { } fork; inner = fork.Owner)
        {
            places.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{fork.Owner.State.Name}[{inner.Index}]"));
        }

        places.Reverse();
        return string.Join('/', places);
    }
}
