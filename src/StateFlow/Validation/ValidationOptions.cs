namespace StateFlow.Validation;

/// <summary>How a machine is checked.</summary>
/// <example><code>machine.Validate(new ValidationOptions { Type = StateMachineType.Express, MinimumSeverity = Severity.Hint })</code></example>
public sealed record ValidationOptions
{
    /// <summary>Gets the options that are used where none are given.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>Gets which kind of workflow the machine is to become; Express refuses some of what Standard allows. Default: Standard.</summary>
    public StateMachineType Type { get; init; }

    /// <summary>Gets how bad a finding must be to be reported. Default: warnings and errors; hints are left out.</summary>
    public Severity MinimumSeverity { get; init; } = Severity.Warning;

    /// <summary>Gets how bad the findings of single rules are, by id; <see langword="null"/> switches a rule off. Default: as the rules say.</summary>
    public IReadOnlyDictionary<string, Severity?> Severities { get; init; } = new Dictionary<string, Severity?>();

    /// <summary>Gets the findings that are known and accepted. Default: none.</summary>
    public IReadOnlyList<Suppression> Suppressions { get; init; } = [];

    /// <summary>Gets whether a warning is as bad as an error. Default: no.</summary>
    public bool WarningsAsErrors { get; init; }

    /// <summary>Gets the time that timestamps are compared with. Default: none, and a timestamp is never said to lie in the past.</summary>
    public DateTimeOffset? Now { get; init; }

    /// <summary>Leaves out what is not to be reported, and says of the rest how bad it is.</summary>
    internal IEnumerable<Diagnostic> Apply(IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
        {
            if (Judge(finding) is { } severity)
            {
                yield return finding with { Severity = severity };
            }
        }
    }

    /// <summary>Decides how bad a finding is.</summary>
    /// <returns><see langword="null"/> when it is not to be reported.</returns>
    internal Severity? Judge(Diagnostic finding)
    {
        var severity = Severities.TryGetValue(finding.Id, out var chosen) ? chosen : finding.Severity;
        severity = WarningsAsErrors && severity is Severity.Warning ? Severity.Error : severity;
        return severity is null || severity < MinimumSeverity || Suppressions.Any(s => s.Covers(finding)) ? null : severity;
    }
}
