using StateFlow.Deploy.Aws;

namespace StateFlow.Deploy.Deployments;

/// <summary>Takes away what a role needs no more, once the new definition has taken over.</summary>
/// <param name="wanted">Finds it as it should be.</param>
/// <param name="found">Finds it as it is.</param>
internal sealed class OldPermissionsStep(Func<DesiredState, RoleSpecification?> wanted, Func<ActualState, RoleState?> found) : DeploymentStep
{
    /// <summary>Says nothing: it is a part of what <see cref="RoleStep"/> plans.</summary>
    public override IEnumerable<PlannedChange> Plan(DesiredState desired, ActualState actual) => [];

    public override async Task ApplyAsync(Work work, CancellationToken cancellation)
    {
        if (work.Alarms.Count > 0 || wanted(work.Desired) is not { } role || found(work.Actual) is not { Policy: { } before } || !PolicyDiff.Describe(before, role.Policy).Any())
        {
            return; // What was rolled back to needs them.
        }

        await work.ThrowIfOvertakenAsync(cancellation).ConfigureAwait(false);
        if (role.Policy is { } policy)
        {
            await RoleStep.PutPolicyAsync(work, role, policy, cancellation).ConfigureAwait(false);
        }
        else
        {
            await RoleStep.CallAsync(work, () => work.Services.Iam.DeleteRolePolicyAsync(role.Name, RoleSpecification.PolicyName, cancellation).OrDone(AwsErrors.NoSuchEntity), cancellation).ConfigureAwait(false);
        }

        work.Report(DeploymentEventKind.Updated, ResourceKind.Role, role.Name, "What is needed no more was taken from the policy");
    }
}
