using StateFlow;

namespace AslTools;

/// <summary>A change of a definition that nobody needs to rebuild: states are records, and a machine is one, too.</summary>
public static class AddTimeouts
{
    /// <summary>Gives each task of a machine, and of the machines inside it, a timeout where it has none.</summary>
    public static StateMachine To(StateMachine machine, TimeSpan timeout) => machine with { States = To(machine.States, timeout) };

    private static StateCollection To(StateCollection states, TimeSpan timeout) => StateCollection.Create([.. states.Select(state => state switch
    {
        TaskState { TimeoutSeconds: null } task => task with { TimeoutSeconds = timeout },
        ParallelState { Branches: { } branches } parallel => parallel with { Branches = [.. branches.Select(b => b with { States = To(b.States, timeout) })] },
        MapState { ItemProcessor: { } processor } map => map with { ItemProcessor = processor with { States = To(processor.States, timeout) } },
        _ => state,
    })]);
}
