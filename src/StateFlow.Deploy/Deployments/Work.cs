using StateFlow.Deploy.Aws;

namespace StateFlow.Deploy.Deployments;

/// <summary>A deployment on its way: what should be, what was, and what came of it so far.</summary>
internal sealed class Work(Services services, DesiredState desired, ActualState actual, DeployerOptions options)
{
    public Services Services => services;

    public DesiredState Desired => desired;

    public ActualState Actual => actual;

    public DeployerOptions Options => options;

    public Patience Patience { get; } = new(options.Clock);

    /// <summary>Gets or sets the revision of the machine, once it is as it should be.</summary>
    public string? Revision { get; set; } = actual.Machine is null ? null : actual.Machine.RevisionId ?? MachineStep.InitialRevision;

    /// <summary>Gets or sets the ARN of the version that the alias leads to.</summary>
    public string? Version { get; set; } = actual.Versions.Count > 0 ? actual.Versions[0] : null;

    /// <summary>Gets the names of the roles that this run made or changed, which IAM may not have spread yet.</summary>
    public HashSet<string> FreshRoles { get; } = [];

    /// <summary>Gets or sets the alarms that led the alias back.</summary>
    public IReadOnlyList<string> Alarms { get; set; } = [];

    /// <summary>Says what happened.</summary>
    public void Report(DeploymentEventKind kind, ResourceKind resource, string name, string message) => options.Progress?.Report(new DeploymentEvent(kind, resource, name, message));

    /// <summary>Makes a call on the machine, and makes it again while its role is not spread, or something else passes.</summary>
    public Task<T> CallWithRoleAsync<T>(Func<Task<T>> call, CancellationToken cancellation) => Patience.RetryAsync(
        call,
        p => Propagation.IsOfMachineRole(p) ? desired.Role is { } role && FreshRoles.Contains(role.Name) : AwsErrors.Is(p, AwsErrors.StateMachineDeleting, AwsErrors.KmsThrottling),
        options.PropagationTimeout,
        p => Report(DeploymentEventKind.Waiting, ResourceKind.StateMachine, desired.Name, Propagation.IsOfMachineRole(p) ? "IAM has not spread the role yet" : p.ServiceMessage),
        cancellation);
}
