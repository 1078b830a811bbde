namespace StateFlow.Local.Engine;

/// <summary>What an execution is called.</summary>
/// <param name="Type">Whether it is one of a Standard or of an Express workflow.</param>
/// <param name="Arn">The ARN of the execution.</param>
/// <param name="Name">The name of the execution.</param>
/// <param name="MachineArn">The ARN of the machine.</param>
/// <param name="MachineName">The name of the machine.</param>
/// <param name="RoleArn">The role.</param>
/// <param name="Region">The region.</param>
internal sealed record ExecutionIdentity(StateMachineType Type, string Arn, string Name, string MachineArn, string MachineName, string RoleArn, string Region)
{
    private const string MachinePart = ":stateMachine:";

    /// <summary>Makes the identity of an execution of a machine.</summary>
    public static ExecutionIdentity Of(StateMachineType type, string machineArn, string machineName, string name, string roleArn, string region)
    {
        var part = type is StateMachineType.Standard ? ":execution:" : ":express:";
        return new ExecutionIdentity(type, $"{machineArn.Replace(MachinePart, part, StringComparison.Ordinal)}:{name}", name, machineArn, machineName, roleArn, region);
    }

    /// <summary>Makes the identity of the children of a distributed Map, still without a name: asl.md, section 9.7.</summary>
    /// <param name="label">The label of the Map.</param>
    /// <param name="type">What the processor says the children are.</param>
    public ExecutionIdentity ChildOf(string label, StateMachineType type) => Of(type, $"{MachineArn}/{label}", $"{MachineName}/{label}", string.Empty, RoleArn, Region);

    /// <summary>Gives a name to an identity that has none.</summary>
    public ExecutionIdentity WithName(string name) => this with { Name = name, Arn = Arn + name };

    /// <summary>Makes the ARN of a map run.</summary>
    public string MapRunArn(string label, string id) => $"{MachineArn.Replace(MachinePart, ":mapRun:", StringComparison.Ordinal)}/{label}:{id}";
}
