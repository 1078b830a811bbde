using StateFlow.Deploy.Aws;
using StateFlow.Deploy.StepFunctions;

namespace StateFlow.Deploy.Deployments;

/// <summary>The machine itself.</summary>
internal sealed class MachineStep : DeploymentStep
{
    /// <summary>The revision of a machine that was never updated.</summary>
    public const string InitialRevision = "INITIAL";

    public override IEnumerable<PlannedChange> Plan(DesiredState desired, ActualState actual)
    {
        if (actual.Configuration is not { } configuration)
        {
            yield return new PlannedChange(ChangeKind.Create, ResourceKind.StateMachine, desired.Name, [$"type: {desired.Type}"]);
        }
        else if (configuration != desired.Configuration)
        {
            yield return new PlannedChange(ChangeKind.Update, ResourceKind.StateMachine, desired.Name, [.. Details(configuration, desired.Configuration)]);
        }
    }

    public override IEnumerable<string> FindErrors(DesiredState desired, ActualState actual)
    {
        if (actual.Machine is { Type: { } type } && type != desired.Type)
        {
            yield return $"The machine '{desired.Name}' is of the type {type}, which cannot be changed to {desired.Type}. Give the new one another name, or remove the old one first.";
        }
    }

    public override Task ApplyAsync(Work work, CancellationToken cancellation) =>
        work.Actual.Configuration is not { } configuration ? CreateAsync(work, cancellation)
        : configuration != work.Desired.Configuration ? UpdateAsync(work, cancellation)
        : Task.CompletedTask;

    private static IEnumerable<string> Details(MachineConfiguration before, MachineConfiguration after)
    {
        foreach (var change in DefinitionDiff.Of(before.Definition, after.Definition).Changes)
        {
            yield return change.ToString();
        }

        var fields = new (string Name, object? Before, object? After)[]
        {
            ("role", before.RoleArn, after.RoleArn),
            ("logging", Text(before.Logging), Text(after.Logging)),
            ("tracing", before.Tracing ? "on" : "off", after.Tracing ? "on" : "off"),
            ("encryption", Text(before.Encryption), Text(after.Encryption)),
        };
        foreach (var (name, old, current) in fields.Where(f => !Equals(f.Before, f.After)))
        {
            yield return $"~ {name}: {old ?? "(none)"} -> {current ?? "(none)"}";
        }
    }

    private static string? Text(LoggingState? logging) =>
        logging is null ? null : $"{logging.Level}{(logging.IncludeExecutionData ? " with inputs and outputs" : string.Empty)} to {logging.LogGroupArn}";

    private static string? Text(EncryptionSettings? key) => key is null ? null : $"{key.KmsKeyId}, data keys for {key.DataKeyReusePeriodSeconds} s";

    private static async Task CreateAsync(Work work, CancellationToken cancellation)
    {
        var desired = work.Desired;
        try
        {
            await work.CallWithRoleAsync(() => work.Services.StepFunctions.CreateStateMachineAsync(Request(desired), cancellation), cancellation, waitsForDeletion: true).ConfigureAwait(false);
        }
        catch (AwsServiceException problem) when (AwsErrors.Is(problem, AwsErrors.StateMachineAlreadyExists, AwsErrors.Conflict))
        {
            throw new ReplanException(problem);
        }

        var seen = await work.Patience.WaitAsync(
            () => work.Services.StepFunctions.DescribeStateMachineAsync(new DescribeStateMachineRequest(desired.StateMachineArn), cancellation).OrNothing(AwsErrors.StateMachineDoesNotExist),
            m => m is not null,
            Patience.Usual,
            cancellation).ConfigureAwait(false);
        work.Revision = seen?.RevisionId ?? InitialRevision;
        work.Report(DeploymentEventKind.Created, ResourceKind.StateMachine, desired.StateMachineArn, "The machine was made");
    }

    private static CreateStateMachineRequest Request(DesiredState desired) => new(desired.Name, desired.DefinitionText, desired.Configuration.RoleArn)
    {
        Type = desired.Type,
        LoggingConfiguration = desired.Configuration.Logging is null ? null : desired.Configuration.LoggingRequest,
        TracingConfiguration = desired.Configuration.Tracing ? desired.Configuration.TracingRequest : null,
        EncryptionConfiguration = desired.Configuration.Encryption is null ? null : desired.Configuration.EncryptionRequest,
        Tags = TagsStep.Request(desired.TagsAfter(new Dictionary<string, string>())),
    };

    private static async Task UpdateAsync(Work work, CancellationToken cancellation)
    {
        var desired = work.Desired;
        var configuration = desired.Configuration;
        try
        {
            await work.ThrowIfOvertakenAsync(cancellation).ConfigureAwait(false);

            // Cut short between the update and the tag, the next run knows both contents as ours.
            await TagsStep.MarkAsync(work, $"{work.Actual.Configuration!.Hash} {configuration.Hash}", cancellation).ConfigureAwait(false); // The machine is there.
            var reply = await work.CallWithRoleAsync(
                () => work.Services.StepFunctions.UpdateStateMachineAsync(
                    new UpdateStateMachineRequest(desired.StateMachineArn)
                    {
                        Definition = desired.DefinitionText,
                        RoleArn = configuration.RoleArn,
                        LoggingConfiguration = configuration.LoggingRequest,
                        TracingConfiguration = configuration.TracingRequest,
                        EncryptionConfiguration = configuration.Encryption == work.Actual.Configuration.Encryption ? null : configuration.EncryptionRequest,
                    },
                    cancellation),
                cancellation,
                waitsForDeletion: true).ConfigureAwait(false);
            await WaitForAsync(work, reply.RevisionId, cancellation).ConfigureAwait(false);
        }
        catch (AwsServiceException problem) when (AwsErrors.Is(problem, AwsErrors.StateMachineDoesNotExist, AwsErrors.Conflict, AwsErrors.ResourceNotFound))
        {
            throw new ReplanException(problem);
        }

        work.Report(DeploymentEventKind.Updated, ResourceKind.StateMachine, desired.StateMachineArn, "The machine was changed");
    }

    /// <summary>Waits until the update can be seen: until then executions may start with what was before.</summary>
    private static async Task WaitForAsync(Work work, string? revision, CancellationToken cancellation)
    {
        var seen = await work.Patience.WaitAsync(
            () => work.Services.StepFunctions.DescribeStateMachineAsync(new DescribeStateMachineRequest(work.Desired.StateMachineArn), cancellation),
            m => revision is null ? MachineConfiguration.Of(m) == work.Desired.Configuration : m.RevisionId == revision || work.IsOvertakenBy(m),
            Patience.Usual,
            cancellation).ConfigureAwait(false);
        work.Revision = revision ?? seen.RevisionId ?? InitialRevision;
        if (work.IsOvertakenBy(seen))
        {
            throw new ReplanException($"The machine '{work.Desired.Name}' was changed again in the meantime.");
        }
    }
}
