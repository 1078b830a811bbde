using StateFlow.TestKit;

namespace StateFlow.Tests.Validation;

/// <summary>A rule by example: a definition that breaks it, what is said about that, and the definition corrected.</summary>
/// <param name="Why">Why the rule is one, for the reader of the documentation.</param>
/// <param name="Type">The kind of workflow it is about.</param>
/// <param name="Bad">A definition that breaks the rule.</param>
/// <param name="Finds">What is said about it, a line a finding: <c>/States/A/Next: message</c>.</param>
/// <param name="Good">The same, but for what is wrong.</param>
internal sealed record RuleExample(string Why, StateMachineType Type, string Bad, IReadOnlyList<string> Finds, string Good)
{
    /// <summary>What stands in a text for more than the service allows for data.</summary>
    private const string Large = "(256 KiB of text)";

    /// <summary>Gets the folder with a file for each rule.</summary>
    public static string Folder { get; } = Repository.PathOf("tests", "StateFlow.Tests", "Validation", "Examples");

    /// <summary>Reads the example of a rule: four texts, each below a line that names it.</summary>
    public static RuleExample Read(string rule)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var current = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, $"{rule}.txt")))
        {
            if (line.StartsWith("--- ", StringComparison.Ordinal))
            {
                sections.Add(line[4..].Trim(), current = []);
            }
            else
            {
                current.Add(line);
            }
        }

        string Section(string name) => string.Join('\n', sections[name]).Trim('\n');

        return new RuleExample(
            Section("why"),
            sections.ContainsKey("express") ? StateMachineType.Express : StateMachineType.Standard,
            Section("bad").Replace(Large, new string('x', 256 * 1024), StringComparison.Ordinal),
            Section("finds").Split('\n'),
            Section("good"));
    }
}
