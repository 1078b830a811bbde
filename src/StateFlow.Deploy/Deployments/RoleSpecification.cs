namespace StateFlow.Deploy.Deployments;

/// <summary>A role as it should be.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="TrustPolicy">Who may assume it.</param>
/// <param name="Policy">Its inline policy; <see langword="null"/> for none.</param>
internal sealed record RoleSpecification(string Name, string Arn, Json TrustPolicy, Json? Policy)
{
    /// <summary>The name of the inline policy.</summary>
    public const string PolicyName = "stateflow";

    /// <summary>How long an inline policy may be, without white space.</summary>
    public const int LongestPolicy = 10_240;

    private const int LongestName = 64;
    private const int HashLength = 8;

    /// <summary>Makes the name of a role: roles are in no region, so that it has the region in it.</summary>
    /// <param name="machine">The name of the machine.</param>
    /// <param name="region">The region.</param>
    /// <param name="suffix">What the role is for; empty for the machine itself.</param>
    public static string NameOf(string machine, string region, string suffix)
    {
        var name = $"stateflow-{machine}-{region}{suffix}";
        return name.Length <= LongestName ? name : $"{name[..(LongestName - HashLength - 1)]}-{CanonicalJson.Hash(name)[..HashLength]}";
    }
}
