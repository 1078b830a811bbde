using StateFlow.Deploy.Policies;

namespace StateFlow.Deploy;

/// <summary>What the role of a machine is allowed, and who may assume it.</summary>
/// <remarks>
/// It is derived from the definition through the integration catalogue. Placeholders of the definition stay in the ARNs. What stands alone for the
/// name of a Lambda function, as in <c>"FunctionName": "${Charge}"</c>, is taken as the ARN of the function, and what stands alone for a key of
/// AWS KMS, as in <c>"KeyId": "${Key}"</c>, as the ARN of the key; what stands for a name elsewhere, as in <c>"TableName": "${Orders}"</c>, as the name. <see cref="StateMachine.Resolve"/> before it makes a policy without them.
/// </remarks>
public sealed record MachinePolicy
{
    /// <summary>Gets the statements, in the order in which the states need them, then those of the machine; none when it needs nothing, and then the role has no policy.</summary>
    public EquatableArray<PolicyStatement> Statements { get; init; }

    /// <summary>Gets why a statement is wider than one could wish, or what could not be derived.</summary>
    public EquatableArray<PolicyFinding> Findings { get; init; }

    /// <summary>Gets the trust policy: that Step Functions may assume the role, for this machine of this account.</summary>
    public Json TrustPolicy { get; init; }

    /// <summary>Derives the least that a machine needs.</summary>
    /// <param name="machine">The machine.</param>
    /// <param name="settings">What it is deployed with; <see cref="DeploymentSettings.Default"/> when it is left out.</param>
    public static MachinePolicy Of(StateMachine machine, DeploymentSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return MachineNeeds.Of(machine, settings ?? DeploymentSettings.Default);
    }

    /// <summary>Gives the policy document: <c>Version</c> and <c>Statement</c>.</summary>
    public Json ToJson() => PolicyDocument.Of([.. Statements.Select(s => s.ToJson())]);
}
