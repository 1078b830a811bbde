using System.Reflection;
using StateFlow.Validation;

namespace StateFlow.Tests.Conventions;

/// <summary>The rules, found where they are described.</summary>
internal static class RuleCatalogue
{
    private static readonly List<PropertyInfo> Properties =
        [.. typeof(Validator).Assembly.GetTypes()
            .SelectMany(t => t.GetProperties(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(p => p.PropertyType == typeof(DiagnosticDescriptor))];

    /// <summary>Gets the rules with their names, in the order of their ids.</summary>
    public static IReadOnlyList<(string Name, DiagnosticDescriptor Rule)> Named { get; } =
        [.. Properties.Select(p => (p.Name, Rule: (DiagnosticDescriptor)p.GetValue(null)!))
            .Concat(UnsupportedFieldRules.All.Select(r => (Name: $"{r.Key.Replace(".", string.Empty, StringComparison.Ordinal)}NotSupported", Rule: r.Value)))
            .OrderBy(r => r.Rule.Id.Length)
            .ThenBy(r => r.Rule.Id, StringComparer.Ordinal)];

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [.. Named.Select(r => r.Rule)];

    public static IEnumerable<(string Group, string Name)> Names => Properties.Select(p => (p.DeclaringType!.Name, p.Name));
}
