using StateFlow.Deploy.Aws;
using StateFlow.Deploy.StepFunctions;

namespace StateFlow.Deploy.Deployments;

/// <summary>Moves an alias to a version, all at once or step by step, and back when an alarm goes off. That takes up to days: others may move it, too.</summary>
/// <param name="work">The deployment.</param>
/// <param name="alias">The alias.</param>
/// <param name="version">The version it is to lead to alone.</param>
/// <param name="routes">Where it leads, one of them to another version.</param>
internal sealed class AliasMove(Work work, AliasSettings alias, string version, IReadOnlyList<Route> routes)
{
    private static readonly TimeSpan AlarmInterval = TimeSpan.FromSeconds(15);

    private readonly string _arn = $"{work.Desired.StateMachineArn}:{alias.Name}";
    private readonly string _before = routes.Where(r => r.StateMachineVersionArn != version).MaxBy(r => r.Weight)!.StateMachineVersionArn; // There is one.
    private IReadOnlyList<Route> _routes = routes;
    private bool _hasMoved;

    /// <summary>Moves it, from where it stands.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var reached = _routes.FirstOrDefault(r => r.StateMachineVersionArn == version)?.Weight ?? 0;
        if (reached > 0 && await RollBackOnAlarmAsync(cancellation).ConfigureAwait(false))
        {
            return; // It went off while nobody watched.
        }

        foreach (var weight in alias.Rollout.Steps().SkipWhile(w => w < reached))
        {
            if (weight > reached)
            {
                if (await RollBackOnAlarmAsync(cancellation).ConfigureAwait(false))
                {
                    return;
                }

                await RouteAsync(weight == 100 ? [new Route(version, 100)] : [new Route(version, weight), new Route(_before, 100 - weight)], cancellation).ConfigureAwait(false);
                work.Report(DeploymentEventKind.Updated, ResourceKind.Alias, _arn, $"{weight} % of new executions start with {version}");
            }

            for (var left = weight == 100 ? TimeSpan.Zero : alias.Rollout.Interval; left > TimeSpan.Zero; left -= AlarmInterval)
            {
                await Task.Delay(left < AlarmInterval ? left : AlarmInterval, work.Options.Clock, cancellation).ConfigureAwait(false);
                if (await RollBackOnAlarmAsync(cancellation).ConfigureAwait(false))
                {
                    return;
                }
            }
        }
    }

    private async Task<bool> RollBackOnAlarmAsync(CancellationToken cancellation)
    {
        if (alias.Rollout.Alarms.Count == 0 || await work.Services.CloudWatch.FindAlarmsAsync(alias.Rollout.Alarms, cancellation).ConfigureAwait(false) is not { Count: > 0 } alarms)
        {
            return false;
        }

        await RouteAsync([new Route(_before, 100)], cancellation).ConfigureAwait(false);
        work.Alarms = alarms;
        work.Report(DeploymentEventKind.RolledBack, ResourceKind.Alias, _arn, $"The alarm {string.Join(", ", alarms)} went off: the alias leads to {_before} again");
        return true;
    }

    /// <exception cref="ReplanException">Somebody else moved the alias since the plan was made.</exception>
    /// <exception cref="DeploymentException">Somebody else moved it since this deployment began to: theirs came later, and is not undone.</exception>
    private async Task RouteAsync(IReadOnlyList<Route> next, CancellationToken cancellation)
    {
        try
        {
            var seen = await work.Services.StepFunctions.DescribeStateMachineAliasAsync(new AliasRequest(_arn), cancellation).ConfigureAwait(false);
            if (!(seen.RoutingConfiguration ?? []).ToHashSet().SetEquals(_routes))
            {
                throw _hasMoved
                    ? new DeploymentException($"Somebody else moved the alias '{alias.Name}' during the roll-out. What they did stays, and this roll-out ends here.")
                    : new ReplanException($"The alias '{alias.Name}' was moved in the meantime.");
            }

            await work.Patience.RetryAsync(
                () => work.Services.StepFunctions.UpdateStateMachineAliasAsync(new UpdateStateMachineAliasRequest(_arn, next), cancellation),
                p => AwsErrors.Is(p, AwsErrors.Conflict),
                Patience.Usual,
                p => work.Report(DeploymentEventKind.Waiting, ResourceKind.Alias, _arn, p.ServiceMessage),
                cancellation).ConfigureAwait(false);
            (_routes, _hasMoved) = (next, true);
        }
        catch (AwsServiceException problem) when (AwsErrors.Is(problem, AwsErrors.ResourceNotFound))
        {
            throw new ReplanException(problem);
        }
    }
}
