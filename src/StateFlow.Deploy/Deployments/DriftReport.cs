using StateFlow.Validation;

namespace StateFlow.Deploy;

/// <summary>How what AWS has differs from what a deployment says.</summary>
public sealed record DriftReport
{
    /// <summary>Gets whether the machine exists.</summary>
    public bool Exists { get; private init; }

    /// <summary>Gets what differs: what a deployment would change.</summary>
    public EquatableArray<PlannedChange> Differences { get; private init; }

    /// <summary>Gets how the definition differs: before is what AWS has.</summary>
    public DefinitionDiff? Diff { get; private init; }

    /// <summary>Gets whether somebody else changed the machine since its last deployment.</summary>
    public bool IsChangedOutside { get; private init; }

    /// <summary>Gets what there is to know.</summary>
    public EquatableArray<PlanFinding> Findings { get; private init; }

    /// <summary>Gets whether there is a difference, something that somebody else added, or something in the way of a deployment: another type, a role of others.</summary>
    public bool IsDrifted => Differences.Count > 0 || Findings.Any(f => f.IsDrift || f.Severity is Severity.Error);

    internal static DriftReport Of(DeploymentPlan plan) => new()
    {
        Exists = plan.Actual.Machine is not null,
        Differences = plan.Changes,
        Diff = plan.Diff,
        IsChangedOutside = plan.IsChangedOutside,
        Findings = plan.Findings,
    };
}
