using StateFlow.Deploy.Aws;
using StateFlow.Deploy.StepFunctions;

namespace StateFlow.Deploy.Deployments;

/// <summary>A deployment on its way: what should be, what was, and what came of it so far.</summary>
internal sealed class Work(Services services, DesiredState desired, ActualState actual, DeployerOptions options)
{
    /// <summary>For how long AWS may show a machine as it was before.</summary>
    private static readonly TimeSpan StaleTime = TimeSpan.FromSeconds(5);

    public Services Services => services;

    public DesiredState Desired => desired;

    public ActualState Actual => actual;

    public DeployerOptions Options => options;

    public Patience Patience { get; } = new(options.Clock);

    /// <summary>Gets or sets the revision of the machine, once it is as it should be.</summary>
    public string? Revision { get; set; } = actual.Machine is null ? null : actual.Machine.RevisionId ?? MachineStep.InitialRevision;

    /// <summary>Gets or sets the ARN of the version that the alias leads to.</summary>
    public string? Version { get; set; } = actual.Versions.Count > 0 ? actual.Versions[0] : null;

    /// <summary>Gets the names of the roles that this run made or changed, whichever plan it followed: IAM may not have spread them yet.</summary>
    public required HashSet<string> FreshRoles { get; init; }

    /// <summary>Gets or sets what this run noted as the contents that are ours; <see langword="null"/> where it changes none.</summary>
    public string? Mark { get; set; }

    /// <summary>Gets or sets the alarms that led the alias back.</summary>
    public IReadOnlyList<string> Alarms { get; set; } = [];

    /// <summary>Says what happened.</summary>
    public void Report(DeploymentEventKind kind, ResourceKind resource, string name, string message) => options.Progress?.Report(new DeploymentEvent(kind, resource, name, message));

    /// <summary>Looks whether somebody else changed the machine since this run did, or found it.</summary>
    /// <exception cref="ReplanException">Somebody did.</exception>
    public async Task ThrowIfOvertakenAsync(CancellationToken cancellation)
    {
        var machine = await Patience.WaitAsync(
            () => services.StepFunctions.DescribeStateMachineAsync(new DescribeStateMachineRequest(desired.StateMachineArn), cancellation).OrNothing(AwsErrors.StateMachineDoesNotExist),
            m => m is not null && !IsOvertakenBy(m),
            StaleTime,
            cancellation).ConfigureAwait(false);
        if (machine is null || IsOvertakenBy(machine))
        {
            throw new ReplanException($"The machine '{desired.Name}' was changed in the meantime.");
        }
    }

    /// <summary>Tells whether a machine is neither what this run found nor what it made. AWS may show what was before for a while.</summary>
    public bool IsOvertakenBy(DescribeStateMachineReply machine) =>
        (machine.RevisionId ?? MachineStep.InitialRevision) is var seen && seen != Revision && seen != (actual.Machine?.RevisionId ?? MachineStep.InitialRevision);

    /// <summary>Makes a call on the machine, and makes it again while its role is not spread, a machine of its name goes, or something else passes.</summary>
    public Task<T> CallWithRoleAsync<T>(Func<Task<T>> call, CancellationToken cancellation, bool waitsForDeletion = false) => Patience.RetryAsync(
        call,
        p => Propagation.IsOfMachineRole(p) ? desired.Role is { } role && FreshRoles.Contains(role.Name)
            : AwsErrors.Is(p, AwsErrors.KmsThrottling) || (waitsForDeletion && AwsErrors.Is(p, AwsErrors.StateMachineDeleting)),
        options.PropagationTimeout,
        p => Report(DeploymentEventKind.Waiting, ResourceKind.StateMachine, desired.Name, Propagation.IsOfMachineRole(p) ? "IAM has not spread the role yet" : p.ServiceMessage),
        cancellation);
}
