using StateFlow.Deploy.StepFunctions;
using StateFlow.Validation;

namespace StateFlow.Deploy.Deployments;

/// <summary>The tags of a machine that exists; a new one is made with them.</summary>
internal sealed class TagsStep : DeploymentStep
{
    /// <summary>Gives tags as Step Functions takes them.</summary>
    public static IReadOnlyList<Tag> Request(IEnumerable<KeyValuePair<string, string>> tags) => [.. tags.Select(t => new Tag(t.Key, t.Value))];

    /// <summary>Notes the hashes of the contents that are ours.</summary>
    /// <exception cref="ReplanException">Somebody else noted others since the plan was made.</exception>
    public static async Task MarkAsync(Work work, string hashes, CancellationToken cancellation)
    {
        await ThrowIfNotMarkedAsync(work, work.Actual.Tags.GetValueOrDefault(DesiredState.HashTag), cancellation).ConfigureAwait(false);
        await work.Services.StepFunctions.TagResourceAsync(
            new TagResourceRequest(work.Desired.StateMachineArn, [new Tag(DesiredState.HashTag, hashes), new Tag(DesiredState.ManagedTag, work.Desired.Name)]), cancellation).ConfigureAwait(false);
        work.Mark = hashes;
    }

    public override IEnumerable<PlannedChange> Plan(DesiredState desired, ActualState actual)
    {
        var details = Surplus(desired, actual).Select(k => $"- {k}").Concat(Missing(desired, actual).Where(t => t.Key != DesiredState.HashTag).Select(t => $"+ {t.Key}: {t.Value}")).ToList();
        var isHashOnly = details.Count == 0 && actual.Configuration == desired.Configuration && Missing(desired, actual).Any();
        if (actual.Machine is not null && (details.Count > 0 || isHashOnly))
        {
            yield return new PlannedChange(ChangeKind.Update, ResourceKind.Tags, desired.Name, [.. details]);
        }
    }

    public override IEnumerable<PlanFinding> FindWarnings(DesiredState desired, ActualState actual) =>
        DesiredState.FunctionsIn(actual.Tags).Except(desired.Deployment.Functions.Select(f => f.Name)).ToList() is { Count: > 0 } left
            ? [new PlanFinding(Severity.Warning, $"The settings do not have the functions any more that were deployed with the machine: {string.Join(", ", left)}. They stay until 'remove', with their role.")]
            : [];

    public override async Task ApplyAsync(Work work, CancellationToken cancellation)
    {
        if (work.Actual.Machine is null)
        {
            return;
        }

        var surplus = Surplus(work.Desired, work.Actual).ToList();
        if (surplus.Count > 0)
        {
            await work.Services.StepFunctions.UntagResourceAsync(new UntagResourceRequest(work.Desired.StateMachineArn, surplus), cancellation).ConfigureAwait(false);
            work.Report(DeploymentEventKind.Updated, ResourceKind.Tags, work.Desired.Name, $"Tags were taken away: {string.Join(", ", surplus)}");
        }

        var missing = Missing(work.Desired, work.Actual).Where(t => t.Key != DesiredState.HashTag).ToList();
        if (missing.Count > 0)
        {
            await TagAsync(work, missing, cancellation).ConfigureAwait(false);
            work.Report(DeploymentEventKind.Updated, ResourceKind.Tags, work.Desired.Name, $"Tags were set: {string.Join(", ", missing.Select(t => t.Key))}");
        }

        if (work.Mark is not null || work.Actual.Tags.GetValueOrDefault(DesiredState.HashTag) != work.Desired.Configuration.Hash)
        {
            // Where two deployments meet, the hash must be that of the one that came last.
            await ThrowIfNotMarkedAsync(work, work.Mark ?? work.Actual.Tags.GetValueOrDefault(DesiredState.HashTag), cancellation).ConfigureAwait(false);
            await work.ThrowIfOvertakenAsync(cancellation).ConfigureAwait(false);
            await TagAsync(work, [new(DesiredState.HashTag, work.Desired.Configuration.Hash)], cancellation).ConfigureAwait(false);
            await work.ThrowIfOvertakenAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static Task<EmptyReply> TagAsync(Work work, IEnumerable<KeyValuePair<string, string>> tags, CancellationToken cancellation) =>
        work.Services.StepFunctions.TagResourceAsync(new TagResourceRequest(work.Desired.StateMachineArn, Request(tags)), cancellation);

    private static async Task ThrowIfNotMarkedAsync(Work work, string? mark, CancellationToken cancellation)
    {
        var tags = await new Inspector(work.Services).ListTagsAsync(work.Desired.StateMachineArn, cancellation).ConfigureAwait(false);
        if (tags.GetValueOrDefault(DesiredState.HashTag) != mark)
        {
            throw new ReplanException($"Another deployment of the machine '{work.Desired.Name}' is under way.");
        }
    }

    // What AWS itself tags with cannot be taken away.
    private static IEnumerable<string> Surplus(DesiredState desired, ActualState actual) =>
        actual.Tags.Keys.Where(k => !desired.TagsAfter(actual.Tags).ContainsKey(k) && !k.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Missing(DesiredState desired, ActualState actual) =>
        desired.TagsAfter(actual.Tags).Where(t => actual.Tags.GetValueOrDefault(t.Key) != t.Value).OrderBy(t => t.Key, StringComparer.Ordinal);
}
