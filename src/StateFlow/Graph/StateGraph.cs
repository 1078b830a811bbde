using StateFlow.Expressions;

namespace StateFlow;

/// <summary>States that can reach each other: a whole machine, or one that is nested in a Parallel or Map state.</summary>
public abstract record StateGraph
{
    private protected StateGraph()
    {
    }

    /// <summary>Gets the name of the state that runs first. Becomes <c>StartAt</c>; required.</summary>
    public string? StartAt { get; init; }

    /// <summary>Gets the states. Becomes <c>States</c>; required, and not empty.</summary>
    public StateCollection States { get; init; } = StateCollection.Empty;

    /// <summary>Gets the comment. Becomes <c>Comment</c>.</summary>
    public string? Comment { get; init; }

    /// <summary>Gets the fields that have no property.</summary>
    public EquatableArray<RawField> Raw { get; init; }

    /// <summary>Gets whether the graph lies inside a state; also what closes the hierarchy.</summary>
    internal abstract bool IsNested { get; }
}
