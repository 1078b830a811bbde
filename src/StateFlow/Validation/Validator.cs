using System.Runtime.CompilerServices;

namespace StateFlow.Validation;

/// <summary>Checks machines.</summary>
public static class Validator
{
    /// <summary>A machine never changes, and neither does what is found in it.</summary>
    private static readonly ConditionalWeakTable<StateMachine, IReadOnlyList<Diagnostic>> Checked = [];

    /// <summary>Gets every rule, in the order of their numbers.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Rules => AllRules.InOrder;

    /// <summary>Checks a machine against every rule.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="options">How to check; <see cref="ValidationOptions.Default"/> when they are left out.</param>
    /// <returns>What was found, in the order of the lines it was found at.</returns>
    public static IReadOnlyList<Diagnostic> Validate(StateMachine machine, ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return options is null || options == ValidationOptions.Default
            ? Checked.GetValue(machine, m => Check(m, ValidationOptions.Default))
            : Check(machine, options);
    }

    private static IReadOnlyList<Diagnostic> Check(StateMachine machine, ValidationOptions options)
    {
        var findings = new Findings(machine, options);
        var root = new MachineScope(machine, options);
        foreach (var rule in RuleTable.OfMachines)
        {
            rule.Check(root, findings);
        }

        foreach (var graph in root.Graphs)
        {
            foreach (var rule in RuleTable.OfGraphs)
            {
                rule.Check(graph, findings);
            }

            foreach (var state in graph.States)
            {
                foreach (var rule in RuleTable.OfStates)
                {
                    rule.Check(state, findings);
                }
            }
        }

        return findings.Diagnostics;
    }
}
