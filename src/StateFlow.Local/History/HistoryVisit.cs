namespace StateFlow.Local;

/// <summary>A visit to a state, as a history tells of it.</summary>
/// <param name="strand">The line of work it belongs to.</param>
/// <param name="entered">The event of entering the state.</param>
internal sealed class HistoryVisit(HistoryStrand strand, HistoryEvent entered)
{
    public HistoryStrand Strand => strand;

    public HistoryEvent Entered => entered;

    public string State => entered.State ?? string.Empty;

    /// <summary>Gets or sets the event of leaving the state; <see langword="null"/> where it was not left.</summary>
    public HistoryEvent? Exited { get; set; }

    /// <summary>Gets or sets the last event of a failure, unless the state was tried again afterwards.</summary>
    public HistoryEvent? Failure { get; set; }

    /// <summary>Gets or sets whether the state failed and nothing caught the error.</summary>
    public bool IsFailed { get; set; }

    /// <summary>Gets or sets whether a Parallel or Map said that it failed, so that nothing more happens in it.</summary>
    public bool IsClosed { get; set; }

    /// <summary>Gets or sets whether the state was given up, because something else had failed.</summary>
    public bool IsAborted { get; set; }

    /// <summary>Gets the attempts of a task.</summary>
    public List<HistoryAttempt> Attempts { get; } = [];

    /// <summary>Gets the attempts of a Parallel or Map.</summary>
    public List<HistoryFork> Forks { get; } = [];

    /// <summary>Gets the Parallel or Map around it.</summary>
    public HistoryVisit? Owner => strand.Fork?.Owner;

    /// <summary>Finds the innermost visit that something is true of, among this one and those around it.</summary>
    public HistoryVisit? Up(Func<HistoryVisit, bool> fits)
    {
        var visit = this;
        while (visit is not null && !fits(visit))
        {
            visit = visit.Owner;
        }

        return visit;
    }
}

/// <summary>A line of work: the machine itself, a branch, or an iteration.</summary>
/// <param name="fork">What runs it; <see langword="null"/> for the machine itself.</param>
/// <param name="index">Which iteration it is; <see langword="null"/> for a branch, which the history does not number.</param>
internal sealed class HistoryStrand(HistoryFork? fork, int? index)
{
    public HistoryFork? Fork => fork;

    public int? Index => index;

    public List<HistoryVisit> Visits { get; } = [];
}

/// <summary>An attempt of a Parallel or Map, with what it ran.</summary>
/// <param name="owner">The visit to the Parallel or Map.</param>
/// <param name="started">The event it began with.</param>
internal sealed class HistoryFork(HistoryVisit owner, HistoryEvent started)
{
    public HistoryVisit Owner => owner;

    public HistoryEvent Started => started;

    public List<HistoryStrand> Strands { get; } = [];

    /// <summary>Gets or sets the event with which a map run began; <see langword="null"/> for a Parallel, or a Map that is no distributed one.</summary>
    public HistoryEvent? MapRunStarted { get; set; }

    /// <summary>Gets or sets the event with which the map run ended.</summary>
    public HistoryEvent? MapRunEnded { get; set; }
}

/// <summary>An attempt of a task.</summary>
/// <param name="visit">The visit it belongs to.</param>
/// <param name="scheduled">The event of calling the task.</param>
internal sealed class HistoryAttempt(HistoryVisit visit, HistoryEvent scheduled)
{
    public HistoryVisit Visit => visit;

    public HistoryEvent Scheduled => scheduled;

    /// <summary>Gets or sets the event of the answer to the call that began the work.</summary>
    public HistoryEvent? Submitted { get; set; }

    /// <summary>Gets or sets the event of the end; <see langword="null"/> where there was none.</summary>
    public HistoryEvent? Ended { get; set; }
}
