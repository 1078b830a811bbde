using System.Globalization;
using System.Text;
using StateFlow.Tests.Conventions;
using StateFlow.Validation;

namespace StateFlow.Tests.Validation;

/// <summary>Prints the rules and their examples as a document.</summary>
internal static class RuleDocument
{
    /// <summary>The groups, by the thousands of the ids.</summary>
    private static readonly string[] Groups =
    [
        "JSON and the outline of a machine",
        "Fields of states",
        "Transitions",
        "Names",
        "Errors",
        "Choices",
        "Paths and templates",
        "Intrinsic functions",
        "JSONata",
        "Variables",
        "Maps",
        "Resources",
        "Limits",
        "Habits",
        "Data flow",
        "Security",
    ];

    public static string Print()
    {
        var text = new StringBuilder("""
            # Rules

            What `stateflow validate` and `StateMachine.Validate` find: an **error** means that AWS refuses the definition or that it must fail, a
            **warning** that it is hardly what was meant, a **hint** that there is a better way. `ValidationOptions` change how bad the findings
            of a rule are, switch a rule off, or accept a single finding by id and state.

            This document is printed from the rules and from the examples that they are tested by: of each, a definition that breaks the rule with
            what is said about it, and the same definition corrected.

            | Id | Name | Severity | What must hold |
            |---|---|---|---|

            """);
        foreach (var (name, rule) in RuleCatalogue.Named)
        {
            text.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}](#{Anchor($"{rule.Id} {name}")}) | {name} | {Word(rule.Severity)} | {rule.Title} |\n");
        }

        foreach (var group in RuleCatalogue.Named.GroupBy(r => GroupOf(r.Rule)))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {group.Key}\n");
            foreach (var (name, rule) in group)
            {
                Append(text, name, rule);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, DiagnosticDescriptor rule)
    {
        var example = RuleExample.Read(rule.Id);
        var express = example.Type is StateMachineType.Express ? " It is about Express workflows." : string.Empty;
        text.Append(CultureInfo.InvariantCulture, $"\n### {rule.Id} {name}\n\n**{rule.Title}** ({Word(rule.Severity)}){express}\n\n{example.Why}\n");
        text.Append(CultureInfo.InvariantCulture, $"\n```json\n{example.Bad}\n```\n");
        foreach (var finding in example.Finds)
        {
            var end = finding.IndexOf(": ", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"\n> {(end == 0 ? string.Empty : $"`{finding[..end]}`: ")}{finding[(end + 2)..]}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nCorrected:\n\n```json\n{example.Good}\n```\n");
    }

    private static string GroupOf(DiagnosticDescriptor rule) => Groups[(int.Parse(rule.Id.AsSpan(2), CultureInfo.InvariantCulture) / 1000) - 1];

    private static string Anchor(string heading) => heading.ToLowerInvariant().Replace(' ', '-');

    private static string Word(Severity severity) => severity.ToString().ToLowerInvariant();
}
