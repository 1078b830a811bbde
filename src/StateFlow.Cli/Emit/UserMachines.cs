using System.Buffers;
using StateFlow.Asl;

namespace StateFlow.Cli.Emit;

/// <summary>What must hold of machines before one of them is written. Everything that does not is reported.</summary>
internal static class UserMachines
{
    /// <summary>What no file name may hold on one system or another.</summary>
    private static readonly SearchValues<char> NotInFileNames = SearchValues.Create([.. "<>:\"/\\|?*", .. Enumerable.Range(0, 32).Select(c => (char)c)]);

    /// <summary>Checks that every machine has a name, which a file can have and no other machine has.</summary>
    public static bool HaveFileNames(IReadOnlyList<UserMachine> machines, TextWriter error)
    {
        var before = new Dictionary<string, UserMachine>(StringComparer.OrdinalIgnoreCase); // As the file names of some systems are.
        var areFine = true;
        foreach (var machine in machines)
        {
            var problem = machine.Name switch
            {
                null or "" => "The machine has no name. Give it one: its file is called by it.",
                var name when name.AsSpan().ContainsAny(NotInFileNames) || name.Trim(' ', '.') != name => $"A file cannot have the name '{name}'. Use letters, digits, '-' and '_'.",
                var name when !before.TryAdd(name, machine) => $"The name '{name}' is taken already by {before[name].Member}. Rename one of them.",
                _ => null,
            };
            if (problem is not null)
            {
                error.WriteLine($"{machine.Member}: error: {problem}");
                areFine = false;
            }
        }

        return areFine;
    }

    /// <summary>Checks that there is a machine of every name.</summary>
    public static bool Have(IReadOnlyList<UserMachine> machines, IEnumerable<string> names, TextWriter error)
    {
        var known = machines.Select(m => m.Name!).ToList(); // All of them were found to have one.
        var missing = names.Except(known).ToList();
        foreach (var name in missing)
        {
            error.WriteLine($"error: There is no machine '{name}'. {Words.DidYouMean(name, known) ?? $"There is {Words.List(known)}."}");
        }

        return missing.Count == 0;
    }

    /// <summary>Checks the machines against the rules of the language.</summary>
    public static bool AreValid(IEnumerable<UserMachine> machines, TextWriter error)
    {
        var areValid = true;
        foreach (var machine in machines)
        {
            areValid &= machine.Validate(out var findings);
            foreach (var finding in findings)
            {
                error.WriteLine(finding);
            }
        }

        return areValid;
    }
}
