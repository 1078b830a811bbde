namespace StateFlow.Deploy.Policies;

/// <summary>Why a statement cannot be narrower.</summary>
internal static class Reasons
{
    public const string NoResources = "IAM knows no resources for it.";
    public const string Unnamed = "The call does not say in advance on what.";
    public const string Queried = "What a query reads and writes is in its text and in its workgroup.";
}
