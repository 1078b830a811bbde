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
    public abstract void Check(MachineScope scope, Findings findings);
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
