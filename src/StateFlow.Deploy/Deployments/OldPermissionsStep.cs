using StateFlow.Deploy.Aws;

namespace StateFlow.Deploy.Deployments;

/// <summary>Takes away what the role needs no more, once the new definition has taken over.</summary>
internal sealed class OldPermissionsStep : DeploymentStep
{
    /// <summary>Says nothing: it is a part of what <see cref="RoleStep"/> plans.</summary>
    public override IEnumerable<PlannedChange> Plan(DesiredState desired, ActualState actual) => [];

    public override async Task ApplyAsync(Work work, CancellationToken cancellation)
    {
        if (work.Alarms.Count > 0 || work.Desired.Role is not { } role || work.Actual.Role is not { Policy: { } before } || !PolicyDiff.Describe(before, role.Policy).Any())
        {
            return; // What was rolled back to needs them.
        }

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
