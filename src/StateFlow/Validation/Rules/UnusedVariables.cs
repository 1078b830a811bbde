using StateFlow.Expressions;

namespace StateFlow.Validation.Rules;

/// <summary>What is assigned is read: SF10012.</summary>
/// <remarks>Bad names have findings of their own. A name that stands anywhere in an evaluated text counts as read, be the text broken or with tokens.</remarks>
internal sealed class UnusedVariables : MachineRule
{
    public override void Check(MachineScope scope, Findings findings)
    {
        if (scope.Variables.First.Count == 0)
        {
            return;
        }

        var read = scope.Graphs.SelectMany(g => g.States).SelectMany(s => s.VariableReads).Select(r => r.Name).ToHashSet(StringComparer.Ordinal);
        var unread = scope.Variables.First.Where(a => IsName(a.Name) && !a.Key.StartsWith('$') && !read.Contains(a.Name)).ToList();
        if (unread.Count == 0)
        {
            return;
        }

        foreach (var text in scope.Graphs.SelectMany(g => g.States).SelectMany(s => s.Evaluated).Select(f => f.Value.ToString()))
        {
            AddNames(text, read);
        }

        foreach (var assignment in unread.Where(a => !read.Contains(a.Name)))
        {
            findings.Report(VariableRules.UnusedVariable, assignment.Pointer, $"The state '{assignment.State.State.Name}' assigns the variable '{assignment.Name}', which nothing reads. Read it as '${assignment.Name}', or remove it.");
        }
    }

    private static bool IsName(string name) => name.Length is > 0 and <= VariableName.MaxLength && name != VariableNames.Reserved && VariableName.LengthAt(name) == name.Length;

    private static void AddNames(string text, HashSet<string> names)
    {
        for (var at = text.IndexOf('$', StringComparison.Ordinal); at >= 0; at = text.IndexOf('$', at + 1))
        {
            var length = VariableName.LengthAt(text.AsSpan(at + 1));
            names.Add(text.Substring(at + 1, length));
        }
    }
}
