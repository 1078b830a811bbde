using StateFlow.Deploy.Aws;
using StateFlow.Deploy.Logs;
using StateFlow.Deploy.StepFunctions;

namespace StateFlow.Deploy.Deployments;

/// <summary>Removes what deployments of a machine made.</summary>
internal sealed class Removal(Services services, DeployerOptions options, RemovalOptions removal)
{
    private readonly Patience _patience = new(options.Clock);
    private readonly Inspector _inspector = new(services);
    private readonly List<PlannedChange> _changes = [];

    /// <summary>Removes it.</summary>
    /// <exception cref="DeploymentException">Something is not ours. Nothing was removed.</exception>
    public async Task<IReadOnlyList<PlannedChange>> RunAsync(MachineDeployment deployment, AwsIdentity identity, CancellationToken cancellation)
    {
        if (deployment.Name.Length == 0)
        {
            throw new DeploymentException("The machine has no name, so it is not known which one is meant.");
        }

        var arn = identity.Arn("states", $"stateMachine:{deployment.Name}");
        var machine = await services.StepFunctions.DescribeStateMachineAsync(new DescribeStateMachineRequest(arn) { IncludedData = DescribeStateMachineRequest.MetadataOnly }, cancellation).OrNothing(AwsErrors.StateMachineDoesNotExist).ConfigureAwait(false);
        var tags = machine is null ? new Dictionary<string, string>() : await _inspector.ListTagsAsync(arn, cancellation).ConfigureAwait(false);
        if (machine is not null && tags.GetValueOrDefault(DesiredState.ManagedTag) != deployment.Name)
        {
            throw new DeploymentException($"The machine '{deployment.Name}' was not deployed by StateFlow: it has no tag '{DesiredState.ManagedTag}' = '{deployment.Name}'. Nothing was removed.");
        }

        if (machine is not null)
        {
            await DoAsync(ResourceKind.StateMachine, deployment.Name, () => DeleteMachineAsync(arn, cancellation)).ConfigureAwait(false);
        }

        foreach (var function in deployment.Functions.Select(f => f.Name).Union(DesiredState.FunctionsIn(tags)))
        {
            await RemoveFunctionAsync(function, deployment.Name, cancellation).ConfigureAwait(false);
        }

        foreach (var suffix in new[] { string.Empty, "-functions" })
        {
            await RemoveRoleAsync(RoleSpecification.NameOf(deployment.Name, identity.Region, suffix), deployment.Name, cancellation).ConfigureAwait(false);
        }

        await RemoveLogsAsync(deployment, cancellation).ConfigureAwait(false);
        return _changes;
    }

    private async Task DoAsync(ResourceKind kind, string name, Func<Task> delete)
    {
        _changes.Add(new PlannedChange(ChangeKind.Delete, kind, name, []));
        if (!removal.DryRun)
        {
            await delete().ConfigureAwait(false);
            options.Progress?.Report(new DeploymentEvent(DeploymentEventKind.Deleted, kind, name, $"The {PlannedChange.Words(kind)} was removed"));
        }
    }

    private async Task DeleteMachineAsync(string arn, CancellationToken cancellation)
    {
        await services.StepFunctions.DeleteStateMachineAsync(new StateMachineRequest(arn), cancellation).ConfigureAwait(false);
        var left = await _patience.WaitAsync(
            () => services.StepFunctions.DescribeStateMachineAsync(new DescribeStateMachineRequest(arn) { IncludedData = DescribeStateMachineRequest.MetadataOnly }, cancellation).OrNothing(AwsErrors.StateMachineDoesNotExist),
            m => m is null,
            Patience.Usual,
            cancellation).ConfigureAwait(false);
        if (left is not null)
        {
            // It goes once its executions are done; until then they need the role.
            throw new DeploymentException($"The machine is being deleted, but is still there: its executions have to end first. Its role was kept. Remove it again later: {arn}");
        }
    }

    private async Task RemoveFunctionAsync(string name, string machine, CancellationToken cancellation)
    {
        if (await services.Lambda.GetFunctionAsync(name, cancellation).OrNothing(AwsErrors.FunctionNotFound).ConfigureAwait(false) is { } found
            && found.Tags?.GetValueOrDefault(DesiredState.ManagedTag) == machine)
        {
            await DoAsync(ResourceKind.Function, name, () => services.Lambda.DeleteFunctionAsync(name, cancellation).OrDone(AwsErrors.FunctionNotFound)).ConfigureAwait(false);
        }
    }

    private async Task RemoveRoleAsync(string name, string machine, CancellationToken cancellation)
    {
        if (await _inspector.InspectRoleAsync(name, cancellation).ConfigureAwait(false) is not { } state || state.Role.Tags.GetValueOrDefault(DesiredState.ManagedTag) != machine)
        {
            return;
        }

        await DoAsync(ResourceKind.Role, name, async () =>
        {
            foreach (var policy in state.Policy is null ? state.OtherPolicies : [.. state.OtherPolicies, RoleSpecification.PolicyName])
            {
                await CallIamAsync(() => services.Iam.DeleteRolePolicyAsync(name, policy, cancellation), cancellation).ConfigureAwait(false);
            }

            foreach (var policy in state.AttachedPolicies)
            {
                await CallIamAsync(() => services.Iam.DetachRolePolicyAsync(name, policy, cancellation), cancellation).ConfigureAwait(false);
            }

            await CallIamAsync(() => services.Iam.DeleteRoleAsync(name, cancellation), cancellation).ConfigureAwait(false);
        }).ConfigureAwait(false);
    }

    /// <summary>Removes something of a role, and tries it again while IAM does not know yet what else was removed.</summary>
    private Task CallIamAsync(Func<Task> delete, CancellationToken cancellation) => _patience.RetryAsync(
        () => delete().OrDone(AwsErrors.NoSuchEntity),
        p => AwsErrors.Is(p, AwsErrors.DeleteConflict, AwsErrors.ConcurrentModification),
        Patience.Usual,
        null,
        cancellation);

    private async Task RemoveLogsAsync(MachineDeployment deployment, CancellationToken cancellation)
    {
        var name = (deployment.Settings.Logging ?? new LoggingSettings()).GroupOf(deployment.Name);
        if (removal.RemoveLogs && await services.Logs.FindLogGroupAsync(name, cancellation).ConfigureAwait(false) is { } group
            && (await services.Logs.ListTagsAsync(group, cancellation).OrNothing(AwsErrors.LogGroupNotFound).ConfigureAwait(false))?.GetValueOrDefault(DesiredState.ManagedTag) == deployment.Name)
        {
            await DoAsync(ResourceKind.LogGroup, name, () => services.Logs.DeleteLogGroupAsync(new LogGroupRequest(name), cancellation).OrDone(AwsErrors.LogGroupNotFound)).ConfigureAwait(false);
        }
    }
}
