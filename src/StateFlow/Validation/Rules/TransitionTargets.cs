using StateFlow.Asl;

namespace StateFlow.Validation.Rules;

/// <summary>Transitions lead to states of the same graph: SF3001 to SF3008.</summary>
internal sealed class TransitionTargets : GraphRule
{
    public override void Check(GraphScope scope, Findings findings)
    {
        if (scope.Graph.StartAt is { } start && !scope.Graph.States.TryGet(start, out _) && scope.Graph.States.Count > 0)
        {
            scope.HasNameLike(start, out var meant);
            var pointer = JsonPointer.Append(scope.Pointer, AslField.StartAt.Name);
            findings.Report(new Diagnostic(
                TransitionRules.StartAtMissingTarget,
                pointer,
                $"{Words.Capital(scope.Subject)} starts at '{start}', which is none of its states. {Advice(scope, start, findings)}")
            {
                Fix = meant is null ? null : Fix.Replace(pointer, start, meant),
            });
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
        string? meant = null;
        var rule = Elsewhere(scope.Graph, edge.Target) ?? (scope.Graph.HasNameLike(edge.Target, out meant) ? TransitionRules.NextCase : edge.Kind switch
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
                ? $"at '{edge.Target}', which is inside of another state. No transition enters a branch or an item processor; go on at the state around it."
                : $"at '{edge.Target}', which does not exist. {Advice(scope.Graph, edge.Target, findings)}";
        var pointer = scope.Pointer + JsonPointer.Of(edge.Pointer);
        findings.Report(new Diagnostic(rule, pointer, $"The state '{scope.State.Name}' {what} {problem}")
        {
            Fix = meant is null ? null : Fix.Replace(pointer, edge.Target, meant),
        });
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

        return scope.Root.StateNames.Contains(target) ? TransitionRules.NextIntoBranch : null;
    }

    private static string Advice(GraphScope scope, string target, Findings findings) =>
        findings.DidYouMean(target, scope.Graph.States.Select(s => s.Name)) ?? "Name one of its states, or add one of this name.";
}
