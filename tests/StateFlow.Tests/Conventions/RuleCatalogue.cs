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

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [.. Properties.Select(p => (DiagnosticDescriptor)p.GetValue(null)!), .. UnsupportedFieldRules.All];

    public static IEnumerable<(string Group, string Name)> Names => Properties.Select(p => (p.DeclaringType!.Name, p.Name));
}
