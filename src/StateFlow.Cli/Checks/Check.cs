using StateFlow.Cli.Documents;
using StateFlow.Validation;

namespace StateFlow.Cli.Checks;

/// <summary>What was found in a definition.</summary>
/// <param name="Document">The definition.</param>
/// <param name="Findings">What is to be reported.</param>
/// <param name="Suppressed">What is known and accepted, and why.</param>
internal sealed record Check(Document Document, IReadOnlyList<Diagnostic> Findings, IReadOnlyList<(Diagnostic Finding, Suppression Why)> Suppressed)
{
    /// <summary>Checks a definition.</summary>
    public static Check Of(Document document, ValidationOptions options)
    {
        var all = FindIn(document, options with { Suppressions = [] });
        var suppressed = new List<(Diagnostic, Suppression)>();
        var findings = new List<Diagnostic>();
        foreach (var finding in all)
        {
            if (options.Suppressions.FirstOrDefault(s => s.Covers(finding)) is { } why)
            {
                suppressed.Add((finding, why));
            }
            else
            {
                findings.Add(finding);
            }
        }

        return new Check(document, findings, suppressed);
    }

    /// <summary>Gets what the service answers to a definition, whatever the user thinks of it.</summary>
    public static AwsValidation Answer(Document document, ValidationOptions options) =>
        AwsValidation.Of(FindIn(document, new ValidationOptions { Type = options.Type, MinimumSeverity = options.MinimumSeverity, Now = options.Now }), document.Utf8);

    private static IReadOnlyList<Diagnostic> FindIn(Document document, ValidationOptions options) =>
        document.Findings.Count > 0 ? document.Findings : document.ReadMachine().Validate(options);
}
