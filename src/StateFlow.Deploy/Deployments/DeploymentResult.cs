namespace StateFlow.Deploy;

/// <summary>What a deployment did.</summary>
public sealed record DeploymentResult
{
    /// <summary>Gets the ARN of the machine.</summary>
    public required string StateMachineArn { get; init; }

    /// <summary>Gets the ARN of its role.</summary>
    public required string RoleArn { get; init; }

    /// <summary>Gets the ARN of its newest version; <see langword="null"/> when there is none.</summary>
    public string? VersionArn { get; init; }

    /// <summary>Gets the ARN of its alias; <see langword="null"/> when there is none.</summary>
    public string? AliasArn { get; init; }

    /// <summary>Gets the ARNs of its functions, in their order.</summary>
    public EquatableArray<string> FunctionArns { get; init; }

    /// <summary>Gets what was done, in order; nothing when everything was as it should be.</summary>
    public EquatableArray<PlannedChange> Changes { get; init; }

    /// <summary>Gets the alarms that led the alias back to the version before; none when it is where it should be.</summary>
    public EquatableArray<string> Alarms { get; init; }

    /// <summary>Gets whether the alias went back to the version before.</summary>
    public bool IsRolledBack => Alarms.Count > 0;
}
