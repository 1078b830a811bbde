using StateFlow.Deploy.Aws;
using StateFlow.Deploy.StepFunctions;

namespace StateFlow.Deploy.Deployments;

/// <summary>The alias: leads executions to the newest version, all at once or step by step, and back when an alarm goes off.</summary>
internal sealed class AliasStep : DeploymentStep
{
    private static readonly TimeSpan AlarmInterval = TimeSpan.FromSeconds(15);

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
            await MoveAsync(work, alias, version, routes, cancellation).ConfigureAwait(false);
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

    private static async Task MoveAsync(Work work, AliasSettings alias, string version, IReadOnlyList<Route> routes, CancellationToken cancellation)
    {
        var before = routes.Where(r => r.StateMachineVersionArn != version).MaxBy(r => r.Weight)!.StateMachineVersionArn; // It does not lead to the version alone.
        var reached = routes.FirstOrDefault(r => r.StateMachineVersionArn == version)?.Weight ?? 0;
        foreach (var weight in alias.Rollout.Steps().SkipWhile(w => w < reached))
        {
            if (weight > reached)
            {
                if (await RollBackOnAlarmAsync(work, alias, before, cancellation).ConfigureAwait(false))
                {
                    return;
                }

                await RouteAsync(work, alias, weight == 100 ? [new Route(version, 100)] : [new Route(version, weight), new Route(before, 100 - weight)], cancellation).ConfigureAwait(false);
                work.Report(DeploymentEventKind.Updated, ResourceKind.Alias, ArnOf(work, alias), $"{weight} % of new executions start with {version}");
            }

            for (var left = weight == 100 ? TimeSpan.Zero : alias.Rollout.Interval; left > TimeSpan.Zero; left -= AlarmInterval)
            {
                await Task.Delay(left < AlarmInterval ? left : AlarmInterval, work.Options.Clock, cancellation).ConfigureAwait(false);
                if (await RollBackOnAlarmAsync(work, alias, before, cancellation).ConfigureAwait(false))
                {
                    return;
                }
            }
        }
    }

    private static async Task<bool> RollBackOnAlarmAsync(Work work, AliasSettings alias, string before, CancellationToken cancellation)
    {
        if (alias.Rollout.Alarms.Count == 0 || await work.Services.CloudWatch.FindAlarmsAsync(alias.Rollout.Alarms, cancellation).ConfigureAwait(false) is not { Count: > 0 } alarms)
        {
            return false;
        }

        await RouteAsync(work, alias, [new Route(before, 100)], cancellation).ConfigureAwait(false);
        work.Alarms = alarms;
        work.Report(DeploymentEventKind.RolledBack, ResourceKind.Alias, ArnOf(work, alias), $"The alarm {string.Join(", ", alarms)} went off: the alias leads to {before} again");
        return true;
    }

    private static async Task RouteAsync(Work work, AliasSettings alias, IReadOnlyList<Route> routes, CancellationToken cancellation)
    {
        try
        {
            await work.Patience.RetryAsync(
                () => work.Services.StepFunctions.UpdateStateMachineAliasAsync(new UpdateStateMachineAliasRequest(ArnOf(work, alias), routes), cancellation),
                p => AwsErrors.Is(p, AwsErrors.Conflict),
                Patience.Usual,
                p => work.Report(DeploymentEventKind.Waiting, ResourceKind.Alias, ArnOf(work, alias), p.ServiceMessage),
                cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException problem) when (AwsErrors.Is(problem, AwsErrors.ResourceNotFound))
        {
            throw new ReplanException(problem);
        }
    }
}
