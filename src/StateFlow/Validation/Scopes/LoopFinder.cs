namespace StateFlow.Validation;

/// <summary>Finds the loops of a graph: its strongly connected components, by Tarjan's algorithm without recursion.</summary>
/// <remarks>Source: R. Tarjan, Depth-first search and linear graph algorithms, SIAM Journal on Computing 1 (1972).</remarks>
internal sealed class LoopFinder
{
    private readonly Step[][] _successors;
    private readonly int[] _order;
    private readonly int[] _low;
    private readonly int[] _loops;
    private readonly bool[] _isOpen;
    private readonly Stack<int> _open = new();
    private int _visited;
    private int _count;

    private LoopFinder(Step[][] successors)
    {
        _successors = successors;
        _order = new int[successors.Length];
        _low = new int[successors.Length];
        _loops = new int[successors.Length];
        _isOpen = new bool[successors.Length];
        Array.Fill(_loops, -1);
    }

    /// <summary>Gives each state the number of its loop, or -1 when it is in none. A state that leads to itself is a loop.</summary>
    public static int[] Find(Step[][] successors)
    {
        var finder = new LoopFinder(successors);
        for (var i = 0; i < successors.Length; i++)
        {
            if (finder._order[i] == 0)
            {
                finder.Visit(i);
            }
        }

        return finder._loops;
    }

    private void Visit(int root)
    {
        var calls = new Stack<(int State, int Next)>();
        calls.Push((root, 0));
        Enter(root);
        while (calls.TryPop(out var call))
        {
            var (state, next) = call;
            if (next < _successors[state].Length)
            {
                calls.Push((state, next + 1));
                var target = _successors[state][next].Target;
                if (_order[target] == 0)
                {
                    Enter(target);
                    calls.Push((target, 0));
                }
                else if (_isOpen[target])
                {
                    _low[state] = Math.Min(_low[state], _order[target]);
                }
            }
            else
            {
                Leave(state);
                if (calls.TryPeek(out var caller))
                {
                    _low[caller.State] = Math.Min(_low[caller.State], _low[state]);
                }
            }
        }
    }

    private void Enter(int state)
    {
        _order[state] = _low[state] = ++_visited;
        _open.Push(state);
        _isOpen[state] = true;
    }

    private void Leave(int state)
    {
        if (_low[state] != _order[state])
        {
            return;
        }

        var isLoop = _open.Peek() != state || Array.Exists(_successors[state], s => s.Target == state);
        int member;
        do
        {
            member = _open.Pop();
            _isOpen[member] = false;
            _loops[member] = isLoop ? _count : -1;
        }
        while (member != state);
        _count++;
    }
}
