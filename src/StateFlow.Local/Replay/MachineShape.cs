namespace StateFlow.Local;

/// <summary>Where the states of a machine lie.</summary>
internal sealed class MachineShape
{
    private readonly Dictionary<string, (State State, string Path)> _states = new(StringComparer.Ordinal);

    private MachineShape()
    {
    }

    /// <summary>Gets the names of all states, those of branches and item processors included.</summary>
    public IReadOnlyCollection<string> Names => _states.Keys;

    public static MachineShape Of(StateMachine machine)
    {
        var shape = new MachineShape();
        shape.Add(machine, string.Empty);
        return shape;
    }

    public bool Has(string name) => _states.ContainsKey(name);

    /// <summary>Finds a state.</summary>
    public State? Find(string name) => _states.TryGetValue(name, out var found) ? found.State : null;

    /// <summary>Gets the Parallel and Map states around a state; <see langword="null"/> where there is no such state.</summary>
    public string? PathOf(string name) => _states.TryGetValue(name, out var found) ? found.Path : null;

    private void Add(StateGraph? graph, string path)
    {
        foreach (var state in graph?.States ?? StateCollection.Empty)
        {
            _states.TryAdd(state.Name, (state, path));
            var inner = ReplayPlace.Below(path, state.Name);
            if (state is ParallelState parallel)
            {
                foreach (var branch in parallel.Branches ?? [])
                {
                    Add(branch, inner);
                }
            }
            else if (state is MapState map)
            {
                Add(map.Processor, inner);
            }
        }
    }
}
