using StateFlow.Validation;

namespace StateFlow.Cli.Yaml;

/// <summary>The outcome of reading a YAML text.</summary>
/// <param name="Root">The value, or <see langword="null"/> when the text has errors.</param>
/// <param name="Findings">What is wrong with the text, in its order.</param>
/// <param name="Alias">Where the first alias stands, if there is one: what it stands for is in the value.</param>
internal sealed record YamlResult(YamlNode? Root, IReadOnlyList<Diagnostic> Findings, SourceLocation? Alias = null);
