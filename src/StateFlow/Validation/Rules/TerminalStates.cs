namespace StateFlow.Validation.Rules;

/// <summary>A graph has a state that ends it: SF3020, SF3021.</summary>
/// <remarks>A transition to a state that does not exist may have been meant for one that does end it.</remarks>
internal sealed class TerminalStates : GraphRule
{
    public override void Check(GraphScope scope, Findings findings)
    {
        var states = scope.Graph.States;
        if (states.Count > 0 && !states.Any(s => Edges.IsTerminal(s) || Edges.Of(s).Any(e => !states.TryGet(e.Target, out _))))
        {
            findings.Report(
                scope.Parent is null ? TransitionRules.NoTerminal : TransitionRules.NoTerminalInBranch,
                scope.Pointer,
                $"No state ends {scope.Subject}: it would run for ever. Add a Succeed or Fail state, or '\"End\": true'.");
        }
    }
}
