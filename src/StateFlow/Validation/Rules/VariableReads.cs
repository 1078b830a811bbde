using StateFlow.Asl;
using StateFlow.Validation.Texts;
using StateFlow.Validation.Variables;

namespace StateFlow.Validation.Rules;

/// <summary>Variables have a value when they are read: SF10005 to SF10009, SF10011. Source: asl.md, sections 5.4 and 5.6.</summary>
/// <remarks>
/// An error is what must fail: a path to a variable without a value, and an expression that is nothing else. In a longer expression it is likely a
/// mistake. Nothing is said where nobody knows what some <c>Assign</c> assigns.
/// </remarks>
internal sealed class VariableReads : StateRule
{
    public override void Check(StateScope scope, Findings findings)
    {
        if (scope.VariableReads.Count == 0)
        {
            return;
        }

        var variables = scope.Graph.Root.Variables;
        var flow = scope.Graph.Variables;
        var state = scope.Graph.Flow.IndexOf(scope.State.Name);
        if (variables.IsOpen || !flow.IsReached(state))
        {
            return;
        }

        foreach (var read in scope.VariableReads)
        {
            var variable = variables.IndexOf(read.Name);
            if (variable < 0)
            {
                var rule = read.Text is JsonataText ? VariableRules.UndefinedVariable : VariableRules.UndefinedVariableJsonPath;
                var meant = findings.DidYouMean(read.Name, variables.First.Select(a => a.Name));
                Report(scope, read, rule, $"which no state assigns. {meant ?? "Assign it in a state before, or correct the name."}", findings);
            }
            else if (!flow.MayHave(state, variable))
            {
                var (rule, why, places) = Explain(scope, read.Name, variables);
                Report(scope, read, rule, why, findings, places);
            }
            else if (flow.MayLack(state, variable))
            {
                ReportMaybe(scope, read, Visible(scope.Graph, read.Name, variables), findings);
            }
        }
    }

    /// <summary>Says why a variable that some state assigns has no value here.</summary>
    private static (DiagnosticDescriptor Rule, string Why, IReadOnlyList<Assignment> Places) Explain(StateScope scope, string name, MachineVariables variables)
    {
        var own = variables.In(scope.Graph, name).Where(a => a.State == scope).ToList();
        if (own.Count > 0)
        {
            return (VariableRules.UseBeforeAssign, "which gets its first value when the state is left. Assign it in a state before, or use what is assigned.", own);
        }

        if (Visible(scope.Graph, name, variables) is { Count: > 0 } later)
        {
            return (VariableRules.UseBeforeAssign, $"but the state '{later[0].State.State.Name}', which assigns it, does not come before. Assign it in a state before.", later);
        }

        for (var graph = scope.Graph; graph is not null; graph = graph.Parent)
        {
            if (variables.In(graph, name) is { Count: > 0 } outer)
            {
                return (
                    VariableRules.DistributedMapOuterVariable,
                    "which is assigned outside of the distributed map around it. What it runs are executions of their own, without those variables. Pass the value in with 'ItemSelector'.",
                    outer);
            }
        }

        var inner = variables.First[variables.IndexOf(name)];
        return (
            VariableRules.ScopeReadInnerFromOuter,
            $"which is assigned in {inner.State.Graph.Subject} and not seen outside of it. Pass the value out as output, and assign it there.",
            [inner]);
    }

    /// <summary>Finds the places where a variable is assigned that the states of a graph see: its own, and those around it.</summary>
    private static IReadOnlyList<Assignment> Visible(GraphScope? graph, string name, MachineVariables variables)
    {
        for (; graph is not null; graph = graph.IsDistributed ? null : graph.Parent)
        {
            if (variables.In(graph, name) is { Count: > 0 } found)
            {
                return found;
            }
        }

        return [];
    }

    private static void ReportMaybe(StateScope scope, VariableRead read, IReadOnlyList<Assignment> places, Findings findings)
    {
        if (places.Count > 0 && places[0].State == scope && places[^1].State == scope)
        {
            Report(scope, read, VariableRules.UseBeforeAssign, "which has no value when the state is entered for the first time: only the state itself assigns it. Assign it in a state before.", findings, places);
            return;
        }

        var test = scope.IsJsonata ? $"ask for it with $exists(${read.Name})" : "ask for it with 'IsPresent' in a Choice state before";
        Report(scope, read, VariableRules.MaybeUnassigned, $"which is assigned on some paths to it only. Assign it on all of them, or {test}.", findings, places);
    }

    private static void Report(
        StateScope scope, VariableRead read, DiagnosticDescriptor rule, string why, Findings findings, IReadOnlyList<Assignment>? places = null)
    {
        var pointer = scope.Pointer + JsonPointer.Of(read.Text.Path);
        findings.Report(new Diagnostic(rule, pointer, $"The state '{scope.State.Name}' reads the variable '${read.Name}', {why}")
        {
            Severity = read.IsCertain ? rule.Severity : Severity.Warning,
            Related = [.. (places ?? []).Take(3).Select(p => new RelatedPlace(p.Pointer, $"Here '{p.Name}' is assigned."))],
        });
    }
}
