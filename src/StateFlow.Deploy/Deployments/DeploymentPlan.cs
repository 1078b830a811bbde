using StateFlow.Deploy.Deployments;
using StateFlow.Validation;

namespace StateFlow.Deploy;

/// <summary>What a deployment would do.</summary>
public sealed record DeploymentPlan
{
    internal DeploymentPlan(DesiredState desired, ActualState actual) => (Desired, Actual) = (desired, actual);

    /// <summary>Gets the ARN that the machine has or gets.</summary>
    public string StateMachineArn => Desired.StateMachineArn;

    /// <summary>Gets what is done, in this order; nothing when everything is as it should be.</summary>
    public EquatableArray<PlannedChange> Changes { get; init; }

    /// <summary>Gets how the definition changes; <see langword="null"/> when the machine does not exist yet.</summary>
    public DefinitionDiff? Diff { get; init; }

    /// <summary>Gets what the changes mean for executions that run while they are made.</summary>
    public EquatableArray<string> Consequences { get; init; }

    /// <summary>Gets what there is to know; with errors nothing is deployed.</summary>
    public EquatableArray<PlanFinding> Findings { get; init; }

    /// <summary>Gets whether somebody else changed the machine since the last deployment. Deploying over that has to be asked for.</summary>
    public bool IsChangedOutside { get; init; }

    /// <summary>Gets whether there is nothing to do.</summary>
    public bool IsEmpty => Changes.Count == 0;

    /// <summary>Gets whether there are errors.</summary>
    public bool HasErrors => Findings.Any(f => f.Severity is Severity.Error);

    internal DesiredState Desired { get; }

    internal ActualState Actual { get; }

    /// <summary>Gives the plan for people: the changes with their details, the consequences, the findings.</summary>
    public override string ToString() => string.Join('\n',
    [
        .. Changes.SelectMany(c => new[] { c.ToString() }.Concat(c.Details.Select(d => $"    {d}"))),
        .. IsEmpty && !HasErrors ? ["Nothing to do: everything is as it should be."] : Array.Empty<string>(),
        .. Consequences.Select(c => $"note: {c}"),
        .. Findings.Select(f => $"{f.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "hint" }}: {f.Message}"),
    ]);
}
