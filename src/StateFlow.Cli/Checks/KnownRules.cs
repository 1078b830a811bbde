using StateFlow.Cli.Yaml;
using StateFlow.Validation;

namespace StateFlow.Cli.Checks;

/// <summary>The rules there are: those of the language, and those of YAML.</summary>
internal static class KnownRules
{
    /// <summary>Gets their ids.</summary>
    public static IReadOnlySet<string> Ids { get; } = Validator.Rules.Concat(YamlRules.All).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
}
