namespace StateFlow.Validation;

/// <summary>The transitions of a graph, by the positions of its states: what analyses that follow them walk on.</summary>
/// <remarks>Transitions to states that do not exist are left out; about them there is a finding of its own.</remarks>
internal sealed class GraphFlow
{
    private readonly Dictionary<string, int> _indexes;

    private GraphFlow(IReadOnlyList<StateScope> states, Dictionary<string, int> indexes, Step[][] successors, int start)
    {
        (States, _indexes, Successors, Start) = (states, indexes, successors, start);
        Reached = Walk(start);
    }

    /// <summary>Gets the states, in the order of the text.</summary>
    public IReadOnlyList<StateScope> States { get; }

    /// <summary>Gets the transitions that leave each state.</summary>
    public Step[][] Successors { get; }

    /// <summary>Gets the position of the first state, or -1.</summary>
    public int Start { get; }

    /// <summary>Gets which states can be reached from the first one.</summary>
    public bool[] Reached { get; }

    /// <summary>Gets the transitions that enter each state.</summary>
    public IReadOnlyList<(int From, Edge Edge)>[] Predecessors => field ??= Reverse();

    /// <summary>Gets the loops: for each state the number of the group of states that lead to each other, or -1 when the state is in no loop.</summary>
    public int[] Loops => field ??= LoopFinder.Find(Successors);

    /// <summary>Gets the states that can be reached, each after all that lead to it; only ways back in loops lead to what stands before.</summary>
    public int[] Order => field ??= Sort();

    public static GraphFlow Of(GraphScope scope)
    {
        var indexes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var state in scope.States)
        {
            indexes.Add(state.State.Name, indexes.Count);
        }

        var successors = new Step[scope.States.Count][];
        for (var i = 0; i < successors.Length; i++)
        {
            var steps = new List<Step>();
            foreach (var edge in scope.States[i].Exits)
            {
                if (indexes.TryGetValue(edge.Target, out var target))
                {
                    steps.Add(new Step(edge, target));
                }
            }

            successors[i] = [.. steps];
        }

        return new GraphFlow(scope.States, indexes, successors, scope.Graph.StartAt is { } start ? indexes.GetValueOrDefault(start, -1) : -1);
    }

    /// <summary>Gets the position of a state, or -1.</summary>
    public int IndexOf(string name) => _indexes.GetValueOrDefault(name, -1);

    /// <summary>Tells which states can be reached from one, itself included.</summary>
    public bool[] Walk(int from)
    {
        var reached = new bool[Successors.Length];
        var pending = new Stack<int>();
        if (from >= 0)
        {
            pending.Push(from);
            reached[from] = true;
        }

        while (pending.TryPop(out var index))
        {
            foreach (var step in Successors[index])
            {
                if (!reached[step.Target])
                {
                    reached[step.Target] = true;
                    pending.Push(step.Target);
                }
            }
        }

        return reached;
    }

    /// <summary>Sorts by the reverse of the order in which a walk in depth leaves the states.</summary>
    private int[] Sort()
    {
        var order = new int[Reached.Count(r => r)];
        var last = order.Length;
        var isEntered = new bool[Successors.Length];
        var pending = new Stack<(int State, int Next)>();
        if (Start >= 0)
        {
            pending.Push((Start, 0));
            isEntered[Start] = true;
        }

        while (pending.TryPop(out var visit))
        {
            if (visit.Next == Successors[visit.State].Length)
            {
                order[--last] = visit.State;
                continue;
            }

            pending.Push((visit.State, visit.Next + 1));
            var target = Successors[visit.State][visit.Next].Target;
            if (!isEntered[target])
            {
                isEntered[target] = true;
                pending.Push((target, 0));
            }
        }

        return order;
    }

    private IReadOnlyList<(int From, Edge Edge)>[] Reverse()
    {
        var predecessors = new List<(int, Edge)>[Successors.Length];
        for (var i = 0; i < predecessors.Length; i++)
        {
            predecessors[i] = [];
        }

        for (var i = 0; i < Successors.Length; i++)
        {
            foreach (var (edge, target) in Successors[i])
            {
                predecessors[target].Add((i, edge));
            }
        }

        return predecessors;
    }
}

/// <summary>A transition to a state that exists.</summary>
/// <param name="Edge">The transition.</param>
/// <param name="Target">The position of the state.</param>
internal readonly record struct Step(Edge Edge, int Target);
