using StateFlow.Deploy.Iam;
using StateFlow.Deploy.Lambda;
using StateFlow.Deploy.Logs;
using StateFlow.Deploy.StepFunctions;

namespace StateFlow.Deploy.Deployments;

/// <summary>What AWS has.</summary>
internal sealed record ActualState
{
    /// <summary>Gets the machine; <see langword="null"/> when there is none.</summary>
    public DescribeStateMachineReply? Machine { get; init; }

    /// <summary>Gets the tags of the machine.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public RoleState? Role { get; init; }

    public RoleState? FunctionRole { get; init; }

    public LogGroup? LogGroup { get; init; }

    /// <summary>Gets whether the log group was made for the machine.</summary>
    public bool OwnsLogGroup { get; init; }

    /// <summary>Gets the ARNs of the versions, the newest first.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    /// <summary>Gets the revision that the newest version was made of.</summary>
    public string? VersionRevision { get; init; }

    /// <summary>Gets where the alias leads; <see langword="null"/> when there is none.</summary>
    public IReadOnlyList<Route>? Alias { get; init; }

    /// <summary>Gets the names of the aliases, where the settings have none.</summary>
    public IReadOnlyList<string> ForgottenAliases { get; init; } = [];

    /// <summary>Gets the names of the alarms that a roll-out watches, and that do not exist.</summary>
    public IReadOnlyList<string> MissingAlarms { get; init; } = [];

    /// <summary>Gets the versions that other aliases lead to; they are looked for where versions are too many.</summary>
    public IReadOnlyCollection<string> VersionsOfOthers { get; init; } = [];

    /// <summary>Gets the functions that exist, by name.</summary>
    public IReadOnlyDictionary<string, GetFunctionReply> Functions { get; init; } = new Dictionary<string, GetFunctionReply>();

    public MachineConfiguration? Configuration => Machine is null ? null : MachineConfiguration.Of(Machine);
}

/// <summary>A role as it is.</summary>
/// <param name="Role">The role.</param>
/// <param name="Policy">The inline policy that deployments write; <see langword="null"/> for none.</param>
/// <param name="OtherPolicies">The names of the other inline policies.</param>
/// <param name="AttachedPolicies">The ARNs of the policies attached to it.</param>
internal sealed record RoleState(IamRole Role, Json? Policy, IReadOnlyList<string> OtherPolicies, IReadOnlyList<string> AttachedPolicies);
