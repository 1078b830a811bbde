namespace StateFlow.Deploy;

/// <summary>What a deployed state machine has besides its definition. Policies, templates and deployments are made from it.</summary>
public sealed record DeploymentSettings
{
    /// <summary>Gets settings that say nothing.</summary>
    public static DeploymentSettings Default { get; } = new();

    /// <summary>Gets the name of the deployed machine, up to 80 letters, digits, <c>-</c> and <c>_</c>. Default: <see cref="StateMachine.Name"/>.</summary>
    public string? Name { get; init; }

    /// <summary>Gets which kind of workflow it is; it cannot be changed later. Becomes <c>type</c>. Default: standard.</summary>
    public StateMachineType Type { get; init; }

    /// <summary>Gets the ARN of a role that exists and is left as it is. Default: a role is made, with the least that the machine needs.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Gets what is logged to CloudWatch Logs. Becomes <c>loggingConfiguration</c>. Default: nothing.</summary>
    public LoggingSettings? Logging { get; init; }

    /// <summary>Gets whether AWS X-Ray traces executions. Becomes <c>tracingConfiguration.enabled</c>. Default: no.</summary>
    public bool Tracing { get; init; }

    /// <summary>Gets the key that encrypts the machine and its executions. Becomes <c>encryptionConfiguration</c>. Default: a key that AWS owns.</summary>
    public EncryptionSettings? Encryption { get; init; }

    /// <summary>Gets the tags of the machine: up to 50, keys up to 128 characters, values up to 256. A deployment takes other tags away, but for those of AWS. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Gets the values of the placeholders <c>${Name}</c> by their names: strings, numbers and booleans. Default: none.</summary>
    /// <remarks>A deployment puts them into the definition; a template has them as the defaults of its parameters.</remarks>
    public IReadOnlyDictionary<string, Json> Substitutions { get; init; } = new Dictionary<string, Json>();

    /// <summary>Gets what becomes of versions. Default: none is published, unless there is an <see cref="Alias"/>.</summary>
    public VersionSettings? Version { get; init; }

    /// <summary>Gets the alias that leads to the newest version. Default: none.</summary>
    public AliasSettings? Alias { get; init; }
}
