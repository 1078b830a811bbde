namespace StateFlow.Local;

/// <summary>Collects where a replay parts from its recording.</summary>
/// <param name="unanswered">The numbers of the events of entering states whose tasks had no answer.</param>
/// <param name="shape">The states of the definition.</param>
/// <param name="states">The names of the recorded states.</param>
internal sealed class DivergenceList(IReadOnlySet<long> unanswered, MachineShape shape, IReadOnlySet<string> states)
{
    private readonly List<Divergence> _found = [];
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);

    /// <summary>Gets how often the replay has parted from the recording; a state with another name does not count.</summary>
    public int Count { get; private set; }

    /// <summary>Gets what was found, in the order of the recording.</summary>
    public IReadOnlyList<Divergence> InOrder() => [.. _found.OrderBy(d => d.EventId)];

    /// <summary>Tells whether the recording has no answer for the task of a state.</summary>
    public bool IsUnanswered(HistoryVisit visit) => unanswered.Contains(visit.Entered.Id);

    /// <summary>Adds what is different about a state.</summary>
    public void Add(DivergenceKind kind, HistoryVisit visit, HistoryEvent recorded, string message, IEnumerable<DataDifference>? differences = null) =>
        Add(kind, visit.Strand, visit.State, recorded, message, differences);

    /// <summary>Adds what is different about the execution as a whole.</summary>
    public void Add(DivergenceKind kind, HistoryStrand root, HistoryEvent recorded, string message, IEnumerable<DataDifference>? differences = null) =>
        Add(kind, root, null, recorded, message, differences);

    /// <summary>Tells whether two visits are to the same state, or to one that seems to have got another name.</summary>
    /// <param name="recorded">The recorded visit.</param>
    /// <param name="now">That of the replay.</param>
    /// <param name="hasSameInput">Whether their inputs are the same.</param>
    public bool AreOfOneState(HistoryVisit recorded, HistoryVisit now, bool hasSameInput)
    {
        if (recorded.State == now.State || (_renamed.TryGetValue(recorded.State, out var name) && name == now.State))
        {
            return true;
        }

        var isFree = !shape.Has(recorded.State) && !states.Contains(now.State) && !_renamed.ContainsKey(recorded.State) && !_renamed.ContainsValue(now.State);
        if (!isFree || recorded.Entered.Type != now.Entered.Type || !hasSameInput || CallOf(recorded) != CallOf(now))
        {
            return false;
        }

        _renamed[recorded.State] = now.State;
        Add(
            DivergenceKind.Renamed,
            recorded,
            recorded.Entered,
            $"the state was entered in the recording, and now is not: maybe it was renamed to '{now.State}', which stands at the same place with the same type and input.");
        return true;
    }

    // A task that calls something else is another one; where none was called nobody knows.
    private static (string? Type, string? Resource) CallOf(HistoryVisit visit) =>
        visit.Attempts is [{ Scheduled: var scheduled }, ..] ? (scheduled.ResourceType, scheduled.Resource) : default;

    private void Add(DivergenceKind kind, HistoryStrand strand, string? state, HistoryEvent recorded, string message, IEnumerable<DataDifference>? differences)
    {
        _found.Add(new Divergence(kind, ReplayPlace.Describe(strand), state, recorded.Id, message) { Differences = [.. differences ?? []] });
        Count += kind is DivergenceKind.Renamed ? 0 : 1;
    }
}
