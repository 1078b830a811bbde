namespace StateFlow.Validation;

/// <summary>Something that must hold in every machine. A rule says one thing, or several that differ in data only.</summary>
internal abstract class Rule
{
    private protected Rule()
    {
    }
}

/// <summary>A rule about a machine as a whole.</summary>
internal abstract class MachineRule : Rule
{
    /// <summary>Checks a machine.</summary>
    /// <param name="graphs">The machine and the graphs nested in it, the machine first.</param>
    /// <param name="findings">Where to report.</param>
    public abstract void Check(IReadOnlyList<GraphScope> graphs, Findings findings);
}

/// <summary>A rule about a graph: the machine itself, a branch, an item processor.</summary>
internal abstract class GraphRule : Rule
{
    public abstract void Check(GraphScope scope, Findings findings);
}

/// <summary>A rule about a state of any kind.</summary>
internal abstract class StateRule : Rule
{
    public abstract void Check(StateScope scope, Findings findings);
}
