namespace StateFlow.Deploy.StepFunctions;

// The requests and replies of the operations on versions and aliases, named as in the API of Step Functions.
internal sealed record PublishStateMachineVersionRequest(string StateMachineArn, string? RevisionId, string? Description);

internal sealed record PublishStateMachineVersionReply(string StateMachineVersionArn);

internal sealed record ListRequest(string StateMachineArn, string? NextToken);

internal sealed record ListStateMachineVersionsReply(IReadOnlyList<VersionItem> StateMachineVersions, string? NextToken);

internal sealed record VersionItem(string StateMachineVersionArn);

internal sealed record DeleteStateMachineVersionRequest(string StateMachineVersionArn);

internal sealed record CreateStateMachineAliasRequest(string Name, IReadOnlyList<Route> RoutingConfiguration);

internal sealed record CreateStateMachineAliasReply(string StateMachineAliasArn);

internal sealed record UpdateStateMachineAliasRequest(string StateMachineAliasArn, IReadOnlyList<Route> RoutingConfiguration);

internal sealed record AliasRequest(string StateMachineAliasArn);

internal sealed record DescribeStateMachineAliasReply(string? StateMachineAliasArn, IReadOnlyList<Route>? RoutingConfiguration);

internal sealed record ListStateMachineAliasesReply(IReadOnlyList<AliasItem> StateMachineAliases, string? NextToken);

internal sealed record AliasItem(string StateMachineAliasArn);

/// <summary>How many of a hundred executions a version gets.</summary>
internal sealed record Route(string StateMachineVersionArn, int Weight);
