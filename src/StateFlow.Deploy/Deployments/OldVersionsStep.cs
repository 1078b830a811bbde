using StateFlow.Deploy.Aws;
using StateFlow.Deploy.StepFunctions;

namespace StateFlow.Deploy.Deployments;

/// <summary>The versions that are too many.</summary>
internal sealed class OldVersionsStep : DeploymentStep
{
    /// <summary>Deletes old versions before there is a new one.</summary>
    /// <returns>Whether some were deleted.</returns>
    public static Task<bool> MakeRoomAsync(Work work, CancellationToken cancellation) =>
        work.Desired.Settings.Version?.Keep is { } keep ? DeleteAsync(work, work.Actual.Versions.Skip(keep - 1).Except(UsedBy(work.Actual)).Except(work.Actual.VersionsOfOthers), cancellation) : Task.FromResult(false);

    public override IEnumerable<PlannedChange> Plan(DesiredState desired, ActualState actual) => desired.Settings.Version?.Keep is { } keep
        ? actual.Versions.Skip(VersionStep.IsNeeded(desired, actual) ? keep - 1 : keep)
            .Except(UsedBy(actual))
            .Except(actual.VersionsOfOthers)
            .Select(v => new PlannedChange(ChangeKind.Delete, ResourceKind.Version, v, []))
        : [];

    public override Task ApplyAsync(Work work, CancellationToken cancellation) =>
        DeleteAsync(work, Plan(work.Desired, work.Actual).Select(c => c.Name), cancellation);

    // While an alias moves, it leads to the version before as well.
    private static IEnumerable<string> UsedBy(ActualState actual) => (actual.Alias ?? []).Where(r => actual.Alias is { Count: > 1 } && r.Weight > 0).Select(r => r.StateMachineVersionArn);

    private static async Task<bool> DeleteAsync(Work work, IEnumerable<string> versions, CancellationToken cancellation)
    {
        var isAny = false;
        foreach (var version in versions)
        {
            try
            {
                await work.Services.StepFunctions.DeleteStateMachineVersionAsync(new DeleteStateMachineVersionRequest(version), cancellation).OrDone(AwsErrors.StateMachineDoesNotExist).ConfigureAwait(false);
                work.Report(DeploymentEventKind.Deleted, ResourceKind.Version, version, "The version was deleted");
                isAny = true;
            }
            catch (AwsServiceException problem) when (AwsErrors.Is(problem, AwsErrors.Conflict))
            {
                // An alias leads to it: it stays.
            }
        }

        return isAny;
    }
}
