namespace StateFlow.Deploy;

/// <summary>A machine with everything that is deployed with it.</summary>
/// <param name="Machine">The machine.</param>
public sealed record MachineDeployment(StateMachine Machine)
{
    /// <summary>Gets what the machine has besides its definition. Default: nothing.</summary>
    public DeploymentSettings Settings { get; init; } = DeploymentSettings.Default;

    /// <summary>Gets the Lambda functions beside the machine. Default: none.</summary>
    public EquatableArray<FunctionSettings> Functions { get; init; }

    /// <summary>Gets the name that the machine gets.</summary>
    internal string Name => Settings.Name ?? Machine.Name ?? string.Empty;
}
