namespace StateFlow;

/// <summary>Where control goes after a state.</summary>
public abstract record Transition
{
    private protected Transition()
    {
    }

    /// <summary>Gets the name of the next state, or <see langword="null"/> at the end; also what closes the hierarchy.</summary>
    internal abstract string? Target { get; }

    /// <summary>Control goes on. Becomes <c>Next</c>.</summary>
    /// <param name="State">The name of a state of the same graph.</param>
    public sealed record Next(string State) : Transition
    {
        internal override string? Target => State;
    }

    /// <summary>The graph ends here: the machine, the branch, or the iteration. Becomes <c>"End": true</c>.</summary>
    public sealed record End : Transition
    {
        /// <summary>Gets the one that the library hands out: all ends are equal.</summary>
        internal static End Instance { get; } = new();

        internal override string? Target => null;
    }
}
