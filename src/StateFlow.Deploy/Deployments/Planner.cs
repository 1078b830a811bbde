using StateFlow.Validation;

namespace StateFlow.Deploy.Deployments;

/// <summary>Makes plans of what should be and what is.</summary>
internal static class Planner
{
    /// <summary>Makes a plan.</summary>
    /// <param name="desired">What should be.</param>
    /// <param name="actual">What is.</param>
    /// <param name="overwrite">Whether what somebody else made or changed is deployed over.</param>
    public static DeploymentPlan Plan(DesiredState desired, ActualState actual, bool overwrite)
    {
        var steps = DeploymentStep.Of(desired);
        var diff = actual.Configuration is { } configuration ? DefinitionDiff.Of(configuration.Definition, desired.Configuration.Definition) : null;
        var isChangedOutside = IsChangedOutside(desired, actual);
        return new DeploymentPlan(desired, actual)
        {
            Changes = [.. steps.SelectMany(s => s.Plan(desired, actual))],
            Diff = diff,
            Consequences = [.. ConsequencesOf(desired, actual, diff)],
            IsChangedOutside = isChangedOutside,
            Findings =
            [
                .. desired.Findings,
                .. steps.SelectMany(s => s.FindErrors(desired, actual)).Select(e => new PlanFinding(Severity.Error, e)),
                .. steps.SelectMany(s => s.FindWarnings(desired, actual)),
                .. isChangedOutside ? [new PlanFinding(overwrite ? Severity.Warning : Severity.Error, Explain(desired, actual))] : Array.Empty<PlanFinding>(),
            ],
        };
    }

    private static bool IsChangedOutside(DesiredState desired, ActualState actual) =>
        actual.Configuration is { } configuration
        && configuration != desired.Configuration
        && (actual.Tags.GetValueOrDefault(DesiredState.ManagedTag) != desired.Name
            || !(actual.Tags.GetValueOrDefault(DesiredState.HashTag) ?? string.Empty).Split(' ').Contains(configuration.Hash));

    private static string Explain(DesiredState desired, ActualState actual) => actual.Tags.GetValueOrDefault(DesiredState.ManagedTag) == desired.Name
        ? $"The machine '{desired.Name}' was changed by somebody else since its last deployment. Look at the changes with 'drift'; --overwrite deploys over them."
        : $"The machine '{desired.Name}' exists, but was not deployed by StateFlow. --overwrite takes it over: 'remove' deletes it then.";

    /// <summary>Tells what the changes mean for executions that run: Step Functions lets them go on with the definition and the role that they began with.</summary>
    private static IEnumerable<string> ConsequencesOf(DesiredState desired, ActualState actual, DefinitionDiff? diff)
    {
        if (actual.Configuration is not { } configuration || configuration == desired.Configuration)
        {
            yield break;
        }

        if (diff is { IsEmpty: false } && desired.Type == "STANDARD")
        {
            yield return "Executions that run go on with the definition they began with; the new one holds for those that start from now on.";
            var removed = diff.Changes.Where(c => c.Kind is StateChangeKind.Removed).Select(c => c.State).ToList();
            if (removed.Count > 0)
            {
                yield return $"Executions may still be in {Asl.Words.List(removed)}: what those states call must go on working until they are done.";
            }
        }

        if (configuration.RoleArn != desired.Configuration.RoleArn)
        {
            yield return "Executions that run keep the role they began with: do not delete it before they are done.";
        }

        if (actual.Role?.Policy is { } before && PolicyDiff.Merge(before, desired.Role?.Policy) != (desired.Role?.Policy ?? before))
        {
            yield return "The role loses permissions at the end of the deployment, for executions that run as well: those in states that need them fail.";
        }
    }
}
