using StateFlow.Deploy.Aws;
using StateFlow.Deploy.StepFunctions;
using StateFlow.Validation;

namespace StateFlow.Deploy.Deployments;

/// <summary>The alias: leads executions to the newest version.</summary>
internal sealed class AliasStep : DeploymentStep
{
    public override IEnumerable<PlannedChange> Plan(DesiredState desired, ActualState actual)
    {
        if (desired.Settings.Alias is not { } alias)
        {
            yield break;
        }

        if (actual.Alias is null)
        {
            yield return new PlannedChange(ChangeKind.Create, ResourceKind.Alias, alias.Name, []);
        }
        else if (VersionStep.IsNeeded(desired, actual) || !LeadsTo(actual.Alias, actual.Versions[0]))
        {
            yield return new PlannedChange(ChangeKind.Update, ResourceKind.Alias, alias.Name, [Describe(alias.Rollout)]);
        }
    }

    public override IEnumerable<PlanFinding> FindWarnings(DesiredState desired, ActualState actual)
    {
        if (actual.ForgottenAliases.Count > 0)
        {
            yield return new PlanFinding(Severity.Warning, $"The settings have no alias, so that those of the machine stay where they lead: {string.Join(", ", actual.ForgottenAliases)}.");
        }

        if (actual.MissingAlarms.Count > 0)
        {
            yield return new PlanFinding(Severity.Warning, $"There is no alarm {string.Join(", ", actual.MissingAlarms)}: the roll-out would not be stopped by it.");
        }
    }

    public override async Task ApplyAsync(Work work, CancellationToken cancellation)
    {
        if (work.Desired.Settings.Alias is not { } alias || work.Version is not { } version)
        {
            return;
        }

        if (work.Actual.Alias is not { } routes)
        {
            await CreateAsync(work, alias, version, cancellation).ConfigureAwait(false);
        }
        else if (!LeadsTo(routes, version))
        {
            await new AliasMove(work, alias, version, routes).RunAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static bool LeadsTo(IReadOnlyList<Route> routes, string version) => routes.Where(r => r.Weight > 0).ToList() is [{ } only] && only.StateMachineVersionArn == version;

    private static string Describe(Rollout rollout) => rollout.Kind is RolloutKind.AllAtOnce ? "all at once"
        : $"{(rollout.Kind is RolloutKind.Canary ? $"{rollout.Percentage} % first, the rest" : $"{rollout.Percentage} % more each time,")} after {rollout.Interval.TotalMinutes} min{(rollout.Alarms.Count == 0 ? string.Empty : $", while no alarm goes off: {string.Join(", ", rollout.Alarms)}")}";

    private static string ArnOf(Work work, AliasSettings alias) => $"{work.Desired.StateMachineArn}:{alias.Name}";

    private static async Task CreateAsync(Work work, AliasSettings alias, string version, CancellationToken cancellation)
    {
        try
        {
            var request = new CreateStateMachineAliasRequest(alias.Name, [new Route(version, 100)]);
            await work.CallWithRoleAsync(() => work.Services.StepFunctions.CreateStateMachineAliasAsync(request, cancellation), cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException problem) when (AwsErrors.Is(problem, AwsErrors.Conflict, AwsErrors.ResourceNotFound))
        {
            throw new ReplanException(problem);
        }

        work.Report(DeploymentEventKind.Created, ResourceKind.Alias, ArnOf(work, alias), $"The alias leads to {version}");
    }
}
