using System.Text;
using StateFlow.Asl;
using StateFlow.Deploy;

namespace StateFlow.Cli.Deployments;

/// <summary>A policy for people: what is allowed, where, and for which states.</summary>
internal static class PolicyReport
{
    /// <summary>Writes a policy.</summary>
    public static string Write(MachinePolicy policy)
    {
        if (policy.Statements.Count == 0)
        {
            return "The role needs no policy: the machine calls nothing.\n";
        }

        var text = new StringBuilder();
        foreach (var statement in policy.Statements)
        {
            text.Append(text.Length > 0 ? "\n" : null).Append(statement.Sid).Append(statement.Purpose.Length > 0 ? $": {statement.Purpose}" : null).Append('\n');
            AppendList(text, "allow", statement.Actions);
            AppendList(text, "on", statement.Resources);
            AppendList(text, "if", statement.Condition is { } condition ? [condition.ToString()] : []);
            AppendList(text, "for", statement.States.Count > 0 ? [Words.List(statement.States)] : []);
        }

        return text.ToString();
    }

    private static void AppendList(StringBuilder text, string word, IEnumerable<string> items)
    {
        foreach (var item in items)
        {
            text.Append("  ").Append(word.PadRight(5)).Append("  ").Append(item).Append('\n');
            word = string.Empty;
        }
    }
}
