namespace StateFlow.Validation.Rules;

/// <summary>Every state leads to an end, and none to itself: SF3024, SF3025.</summary>
/// <remarks>A graph that has no end at all breaks SF3020. AWS accepts the rest; an execution that gets there runs until its history is full, or for a year.</remarks>
internal sealed class TrappedStates : GraphRule
{
    public override void Check(GraphScope scope, Findings findings)
    {
        var flow = scope.Flow;
        if (flow.Start < 0 || Array.TrueForAll(flow.Loops, l => l < 0))
        {
            return;
        }

        var canEnd = StatesThatCanEnd(flow);
        if (!canEnd[flow.Start])
        {
            return;
        }

        for (var i = 0; i < canEnd.Length; i++)
        {
            if (!flow.Reached[i])
            {
                continue;
            }

            if (LeadsToItself(flow, i))
            {
                findings.Report(
                    TransitionRules.SelfLoop,
                    flow.States[i].Pointer,
                    $"The state '{flow.States[i].State.Name}' goes on at itself, for ever. Name the state that follows.",
                    Asl.AslField.Next.Name);
            }
            else if (!canEnd[i] && flow.Predecessors[i].Any(p => flow.Reached[p.From] && canEnd[p.From]))
            {
                findings.Report(
                    TransitionRules.TrappedState,
                    flow.States[i].Pointer,
                    $"From the state '{flow.States[i].State.Name}' no way leads to an end of {scope.Subject}: whatever gets here goes round for ever. Add a way out.");
            }
        }
    }

    /// <summary>Goes back from all ends. Where nobody can know the way it is taken to lead to an end, and so is the way of a state to itself, which is a fault of its own.</summary>
    private static bool[] StatesThatCanEnd(GraphFlow flow)
    {
        var canEnd = new bool[flow.Successors.Length];
        var pending = new Stack<int>();
        for (var i = 0; i < canEnd.Length; i++)
        {
            var scope = flow.States[i];
            if (Edges.IsTerminal(scope.State) || Edges.AreUnclear(scope.State) || flow.Successors[i].Length < scope.Exits.Count || LeadsToItself(flow, i))
            {
                canEnd[i] = true;
                pending.Push(i);
            }
        }

        while (pending.TryPop(out var index))
        {
            foreach (var (from, _) in flow.Predecessors[index])
            {
                if (!canEnd[from])
                {
                    canEnd[from] = true;
                    pending.Push(from);
                }
            }
        }

        return canEnd;
    }

    private static bool LeadsToItself(GraphFlow flow, int index) => Array.Exists(flow.Successors[index], s => s.Target == index && s.Edge.Kind is EdgeKind.Next);
}
