using System.Reflection;
using StateFlow.Cli.Yaml;
using StateFlow.Validation;

namespace StateFlow.Cli.Checks;

/// <summary>The rules there are, by the properties that describe them.</summary>
internal static class KnownRules
{
    private static readonly Assembly[] Assemblies = [typeof(Validator).Assembly, typeof(YamlRules).Assembly];

    /// <summary>Gets their ids.</summary>
    public static IReadOnlySet<string> Ids { get; } = Assemblies
        .SelectMany(a => a.GetTypes())
        .SelectMany(t => t.GetProperties(BindingFlags.Static | BindingFlags.Public))
        .Where(p => p.PropertyType == typeof(DiagnosticDescriptor))
        .Select(p => (DiagnosticDescriptor)p.GetValue(null)!) // It is initialized where it is declared.
        .Concat(UnsupportedFieldRules.All.Values)
        .Select(d => d.Id)
        .ToHashSet(StringComparer.Ordinal);
}
