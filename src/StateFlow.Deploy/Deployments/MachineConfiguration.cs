using StateFlow.Deploy.StepFunctions;

namespace StateFlow.Deploy.Deployments;

/// <summary>What <c>UpdateStateMachine</c> can change about a machine. Two that mean the same are equal.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="RoleArn">The role.</param>
/// <param name="Logging">What is logged; <see langword="null"/> for nothing.</param>
/// <param name="Tracing">Whether executions are traced.</param>
/// <param name="Encryption">The key; <see langword="null"/> for one that AWS owns.</param>
internal sealed record MachineConfiguration(Json Definition, string RoleArn, LoggingState? Logging, bool Tracing, EncryptionSettings? Encryption)
{
    private const string Off = "OFF";
    private const string OwnKey = "CUSTOMER_MANAGED_KMS_KEY";
    private const int DefaultReuse = 300;

    /// <summary>Gets what Step Functions is told about logs.</summary>
    public LoggingConfiguration LoggingRequest => Logging is { } logging
        ? new(logging.Level, logging.IncludeExecutionData, [new LogDestination(new CloudWatchLogsLogGroup(logging.LogGroupArn))])
        : new(Off, IncludeExecutionData: false, []);

    /// <summary>Gets what Step Functions is told about traces.</summary>
    public TracingConfiguration TracingRequest => new(Tracing);

    /// <summary>Gets what Step Functions is told about the key.</summary>
    public EncryptionConfiguration EncryptionRequest => Encryption is { } key ? new(OwnKey, key.KmsKeyId, key.DataKeyReusePeriodSeconds) : new("AWS_OWNED_KEY");

    /// <summary>Gets a text that differs where the configuration does.</summary>
    public string Hash => CanonicalJson.Hash(CanonicalJson.Write(Definition), RoleArn, $"{Logging}", $"{Tracing}", $"{Encryption}");

    /// <summary>Makes it of what Step Functions tells.</summary>
    public static MachineConfiguration Of(DescribeStateMachineReply machine) => new(
        CanonicalJson.Read(machine.Definition),
        machine.RoleArn,
        machine.LoggingConfiguration is { Level: not Off } logging && logging.Destinations is [{ CloudWatchLogsLogGroup.LogGroupArn: { } group }, ..]
            ? new LoggingState(logging.Level, logging.IncludeExecutionData, group) : null,
        machine.TracingConfiguration is { Enabled: true },
        machine.EncryptionConfiguration is { Type: OwnKey, KmsKeyId: { } key } encryption ? Normal(new EncryptionSettings(key) { DataKeyReusePeriodSeconds = encryption.KmsDataKeyReusePeriodSeconds }) : null);

    /// <summary>Writes out what is meant when nothing is said.</summary>
    public static EncryptionSettings? Normal(EncryptionSettings? settings) => settings is null ? null : settings with { DataKeyReusePeriodSeconds = settings.DataKeyReusePeriodSeconds ?? DefaultReuse };
}

/// <summary>What a machine logs.</summary>
/// <param name="Level">Which events.</param>
/// <param name="IncludeExecutionData">Whether inputs and outputs are logged.</param>
/// <param name="LogGroupArn">Where; it ends in <c>:*</c>.</param>
internal sealed record LoggingState(string Level, bool IncludeExecutionData, string LogGroupArn);
