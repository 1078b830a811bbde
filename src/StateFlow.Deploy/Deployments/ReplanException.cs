using System.Diagnostics.CodeAnalysis;

namespace StateFlow.Deploy.Deployments;

/// <summary>Somebody else changed something since the plan was made: a new one is needed.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is caught where it is thrown.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "It is caught where it is thrown.")]
internal sealed class ReplanException(string message, AwsServiceException? cause = null) : Exception(message, cause)
{
    public ReplanException(AwsServiceException cause)
        : this(cause.Message, cause)
    {
    }
}
