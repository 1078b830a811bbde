using StateFlow.Expressions;

namespace StateFlow.Validation.Variables;

/// <summary>Which variables may have a value when a state is entered, and which may have none.</summary>
/// <remarks>
/// A forward analysis: both sets grow along the transitions until nothing changes. A transition carries the <c>Assign</c> that takes effect on it; the state
/// itself sees the values of its entry only (asl.md, section 5.4). A nested graph begins with what its state is entered with, and a distributed
/// map with nothing (section 5.6). A Choice state that asks about a variable is taken to know what it does: behind it the variable has a value, and so
/// has what is assigned together with it.
/// </remarks>
internal sealed class VariableFlow
{
    private const int WordSize = 64;

    private readonly MachineVariables _variables;
    private readonly GraphFlow _flow;
    private readonly ulong[]?[] _lacking;
    private readonly ulong[]?[] _having;
    private readonly ulong[] _lackingNow;
    private readonly ulong[] _havingNow;

    private VariableFlow(GraphScope graph)
    {
        (_variables, _flow) = (graph.Root.Variables, graph.Flow);
        var words = (_variables.First.Count + WordSize - 1) / WordSize;
        (_lacking, _having) = (new ulong[]?[_flow.States.Count], new ulong[]?[_flow.States.Count]);
        (_lackingNow, _havingNow) = (new ulong[words], new ulong[words]);
    }

    public static VariableFlow Of(GraphScope graph)
    {
        var flow = new VariableFlow(graph);
        if (flow._flow.Start >= 0 && flow.Begin(graph))
        {
            flow.Follow();
        }

        return flow;
    }

    /// <summary>Tells whether it is known how control comes to a state.</summary>
    public bool IsReached(int state) => _lacking[state] is not null;

    /// <summary>Tells whether a variable may have no value when a state is entered.</summary>
    public bool MayLack(int state, int variable) => Has(_lacking[state], variable);

    /// <summary>Tells whether a variable may have a value when a state is entered.</summary>
    public bool MayHave(int state, int variable) => Has(_having[state], variable);

    private static bool Has(ulong[]? set, int variable) => set is not null && (set[variable / WordSize] & (1UL << variable)) != 0;

    private bool Begin(GraphScope graph)
    {
        if (graph is { Parent: { } parent, Owner: { } owner, IsDistributed: false })
        {
            var (outer, index) = (parent.Variables, parent.Flow.IndexOf(owner.Name));
            if (!outer.IsReached(index))
            {
                return false;
            }

            outer._lacking[index]!.CopyTo(_lackingNow, 0); // It is reached.
            outer._having[index]!.CopyTo(_havingNow, 0);
        }
        else
        {
            Array.Fill(_lackingNow, ulong.MaxValue);
        }

        return Enter(_flow.Start);
    }

    private void Follow()
    {
        var pending = new Queue<int>([_flow.Start]);
        while (pending.TryDequeue(out var index))
        {
            var state = _flow.States[index];
            foreach (var (edge, target) in _flow.Successors[index])
            {
                _lacking[index]!.CopyTo(_lackingNow, 0); // Only what is entered is pending.
                _having[index]!.CopyTo(_havingNow, 0);
                if (state.State is ChoiceState)
                {
                    Know(state);
                }

                if (Assignment.Along(edge, state.State) is { } assign)
                {
                    Assign(assign, state.IsJsonata);
                }

                if (Enter(target))
                {
                    pending.Enqueue(target);
                }
            }
        }
    }

    private void Know(StateScope choice)
    {
        foreach (var name in VariableRead.NamesIn(choice))
        {
            foreach (var variable in _variables.TogetherWith(name))
            {
                _lackingNow[variable / WordSize] &= ~(1UL << variable);
            }
        }
    }

    private void Assign(Json assign, bool isJsonata)
    {
        foreach (var (key, _) in assign.Members)
        {
            var variable = _variables.IndexOf(Assignment.NameOf(key, isJsonata));
            _lackingNow[variable / WordSize] &= ~(1UL << variable);
            _havingNow[variable / WordSize] |= 1UL << variable;
        }
    }

    /// <summary>Adds what is known now to what a state may be entered with.</summary>
    /// <returns>Whether anything is new.</returns>
    private bool Enter(int state)
    {
        if (_lacking[state] is not { } lacking || _having[state] is not { } having)
        {
            (_lacking[state], _having[state]) = ([.. _lackingNow], [.. _havingNow]);
            return true;
        }

        var isNew = false;
        for (var i = 0; i < lacking.Length; i++)
        {
            isNew |= (_lackingNow[i] & ~lacking[i]) != 0 || (_havingNow[i] & ~having[i]) != 0;
            lacking[i] |= _lackingNow[i];
            having[i] |= _havingNow[i];
        }

        return isNew;
    }
}
