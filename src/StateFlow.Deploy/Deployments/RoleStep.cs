using StateFlow.Deploy.Aws;
using StateFlow.Validation;

namespace StateFlow.Deploy.Deployments;

/// <summary>A role: its trust policy and its inline policy.</summary>
/// <param name="wanted">Finds it as it should be.</param>
/// <param name="found">Finds it as it is.</param>
internal sealed class RoleStep(Func<DesiredState, RoleSpecification?> wanted, Func<ActualState, RoleState?> found) : DeploymentStep
{
    public override IEnumerable<PlannedChange> Plan(DesiredState desired, ActualState actual)
    {
        if (wanted(desired) is not { } role)
        {
            yield break;
        }

        if (found(actual) is not { } state)
        {
            yield return new PlannedChange(ChangeKind.Create, ResourceKind.Role, role.Name, [.. PolicyDiff.Describe(null, role.Policy)]);
        }
        else if (Details(role, state).ToList() is { Count: > 0 } details)
        {
            yield return new PlannedChange(ChangeKind.Update, ResourceKind.Role, role.Name, [.. details]);
        }
    }

    public override IEnumerable<string> FindErrors(DesiredState desired, ActualState actual) =>
        wanted(desired) is { } role && found(actual) is { } state && state.Role.Tags.GetValueOrDefault(DesiredState.ManagedTag) != desired.Name
            ? [$"The role '{role.Name}' exists, but was not made for this machine: it has no tag '{DesiredState.ManagedTag}' = '{desired.Name}'. Delete it, or name a role with 'roleArn' in the settings."]
            : [];

    public override IEnumerable<PlanFinding> FindWarnings(DesiredState desired, ActualState actual) =>
        wanted(desired) is { } role && found(actual) is { } state && state.OtherPolicies.Concat(state.AttachedPolicies).ToList() is { Count: > 0 } others
            ? [new PlanFinding(Severity.Warning, $"The role '{role.Name}' has policies that somebody else gave it: {string.Join(", ", others)}. They stay.") { IsDrift = true }]
            : [];

    public override async Task ApplyAsync(Work work, CancellationToken cancellation)
    {
        if (wanted(work.Desired) is not { } role)
        {
            return;
        }

        if (found(work.Actual) is not { } state)
        {
            await CreateAsync(work, role, cancellation).ConfigureAwait(false);
            return;
        }

        if (CanonicalJson.Read(state.Role.TrustPolicy) != role.TrustPolicy)
        {
            await CallAsync(work, () => work.Services.Iam.UpdateAssumeRolePolicyAsync(role.Name, CanonicalJson.Write(role.TrustPolicy), cancellation), cancellation).ConfigureAwait(false);
            work.FreshRoles.Add(role.Name);
        }

        // What runs, or may be rolled back to, keeps what it needs until the end of the deployment.
        if (PolicyDiff.Merge(state.Policy, role.Policy) is { } meanwhile && PolicyDiff.Describe(state.Policy, meanwhile).Any())
        {
            await PutPolicyAsync(work, role, meanwhile, cancellation).ConfigureAwait(false);
            work.Report(DeploymentEventKind.Updated, ResourceKind.Role, role.Name, "The policy was changed");
        }

        if (work.Options.Clock.GetUtcNow() - state.Role.CreateDate < work.Options.PropagationTimeout)
        {
            work.FreshRoles.Add(role.Name); // A run that was cut short made it a moment ago.
        }
    }

    /// <summary>Puts the inline policy of a role.</summary>
    public static async Task PutPolicyAsync(Work work, RoleSpecification role, Json policy, CancellationToken cancellation)
    {
        await CallAsync(work, () => work.Services.Iam.PutRolePolicyAsync(role.Name, RoleSpecification.PolicyName, CanonicalJson.Write(policy), cancellation), cancellation).ConfigureAwait(false);
        work.FreshRoles.Add(role.Name);
    }

    /// <summary>Makes a call of IAM, and makes it again while somebody else changes the same, or a new role is not there yet.</summary>
    public static Task CallAsync(Work work, Func<Task> call, CancellationToken cancellation) => work.Patience.RetryAsync(
        call,
        p => AwsErrors.Is(p, AwsErrors.ConcurrentModification, AwsErrors.NoSuchEntity),
        Patience.Usual,
        null,
        cancellation);

    private static IEnumerable<string> Details(RoleSpecification role, RoleState state)
    {
        if (CanonicalJson.Read(state.Role.TrustPolicy) != role.TrustPolicy)
        {
            yield return "~ who may assume it";
        }

        foreach (var line in PolicyDiff.Describe(state.Policy, role.Policy))
        {
            yield return line;
        }
    }

    private static async Task CreateAsync(Work work, RoleSpecification role, CancellationToken cancellation)
    {
        try
        {
            await CallAsync(
                work,
                () => work.Services.Iam.CreateRoleAsync(role.Name, CanonicalJson.Write(role.TrustPolicy), $"Made for the state machine {work.Desired.Name}", work.Desired.ResourceTags, cancellation),
                cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException problem) when (AwsErrors.Is(problem, AwsErrors.EntityAlreadyExists))
        {
            throw new ReplanException(problem);
        }

        work.FreshRoles.Add(role.Name);
        if (role.Policy is { } policy)
        {
            await PutPolicyAsync(work, role, policy, cancellation).ConfigureAwait(false);
        }

        work.Report(DeploymentEventKind.Created, ResourceKind.Role, role.Name, "The role was made");
    }
}
