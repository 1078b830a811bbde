using System.Collections.Frozen;
using System.Text.Json;
using StateFlow.Expressions;

namespace StateFlow.Integrations;

/// <summary>What IAM must allow the role of a machine so that a task can use an optimized integration.</summary>
public sealed record IntegrationPermissions
{
    private static readonly Lazy<FrozenDictionary<string, IntegrationPermissions>> ByName = new(() =>
        JsonElement.Parse(CatalogResource.Read(CatalogResource.Permissions))
            .EnumerateObject()
            .ToFrozenDictionary(m => m.Name, m => Read(m.Value), StringComparer.Ordinal));

    private IntegrationPermissions()
    {
    }

    /// <summary>Gets what every call needs, whatever its pattern.</summary>
    public EquatableArray<PermissionStatement> Call { get; private init; }

    /// <summary>Gets what <c>.sync</c> needs besides: looking after the job, and stopping it.</summary>
    public EquatableArray<PermissionStatement> Job { get; private init; }

    /// <summary>
    /// Gets the name of the managed EventBridge rule that tells <c>.sync</c> the end of the job, on which <c>events:PutTargets</c>,
    /// <c>events:PutRule</c> and <c>events:DescribeRule</c> are needed; <see langword="null"/> when the service polls instead.
    /// </summary>
    public string? EventsRule { get; private init; }

    /// <summary>
    /// Gets the service that is passed a role, with <c>iam:PassRole</c>; or between parentheses the parameters that hold the roles;
    /// <see langword="null"/> when no role is passed.
    /// </summary>
    public string? PassRoleTo { get; private init; }

    /// <summary>Gets what else may be needed, in words: roles linked to a service.</summary>
    public EquatableArray<string> Extra { get; private init; }

    /// <summary>Finds the permissions of an optimized integration.</summary>
    internal static IntegrationPermissions? Of(string integration) => ByName.Value.GetValueOrDefault(integration);

    private static IntegrationPermissions Read(JsonElement source) => new()
    {
        Call = Statements(source.GetProperty("request")),
        Job = Statements(source.GetProperty("sync")),
        EventsRule = source.GetProperty("rule").GetString(),
        PassRoleTo = source.GetProperty("passRoleTo").GetString(),
        Extra = [.. source.GetProperty("extra").EnumerateArray().Select(Text)],
    };

    private static EquatableArray<PermissionStatement> Statements(JsonElement source) =>
        [.. source.EnumerateArray().Select(s => new PermissionStatement([.. Text(s[0]).Split(' ')], Text(s[1])))];

    private static string Text(JsonElement source) => source.GetString()!; // These places of the resource hold texts only.
}

/// <summary>Actions that must be allowed on a resource.</summary>
/// <param name="Actions">The actions, as in <c>sqs:SendMessage</c>.</param>
/// <param name="Resource">
/// What they act on, as a hint: the resource part of an ARN of the service, with parameters of the call between braces, as in
/// <c>table/{TableName}</c>; <c>*</c>; or words.
/// </param>
public sealed record PermissionStatement(EquatableArray<string> Actions, string Resource);
