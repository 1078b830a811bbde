using StateFlow.Asl;

namespace StateFlow.Validation;

/// <summary>A graph and where it stands in the machine.</summary>
/// <param name="machine">The machine.</param>
/// <param name="graph">The machine itself, a branch, or an item processor.</param>
/// <param name="pointer">The pointer of the graph.</param>
/// <param name="subject">What the graph is called in messages.</param>
/// <param name="parent">The graph around it, if it is nested.</param>
/// <param name="owner">The state that holds it, if it is nested.</param>
internal sealed class GraphScope(
    StateMachine machine, StateGraph graph, string pointer, string subject = "the state machine", GraphScope? parent = null, State? owner = null)
{
    private HashSet<string>? _looseNames;
    private HashSet<string>? _allNames;

    public StateMachine Machine => machine;

    public StateGraph Graph => graph;

    public string Pointer => pointer;

    public GraphScope? Parent => parent;

    public State? Owner => owner;

    /// <summary>Gets what the graph is called in messages.</summary>
    public string Subject => subject;

    /// <summary>Tells whether a state has a name but for case and blanks around it.</summary>
    public bool HasNameLike(string name)
    {
        _looseNames ??= new HashSet<string>(graph.States.Select(s => s.Name.Trim()), StringComparer.OrdinalIgnoreCase);
        return _looseNames.Contains(name.Trim());
    }

    /// <summary>Tells whether any state of the whole machine has a name.</summary>
    public bool MachineHas(string name)
    {
        if (parent is not null)
        {
            return parent.MachineHas(name);
        }

        _allNames ??= new HashSet<string>(AllOf(machine).SelectMany(g => g.Graph.States).Select(s => s.Name), StringComparer.Ordinal);
        return _allNames.Contains(name);
    }

    /// <summary>Gives the graphs that are nested in the states of this one.</summary>
    public IEnumerable<GraphScope> Nested()
    {
        foreach (var state in graph.States)
        {
            var place = new StateScope(this, state).Pointer;
            if (state is ParallelState { Branches: { } branches })
            {
                for (var i = 0; i < branches.Count; i++)
                {
                    yield return Nest(branches[i], JsonPointer.Append(JsonPointer.Append(place, AslField.Branches.Name), i), $"branch {i + 1} of '{state.Name}'", state);
                }
            }
            else if (state is MapState map)
            {
                if (map.ItemProcessor is { } processor)
                {
                    yield return Nest(processor, JsonPointer.Append(place, AslField.ItemProcessor.Name), $"the item processor of '{state.Name}'", state);
                }

                if (map.Iterator is { } iterator)
                {
                    yield return Nest(iterator, JsonPointer.Append(place, AslField.Iterator.Name), $"the iterator of '{state.Name}'", state);
                }
            }
        }
    }

    /// <summary>Gives this graph and all that are nested in it, however deep, in the order of the text.</summary>
    public static IReadOnlyList<GraphScope> AllOf(StateMachine machine)
    {
        var all = new List<GraphScope>();
        var pending = new Stack<GraphScope>([new GraphScope(machine, machine, string.Empty)]);
        while (pending.TryPop(out var scope))
        {
            all.Add(scope);
            foreach (var nested in scope.Nested().Reverse())
            {
                pending.Push(nested);
            }
        }

        return all;
    }

    private GraphScope Nest(NestedMachine inner, string place, string name, State state) => new(machine, inner, place, name, this, state);
}

/// <summary>A state and where it stands in the machine.</summary>
/// <param name="Graph">The graph it belongs to.</param>
/// <param name="State">The state.</param>
internal readonly record struct StateScope(GraphScope Graph, State State)
{
    /// <summary>Gets the pointer of the state.</summary>
    public string Pointer => JsonPointer.Append(JsonPointer.Append(Graph.Pointer, AslField.States.Name), State.Name);

    /// <summary>Gets the language of the state's own fields.</summary>
    public QueryLanguage Language => State.QueryLanguage ?? Graph.Machine.EffectiveQueryLanguage;
}
