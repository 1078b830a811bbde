namespace StateFlow.Local.Engine;

/// <summary>A state that was compiled for running.</summary>
internal abstract class StateProgram(StateHead head)
{
    private StateProgram? _next;

    public string Name => head.Name;

    /// <summary>Gets the JSON pointer of the state in the definition.</summary>
    public string Pointer => head.Pointer;

    public DataFlow Flow => head.Flow;

    public RetrierProgram[] Retriers => head.Retriers;

    public CatcherProgram[] Catchers => head.Catchers;

    /// <summary>Gets the state that comes next; <see langword="null"/> where the scope ends with this one.</summary>
    public StateProgram? Next => _next;

    /// <summary>Gets the point of the coverage that counts visits.</summary>
    public int Point => head.Point;

    /// <summary>Gets the point of the coverage that counts how often the state was left for the next one.</summary>
    public int NextPoint => head.NextPoint;

    public abstract string Type { get; }

    public abstract HistoryEventType EnteredType { get; }

    /// <summary>Gets the type of the event of leaving it. A Fail state is never left.</summary>
    public abstract HistoryEventType ExitedType { get; }

    /// <summary>Gets the type of the event of giving it up, for the states that wait.</summary>
    public virtual HistoryEventType? AbortedType => null;

    /// <summary>Gets whether the state is one that can be tried again.</summary>
    public virtual bool CanRetry => false;

    /// <summary>Gets whether the errors of the state are those of a task.</summary>
    public virtual bool IsTask => false;

    /// <summary>Does the work of the state, for the first time or again.</summary>
    /// <returns>Whether the strand goes on at once.</returns>
    public abstract bool Begin(Strand strand);

    /// <summary>Gets the event that the failure of an expression follows (recorded: the one before the entry, as long as nothing has happened in the state).</summary>
    public virtual long BeforeEvaluationFailed(Strand strand) => strand.Last == strand.Entered ? strand.BeforeEntered : strand.Last;

    /// <summary>Writes what the history says of the state when its failure is not tried again.</summary>
    public virtual void LogFailure(Strand strand, Failure failure)
    {
    }

    public void Link(StateProgram? next) => _next = next;

    /// <summary>Leaves the state with its result.</summary>
    /// <param name="strand">The strand.</param>
    /// <param name="result">The result of the work; what <c>ResultPath</c> puts into the input.</param>
    /// <param name="hasResult">Whether it is <c>$states.result</c> in JSONata.</param>
    protected bool Finish(Strand strand, Json result, bool hasResult) =>
        Flow.Finish(strand, result, hasResult, out var output, out var assigned) is { } failure
            ? strand.Fail(failure)
            : strand.Leave(output, assigned, Next, NextPoint);
}

/// <summary>What all kinds of states have.</summary>
/// <param name="Name">The name.</param>
/// <param name="Pointer">The JSON pointer of the state.</param>
/// <param name="Flow">What becomes of its data.</param>
/// <param name="Point">The point of the coverage that counts visits.</param>
/// <param name="NextPoint">The point of the coverage that counts leaving it for the next state; -1 where there is none.</param>
internal sealed record StateHead(string Name, string Pointer, DataFlow Flow, int Point, int NextPoint)
{
    public RetrierProgram[] Retriers { get; init; } = [];

    public CatcherProgram[] Catchers { get; init; } = [];
}

/// <summary>The states of a machine, a branch or an item processor.</summary>
/// <param name="Start">The state it begins with.</param>
internal sealed record ScopeProgram(StateProgram Start);

/// <summary>A machine that was compiled for running.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Root">Its states.</param>
/// <param name="Timeout">How long an execution may take.</param>
/// <param name="Points">What coverage counts.</param>
internal sealed record MachineProgram(StateMachine Machine, ScopeProgram Root, TimeSpan? Timeout, IReadOnlyList<CoveragePoint> Points);

/// <summary>A retrier: asl.md, section 3.1.</summary>
internal sealed record RetrierProgram(EquatableArray<string> ErrorEquals, double IntervalSeconds, long MaxAttempts, double BackoffRate, double? MaxDelaySeconds, bool HasJitter, int Point)
{
    /// <summary>Gives how long to wait before trying again.</summary>
    /// <param name="attempt">How often it was tried again before.</param>
    /// <param name="random">A number from 0 to less than 1, drawn where there is jitter.</param>
    public TimeSpan DelayBefore(int attempt, Func<double> random)
    {
        var seconds = IntervalSeconds * Math.Pow(BackoffRate, attempt);
        seconds = Math.Min(seconds, MaxDelaySeconds ?? double.MaxValue);
        seconds = HasJitter ? seconds * random() : seconds;
        return seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
    }
}

/// <summary>A catcher: asl.md, section 3.2.</summary>
internal sealed class CatcherProgram(EquatableArray<string> errorEquals, DataFlow flow, int point)
{
    public EquatableArray<string> ErrorEquals => errorEquals;

    public DataFlow Flow => flow;

    public int Point => point;

    /// <summary>Gets or sets where it leads; set when the scope is connected, without which no machine is run.</summary>
    public StateProgram? Next { get; set; }
}
