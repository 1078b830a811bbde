using System.Globalization;
using System.Text.RegularExpressions;
using StateFlow.TestKit;

namespace StateFlow.Tests.Validation;

/// <summary>A rule by example: a definition that breaks it, what is said about that, and the definition corrected.</summary>
/// <param name="Why">Why the rule is one, for the reader of the documentation.</param>
/// <param name="Type">The kind of workflow it is about.</param>
/// <param name="Bad">A definition that breaks the rule.</param>
/// <param name="Finds">What is said about it, a line a finding: <c>/States/A/Next: message</c>.</param>
/// <param name="Good">The same, but for what is wrong.</param>
internal sealed partial record RuleExample(string Why, StateMachineType Type, string Bad, IReadOnlyList<string> Finds, string Good)
{
    /// <summary>Gets the folder with a file for each rule.</summary>
    public static string Folder { get; } = Repository.PathOf("tests", "StateFlow.Tests", "Validation", "Examples");

    /// <summary>Reads the example of a rule: four texts, each below a line that names it. <c>&lt;1000 x&gt;</c> stands for a thousand times <c>x</c>.</summary>
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
            Expand(Section("bad")),
            Section("finds").Split('\n'),
            Expand(Section("good")));
    }

    private static string Expand(string text) =>
        Repetition().Replace(text, match => new string(match.Groups[2].Value[0], int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));

    [GeneratedRegex("<([0-9]+) (.)>")]
    private static partial Regex Repetition();
}
