using StateFlow.Asl;
using StateFlow.Validation;

namespace StateFlow.Tests;

/// <summary>Compares what is found in a definition, by reader and rules together.</summary>
internal static class DefinitionAssert
{
    /// <summary>Everything that can be said about a definition is said.</summary>
    public static readonly ValidationOptions Thorough = new() { MinimumSeverity = Severity.Hint, Now = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero) };

    /// <summary>Fails unless exactly these things are found: <c>SF3002 /States/A/Next: message</c>.</summary>
    /// <remarks>Of warnings and hints only those of rules count that are among the expected ones.</remarks>
    public static void Finds(IReadOnlyList<string> expected, string text)
    {
        var rules = expected.Select(e => e.Split(' ')[0]).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(expected, FindingsIn(text).Where(d => d.Severity is Severity.Error || rules.Contains(d.Id)).Select(Describe));
    }

    /// <summary>Fails unless exactly these things are found by one rule, whatever the others say.</summary>
    public static void Finds(string rule, IReadOnlyList<string> expected, string text, StateMachineType type = StateMachineType.Standard) =>
        Assert.Equal(expected, FindingsIn(text, type).Where(d => d.Id == rule).Select(d => $"{d.Pointer}: {d.Message}"));

    /// <summary>Gives everything that reader and rules find, hints included.</summary>
    public static IReadOnlyList<Diagnostic> FindingsIn(string text, StateMachineType type = StateMachineType.Standard) =>
        AslReader.Read(text).Validate(Thorough with { Type = type });

    /// <summary>Writes a finding on one line: rule, place, message.</summary>
    public static string Describe(Diagnostic finding) => $"{finding.Id} {finding.Pointer}: {finding.Message}";
}
