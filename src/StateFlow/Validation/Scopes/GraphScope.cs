using StateFlow.Asl;
using StateFlow.Validation.Texts;
using StateFlow.Validation.Variables;

namespace StateFlow.Validation;

/// <summary>A graph and where it stands in the machine.</summary>
/// <param name="root">The machine it belongs to.</param>
/// <param name="graph">The machine itself, a branch, or an item processor.</param>
/// <param name="pointer">The pointer of the graph.</param>
/// <param name="subject">What the graph is called in messages.</param>
/// <param name="parent">The graph around it, if it is nested.</param>
/// <param name="owner">The state that holds it, if it is nested.</param>
internal sealed class GraphScope(
    MachineScope root, StateGraph graph, string pointer, string subject = "the state machine", GraphScope? parent = null, State? owner = null)
{
    private Dictionary<string, string?>? _looseNames;

    /// <summary>Gets the machine it belongs to, and how it is checked.</summary>
    public MachineScope Root => root;

    /// <summary>Gets the machine it belongs to.</summary>
    public StateMachine Machine => root.Machine;

    /// <summary>Gets the states, in the order of the text.</summary>
    public IReadOnlyList<StateScope> States => field ??= [.. graph.States.Select(s => new StateScope(this, s))];

    /// <summary>Gets the graph.</summary>
    public StateGraph Graph => graph;

    /// <summary>Gets its transitions.</summary>
    public GraphFlow Flow => field ??= GraphFlow.Of(this);

    /// <summary>Gets the names at which states put results: the first ones of each <c>ResultPath</c>.</summary>
    public IReadOnlySet<string> ResultNames => field ??= States
        .SelectMany(s => s.Expressions)
        .Select(t => t is PathText { Owner.Use: FieldUse.ResultPath, Query.MemberPrefix: [var first, ..] } ? first : null)
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Gets which variables have a value where.</summary>
    public VariableFlow Variables => field ??= VariableFlow.Of(this);

    public string Pointer => pointer;

    public GraphScope? Parent => parent;

    public State? Owner => owner;

    /// <summary>Gets the distributed map in whose executions the graph runs; <see langword="null"/> when those of the machine run it.</summary>
    public MapState? DistributedMap
    {
        get
        {
            for (var graph = this; graph is not null; graph = graph.Parent)
            {
                if (graph.Owner is MapState { IsDistributed: true } map)
                {
                    return map;
                }
            }

            return null;
        }
    }

    /// <summary>Gets whether the states run in an Express workflow.</summary>
    public bool IsExpress => DistributedMap is { } map ? map.Processor?.ProcessorConfig?.ExecutionType is ExecutionType.Express : root.IsExpress;

    /// <summary>Gets whether the graph runs in executions of its own, which share no variables with the one around it.</summary>
    public bool IsDistributed => owner is MapState { IsDistributed: true };

    /// <summary>Gets what the graph is called in messages.</summary>
    public string Subject => subject;

    /// <summary>Tells whether a state has a name but for case and blanks around it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="only">The name of the state, if it is the only one.</param>
    public bool HasNameLike(string name, out string? only)
    {
        if (_looseNames is null)
        {
            _looseNames = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
            foreach (var state in graph.States)
            {
                var loose = state.Name.Trim();
                _looseNames[loose] = _looseNames.ContainsKey(loose) ? null : state.Name;
            }
        }

        return _looseNames.TryGetValue(name.Trim(), out only);
    }

    /// <summary>Gives the graphs that are nested in the states of this one.</summary>
    public IEnumerable<GraphScope> Nested()
    {
        foreach (var scope in States)
        {
            var (state, place) = (scope.State, scope.Pointer);
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
    public static IReadOnlyList<GraphScope> AllOf(MachineScope root)
    {
        var all = new List<GraphScope>();
        var pending = new Stack<GraphScope>([new GraphScope(root, root.Machine, string.Empty)]);
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

    private GraphScope Nest(NestedMachine inner, string place, string name, State state) => new(root, inner, place, name, this, state);
}
