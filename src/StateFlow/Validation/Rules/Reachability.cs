namespace StateFlow.Validation.Rules;

/// <summary>Some path leads from the start to every state of a graph: SF3010 to SF3013.</summary>
/// <remarks>
/// States are walked from <c>StartAt</c>, catchers included. Where the start is no state, those are reported that nothing leads to, as the
/// service does. Of states that follow each other only the first is reported. A misspelled name counts for the state that was meant, and
/// nothing is reported where a state on the way does not say where it goes: about that there is a finding of its own.
/// </remarks>
internal sealed class Reachability : GraphRule
{
    public override void Check(GraphScope scope, Findings findings)
    {
        if (scope.Graph.StartAt is not { } start)
        {
            return; // About that there is a finding of its own.
        }

        var states = scope.Graph.States;
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var startIsKnown = Walk(states, start, reached, findings).Count > 0;
        if (reached.Count == states.Count || states.Any(s => reached.Contains(s.Name) && Edges.AreUnclear(s)))
        {
            return;
        }

        var entered = new HashSet<string>(
            states.Where(s => !reached.Contains(s.Name)).SelectMany(s => Edges.Of(s).Select(e => e.Target).Where(t => t != s.Name)), StringComparer.Ordinal);
        foreach (var state in scope.States.Where(s => !entered.Contains(s.State.Name)))
        {
            if (!reached.Contains(state.State.Name))
            {
                Report(state, Walk(states, state.State.Name, reached, findings), isEntered: false, findings);
            }
        }

        foreach (var state in scope.States)
        {
            if (startIsKnown && !reached.Contains(state.State.Name))
            {
                Report(state, Walk(states, state.State.Name, reached, findings), isEntered: true, findings);
            }
        }
    }

    /// <summary>Follows all transitions from a state.</summary>
    /// <returns>The names that were not reached before.</returns>
    private static List<string> Walk(StateCollection states, string from, HashSet<string> reached, Findings findings)
    {
        var found = new List<string>();
        var pending = new Stack<string>([from]);
        while (pending.TryPop(out var name))
        {
            var known = states.TryGet(name, out var state) || (findings.Nearest(name, states.Select(s => s.Name)) is { } meant && states.TryGet(meant, out state));
            if (known && reached.Add(state!.Name)) // Known says so.
            {
                found.Add(state.Name);
                foreach (var edge in Edges.Of(state))
                {
                    pending.Push(edge.Target);
                }
            }
        }

        return found;
    }

    /// <summary>Advises to give the Choice state before a state the way that it most likely was meant to have.</summary>
    private static string DefaultOf(StateScope scope) =>
        scope.Graph.Graph.States.TakeWhile(s => s != scope.State).OfType<ChoiceState>().LastOrDefault(c => c.Default is null) is { } choice
            ? $", such as the 'Default' that the Choice state '{choice.Name}' does not have (Otherwise() in the builder)"
            : string.Empty;

    private static void Report(StateScope scope, List<string> found, bool isEntered, Findings findings)
    {
        var name = scope.State.Name;
        var leadsToItself = Edges.Of(scope.State).Any(e => e.Target == name);
        var (rule, what) = (isEntered, leadsToItself) switch
        {
            (true, _) => (TransitionRules.UnreachableCycle, $"Only states that are unreachable themselves lead to the state '{name}'"),
            (_, true) => (TransitionRules.UnreachableSelf, $"Only the state '{name}' itself leads to it"),
            _ => (TransitionRules.Unreachable, $"Nothing leads to the state '{name}'"),
        };
        var others = found.Count > 1 ? $", and so what follows it is unreachable, too: {Asl.Words.List(found.Skip(1))}" : string.Empty;
        findings.Report(
            scope.Graph.Parent is null ? rule : TransitionRules.UnreachableInBranch,
            scope.Pointer,
            $"{what}{others}. Add a transition to it{DefaultOf(scope)}, or remove it.");
    }
}
