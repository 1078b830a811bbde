using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>Transitions lead to states of the same graph: SF3001 to SF3008.</summary>
internal sealed class TransitionTargets : GraphRule
{
    public override void Check(GraphScope scope, Findings findings)
    {
        if (scope.Graph.StartAt is { } start && !scope.Graph.States.TryGet(start, out _) && scope.Graph.States.Count > 0)
        {
            findings.Report(
                TransitionRules.StartAtMissingTarget,
                scope.Pointer,
                $"{Capital(scope.Subject)} starts at '{start}', which is none of its states. {Advice(scope, start, findings)}",
                AslField.StartAt.Name);
        }

        foreach (var state in scope.States)
        {
            foreach (var edge in state.Exits)
            {
                if (!scope.Graph.States.TryGet(edge.Target, out _))
                {
                    Report(state, edge, findings);
                }
            }
        }
    }

    private static void Report(StateScope scope, Edge edge, Findings findings)
    {
        var rule = Elsewhere(scope.Graph, edge.Target) ?? (scope.Graph.HasNameLike(edge.Target) ? TransitionRules.NextCase : edge.Kind switch
        {
            EdgeKind.Default => TransitionRules.DefaultMissingTarget,
            EdgeKind.Rule => TransitionRules.ChoiceNextMissingTarget,
            EdgeKind.Catcher => TransitionRules.CatchNextMissingTarget,
            _ => TransitionRules.NextMissingTarget,
        });
        var what = edge.Kind switch
        {
            EdgeKind.Default => "by default goes on",
            EdgeKind.Rule => $"goes on in rule {edge.Index + 1}",
            EdgeKind.Catcher => $"goes on in catcher {edge.Index + 1}",
            _ => "goes on",
        };
        var problem = rule == TransitionRules.NextOutOfBranch
            ? $"at '{edge.Target}', which is outside of {scope.Graph.Subject}. No transition leaves it; end it instead, and go on after '{scope.Graph.Owner!.Name}'." // Only nested graphs have an outside.
            : rule == TransitionRules.NextIntoBranch
                ? $"at '{edge.Target}', which is inside of another state. No transition enters a branch or an item processor."
                : $"at '{edge.Target}', which does not exist. {Advice(scope.Graph, edge.Target, findings)}";
        findings.Report(rule, scope.Pointer, $"The state '{scope.State.Name}' {what} {problem}", edge.Pointer);
    }

    /// <summary>Finds out whether the target is a state of another graph.</summary>
    private static DiagnosticDescriptor? Elsewhere(GraphScope scope, string target)
    {
        for (var around = scope.Parent; around is not null; around = around.Parent)
        {
            if (around.Graph.States.TryGet(target, out _))
            {
                return TransitionRules.NextOutOfBranch;
            }
        }

        return scope.MachineHas(target) ? TransitionRules.NextIntoBranch : null;
    }

    private static string Advice(GraphScope scope, string target, Findings findings) =>
        findings.DidYouMean(target, scope.Graph.States.Select(s => s.Name)) ?? "Name one of its states, or add one of this name.";

    private static string Capital(string text) => string.Concat(text[..1].ToUpperInvariant(), text[1..]);
}
