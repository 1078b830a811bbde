using System.Buffers;
using StateFlow.Asl;

namespace StateFlow.Cli.Emit;

/// <summary>What must hold of machines before one of them is written.</summary>
internal static class UserMachines
{
    /// <summary>What no file name may hold on one system or another.</summary>
    private static readonly SearchValues<char> NotInFileNames = SearchValues.Create([.. "<>:\"/\\|?*", .. Enumerable.Range(0, 32).Select(c => (char)c)]);

    /// <summary>Finds the machines without a name, which a file can have and no other machine has.</summary>
    public static IEnumerable<EmitProblem> CheckFileNames(IEnumerable<UserMachine> machines)
    {
        var before = new Dictionary<string, UserMachine>(StringComparer.OrdinalIgnoreCase); // As the file names of some systems are.
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
                yield return new EmitProblem(machine.Member, problem);
            }
        }
    }

    /// <summary>Finds the names of which there is no machine.</summary>
    public static IEnumerable<EmitProblem> CheckNames(IEnumerable<UserMachine> machines, IEnumerable<string> names)
    {
        var known = machines.Select(m => m.Name).OfType<string>().ToList();
        var advice = known.Count == 0 ? "No machine has a name." : $"There is {Words.List(known)}.";
        return names.Except(known).Select(name => new EmitProblem(null, $"There is no machine '{name}'. {Words.DidYouMean(name, known) ?? advice}"));
    }
}
