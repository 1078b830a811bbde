using System.Globalization;
using StateFlow.Deploy.Aws;
using StateFlow.Deploy.Logs;
using StateFlow.Validation;

namespace StateFlow.Deploy.Deployments;

/// <summary>The log group of a machine.</summary>
internal sealed class LogGroupStep : DeploymentStep
{
    public override IEnumerable<PlannedChange> Plan(DesiredState desired, ActualState actual)
    {
        if (desired.LogGroup is not { } name)
        {
            yield break;
        }

        var days = desired.Settings.Logging?.RetentionDays;
        if (actual.LogGroup is null)
        {
            yield return new PlannedChange(ChangeKind.Create, ResourceKind.LogGroup, name, days is null ? [] : [$"events are kept for {days} days"]);
        }
        else if (actual.OwnsLogGroup && days is not null && days != actual.LogGroup.RetentionInDays)
        {
            yield return new PlannedChange(ChangeKind.Update, ResourceKind.LogGroup, name, [$"events are kept for {days} days, not {actual.LogGroup.RetentionInDays?.ToString(CultureInfo.InvariantCulture) ?? "for ever"}"]);
        }
    }

    public override IEnumerable<PlanFinding> FindWarnings(DesiredState desired, ActualState actual) =>
        actual.LogGroup is { } group && !actual.OwnsLogGroup && desired.Settings.Logging?.RetentionDays is { } days && days != group.RetentionInDays
            ? [new PlanFinding(Severity.Warning, $"The log group '{group.LogGroupName}' was not made for this machine: how long its events are kept stays as it is.")]
            : [];

    public override async Task ApplyAsync(Work work, CancellationToken cancellation)
    {
        foreach (var change in Plan(work.Desired, work.Actual))
        {
            if (change.Kind is ChangeKind.Create)
            {
                await CreateAsync(work, change.Name, cancellation).ConfigureAwait(false);
            }

            if (work.Desired.Settings.Logging?.RetentionDays is { } days)
            {
                await CallAsync(work, change.Name, () => work.Services.Logs.PutRetentionPolicyAsync(new PutRetentionPolicyRequest(change.Name, days), cancellation), cancellation).ConfigureAwait(false);
            }

            work.Report(change.Kind is ChangeKind.Create ? DeploymentEventKind.Created : DeploymentEventKind.Updated, ResourceKind.LogGroup, change.Name, "The log group is ready");
        }
    }

    private static async Task CreateAsync(Work work, string name, CancellationToken cancellation)
    {
        try
        {
            var request = new CreateLogGroupRequest(name, new Dictionary<string, string>(work.Desired.ResourceTags));
            await CallAsync(work, name, () => work.Services.Logs.CreateLogGroupAsync(request, cancellation), cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException problem) when (AwsErrors.Is(problem, AwsErrors.LogGroupAlreadyExists))
        {
            // Somebody else made it a moment ago.
        }
    }

    /// <summary>Makes a call, and makes it again while somebody else changes the same log group.</summary>
    private static Task CallAsync(Work work, string name, Func<Task> call, CancellationToken cancellation) => work.Patience.RetryAsync(
        call,
        p => AwsErrors.Is(p, AwsErrors.OperationAborted),
        Patience.Usual,
        p => work.Report(DeploymentEventKind.Waiting, ResourceKind.LogGroup, name, p.ServiceMessage),
        cancellation);
}
