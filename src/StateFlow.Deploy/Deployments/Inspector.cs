using StateFlow.Deploy.Aws;
using StateFlow.Deploy.Lambda;
using StateFlow.Deploy.StepFunctions;

namespace StateFlow.Deploy.Deployments;

/// <summary>Finds out what AWS has of a deployment.</summary>
/// <param name="services">The services.</param>
internal sealed class Inspector(Services services)
{
    /// <summary>Looks at everything that a deployment is about.</summary>
    public async Task<ActualState> InspectAsync(DesiredState desired, CancellationToken cancellation)
    {
        var machine = services.StepFunctions.DescribeStateMachineAsync(new DescribeStateMachineRequest(desired.StateMachineArn), cancellation).OrNothing(AwsErrors.StateMachineDoesNotExist);
        var role = InspectRoleAsync(desired.Role?.Name, cancellation);
        var functionRole = InspectRoleAsync(desired.FunctionRole?.Name, cancellation);
        var functions = InspectFunctionsAsync(desired.Deployment.Functions, cancellation);
        var logGroup = desired.LogGroup is { } group ? services.Logs.FindLogGroupAsync(group, cancellation) : Task.FromResult<Logs.LogGroup?>(null);
        await Task.WhenAll(machine, role, functionRole, functions, logGroup).ConfigureAwait(false);
        var state = new ActualState
        {
            Role = await role.ConfigureAwait(false),
            FunctionRole = await functionRole.ConfigureAwait(false),
            Functions = await functions.ConfigureAwait(false),
            LogGroup = await logGroup.ConfigureAwait(false),
        };
        if (state.LogGroup is { } existing && desired.Settings.Logging?.RetentionDays is not null)
        {
            var owner = await services.Logs.ListTagsAsync(existing, cancellation).OrNothing(AwsErrors.LogGroupNotFound).ConfigureAwait(false);
            state = state with { OwnsLogGroup = owner?.GetValueOrDefault(DesiredState.ManagedTag) == desired.Name };
        }

        return await machine.ConfigureAwait(false) is { } found && found.Status is not "DELETING" ? await InspectMachineAsync(state with { Machine = found }, desired, cancellation).ConfigureAwait(false) : state;
    }

    /// <summary>Gives the ARNs of the versions of a machine, the newest first.</summary>
    public async Task<IReadOnlyList<string>> ListVersionsAsync(string stateMachineArn, CancellationToken cancellation)
    {
        var all = new List<string>();
        string? token = null;
        do
        {
            var page = await services.StepFunctions.ListStateMachineVersionsAsync(new ListRequest(stateMachineArn, token), cancellation).ConfigureAwait(false);
            all.AddRange(page.StateMachineVersions.Select(v => v.StateMachineVersionArn));
            token = page.NextToken;
        }
        while (token is not null);
        return [.. all.OrderByDescending(NumberOf)];
    }

    /// <summary>Gives the tags of a machine.</summary>
    public async Task<IReadOnlyDictionary<string, string>> ListTagsAsync(string stateMachineArn, CancellationToken cancellation)
    {
        var reply = await services.StepFunctions.ListTagsForResourceAsync(new ListTagsForResourceRequest(stateMachineArn), cancellation).OrNothing(AwsErrors.ResourceNotFound).ConfigureAwait(false);
        return (reply?.Tags ?? []).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
    }

    /// <summary>Looks at a role.</summary>
    public async Task<RoleState?> InspectRoleAsync(string? name, CancellationToken cancellation)
    {
        if (name is null || await services.Iam.GetRoleAsync(name, cancellation).OrNothing(AwsErrors.NoSuchEntity).ConfigureAwait(false) is not { } role)
        {
            return null;
        }

        var policies = await services.Iam.ListRolePoliciesAsync(name, cancellation).ConfigureAwait(false);
        var attached = await services.Iam.ListAttachedRolePoliciesAsync(name, cancellation).ConfigureAwait(false);
        var policy = policies.Contains(RoleSpecification.PolicyName)
            ? await services.Iam.GetRolePolicyAsync(name, RoleSpecification.PolicyName, cancellation).OrNothing(AwsErrors.NoSuchEntity).ConfigureAwait(false)
            : null;
        return new RoleState(role, policy is null ? null : CanonicalJson.Read(policy), [.. policies.Where(p => p != RoleSpecification.PolicyName)], attached);
    }

    private static int NumberOf(string versionArn) => int.TryParse(versionArn.AsSpan(versionArn.LastIndexOf(':') + 1), out var number) ? number : 0;

    private async Task<ActualState> InspectMachineAsync(ActualState state, DesiredState desired, CancellationToken cancellation)
    {
        var tags = ListTagsAsync(desired.StateMachineArn, cancellation);
        var versions = ListVersionsAsync(desired.StateMachineArn, cancellation);
        var alias = desired.Settings.Alias is { } wanted
            ? services.StepFunctions.DescribeStateMachineAliasAsync(new AliasRequest($"{desired.StateMachineArn}:{wanted.Name}"), cancellation).OrNothing(AwsErrors.ResourceNotFound)
            : Task.FromResult<DescribeStateMachineAliasReply?>(null);
        await Task.WhenAll(tags, versions, alias).ConfigureAwait(false);
        var isAnyTooMuch = (await versions.ConfigureAwait(false)).Count >= (desired.Settings.Version?.Keep ?? int.MaxValue);
        var newest = await versions.ConfigureAwait(false) is [var first, ..] ? first : null;
        var version = newest is not null && desired.IsVersioned
            ? await services.StepFunctions.DescribeStateMachineAsync(new DescribeStateMachineRequest(newest), cancellation).OrNothing(AwsErrors.StateMachineDoesNotExist).ConfigureAwait(false)
            : null;
        return state with
        {
            Tags = await tags.ConfigureAwait(false),
            Versions = await versions.ConfigureAwait(false),
            VersionRevision = version is null ? null : version.RevisionId ?? RevisionByContent(version, state.Machine!), // It was found.
            Alias = (await alias.ConfigureAwait(false))?.RoutingConfiguration,
            ForgottenAliases = desired.Settings.Alias is null && newest is not null ? await ListAliasesAsync(desired.StateMachineArn, cancellation).ConfigureAwait(false) : [],
            MissingAlarms = desired.Settings.Alias is { Rollout.Alarms: { Count: > 0 } alarms } ? await services.CloudWatch.FindMissingAsync(alarms, cancellation).ConfigureAwait(false) : [],
            VersionsOfOthers = isAnyTooMuch ? await FindVersionsOfOthersAsync(desired, cancellation).ConfigureAwait(false) : [],
        };
    }

    private async Task<IReadOnlyCollection<string>> FindVersionsOfOthersAsync(DesiredState desired, CancellationToken cancellation)
    {
        var versions = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in (await ListAliasesAsync(desired.StateMachineArn, cancellation).ConfigureAwait(false)).Where(a => a != desired.Settings.Alias?.Name))
        {
            var alias = await services.StepFunctions.DescribeStateMachineAliasAsync(new AliasRequest($"{desired.StateMachineArn}:{name}"), cancellation).OrNothing(AwsErrors.ResourceNotFound).ConfigureAwait(false);
            versions.UnionWith((alias?.RoutingConfiguration ?? []).Select(r => r.StateMachineVersionArn));
        }

        return versions;
    }

    private async Task<IReadOnlyList<string>> ListAliasesAsync(string stateMachineArn, CancellationToken cancellation)
    {
        var names = new List<string>();
        string? token = null;
        do
        {
            var page = await services.StepFunctions.ListStateMachineAliasesAsync(new ListRequest(stateMachineArn, token), cancellation).ConfigureAwait(false);
            names.AddRange(page.StateMachineAliases.Select(a => a.StateMachineAliasArn[(a.StateMachineAliasArn.LastIndexOf(':') + 1)..]));
            token = page.NextToken;
        }
        while (token is not null);
        return names;
    }

    /// <summary>Tells of a version without a revision whether it is what the machine is.</summary>
    private static string? RevisionByContent(DescribeStateMachineReply version, DescribeStateMachineReply machine) =>
        MachineConfiguration.Of(version) == MachineConfiguration.Of(machine) ? machine.RevisionId ?? MachineStep.InitialRevision : null;

    private async Task<IReadOnlyDictionary<string, GetFunctionReply>> InspectFunctionsAsync(IEnumerable<FunctionSettings> functions, CancellationToken cancellation)
    {
        var replies = await Task.WhenAll(functions.Select(async f =>
            (f.Name, Reply: await services.Lambda.GetFunctionAsync(f.Name, cancellation).OrNothing(AwsErrors.FunctionNotFound).ConfigureAwait(false)))).ConfigureAwait(false);
        return replies.Where(r => r.Reply is not null).ToDictionary(r => r.Name, r => r.Reply!, StringComparer.Ordinal);
    }
}
