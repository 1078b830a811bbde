namespace StateFlow.Deploy.Iam;

/// <summary>A role.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="TrustPolicy">Who may assume it: a JSON text.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="CreateDate">When it was made.</param>
internal sealed record IamRole(string Name, string Arn, string TrustPolicy, IReadOnlyDictionary<string, string> Tags, DateTimeOffset CreateDate);
