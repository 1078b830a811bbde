using StateFlow.Deploy.Aws;
using StateFlow.Deploy.StepFunctions;

namespace StateFlow.Deploy.Deployments;

/// <summary>The version of what the machine is now.</summary>
internal sealed class VersionStep : DeploymentStep
{
    public override IEnumerable<PlannedChange> Plan(DesiredState desired, ActualState actual)
    {
        if (IsNeeded(desired, actual))
        {
            yield return new PlannedChange(ChangeKind.Create, ResourceKind.Version, desired.Name, desired.Settings.Version?.Description is { } description ? [description] : []);
        }
    }

    /// <summary>Tells whether the machine as it will be has no version yet.</summary>
    public static bool IsNeeded(DesiredState desired, ActualState actual) => desired.IsVersioned
        && (actual.Configuration != desired.Configuration || actual.VersionRevision != (actual.Machine!.RevisionId ?? MachineStep.InitialRevision)); // A machine with a configuration is there.

    public override async Task ApplyAsync(Work work, CancellationToken cancellation)
    {
        if (!IsNeeded(work.Desired, work.Actual))
        {
            return;
        }

        try
        {
            var request = new PublishStateMachineVersionRequest(work.Desired.StateMachineArn, work.Revision, work.Desired.Settings.Version?.Description);
            work.Version = (await work.CallWithRoleAsync(() => work.Services.StepFunctions.PublishStateMachineVersionAsync(request, cancellation), cancellation).ConfigureAwait(false)).StateMachineVersionArn;
        }
        catch (AwsServiceException problem) when (AwsErrors.Is(problem, AwsErrors.Conflict))
        {
            throw new ReplanException(problem); // Somebody else changed the machine since.
        }
        catch (AwsServiceException problem) when (AwsErrors.Is(problem, AwsErrors.ServiceQuotaExceeded))
        {
            if (!await OldVersionsStep.MakeRoomAsync(work, cancellation).ConfigureAwait(false))
            {
                throw;
            }

            throw new ReplanException(problem);
        }

        work.Report(DeploymentEventKind.Created, ResourceKind.Version, work.Version, "The version was published");
    }
}
