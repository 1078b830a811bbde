using StateFlow.Deploy;

namespace StateFlow.Cli.Deployments;

/// <summary>What a file <c>stateflow.json</c> says of deployments.</summary>
/// <param name="Common">What is said of all machines.</param>
/// <param name="Machines">What is said of single machines and of all, by the names of the machines.</param>
internal sealed record DeploymentSection(DeploymentEntry Common, IReadOnlyDictionary<string, DeploymentEntry> Machines)
{
    /// <summary>Gets the section of a file that says nothing.</summary>
    public static DeploymentSection Empty { get; } = new(new DeploymentEntry(DeploymentSettings.Default, null, []), new Dictionary<string, DeploymentEntry>());

    /// <summary>Gives what is said of a machine.</summary>
    public DeploymentEntry For(string machine) => Machines.GetValueOrDefault(machine, Common);
}

/// <summary>What is said of one machine.</summary>
/// <param name="Settings">What it is deployed with.</param>
/// <param name="Type">Which kind of workflow it is, if that is said.</param>
/// <param name="Functions">The functions beside it.</param>
internal sealed record DeploymentEntry(DeploymentSettings Settings, StateMachineType? Type, IReadOnlyList<FunctionEntry> Functions);
