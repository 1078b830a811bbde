using System.Runtime.CompilerServices;

namespace StateFlow.Validation;

/// <summary>Checks machines.</summary>
public static class Validator
{
    /// <summary>A machine never changes, and neither does what is found in it.</summary>
    private static readonly ConditionalWeakTable<StateMachine, IReadOnlyList<Diagnostic>> Checked = [];

    /// <summary>Checks a machine against every rule.</summary>
    /// <param name="machine">The machine.</param>
    /// <returns>What was found, in the order of the lines it was found at.</returns>
    public static IReadOnlyList<Diagnostic> Validate(StateMachine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return Checked.GetValue(machine, Check);
    }

    private static IReadOnlyList<Diagnostic> Check(StateMachine machine)
    {
        var findings = new Findings(machine);
        var graphs = GraphScope.AllOf(machine);
        foreach (var rule in RuleTable.OfMachines)
        {
            rule.Check(graphs, findings);
        }

        foreach (var graph in graphs)
        {
            foreach (var rule in RuleTable.OfGraphs)
            {
                rule.Check(graph, findings);
            }

            foreach (var state in graph.Graph.States.AsSpan())
            {
                foreach (var rule in RuleTable.OfStates)
                {
                    rule.Check(new StateScope(graph, state), findings);
                }
            }
        }

        return findings.Diagnostics;
    }
}
