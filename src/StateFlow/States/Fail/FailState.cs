namespace StateFlow;

/// <summary>Ends its graph with an error. Becomes <c>"Type": "Fail"</c>.</summary>
public sealed record FailState : State
{
    /// <summary>Makes a state that says nothing but its name and its kind.</summary>
    /// <param name="name">The name, unique within the whole machine.</param>
    public FailState(string name)
        : base(name)
    {
    }

    /// <summary>Gets the error name. Becomes <c>Error</c> or <c>ErrorPath</c>.</summary>
    public ValueSource? Error { get; init; }

    /// <summary>Gets what happened, for people. Becomes <c>Cause</c> or <c>CausePath</c>.</summary>
    public ValueSource? Cause { get; init; }

    internal override string TypeName => "Fail";
}
