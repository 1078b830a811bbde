using System.Diagnostics.CodeAnalysis;

namespace StateFlow.Deploy;

/// <summary>A deployment cannot go on. What it did stays; the same deployment, made again, goes on from there.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Nobody else throws it.")]
public sealed class DeploymentException : Exception
{
    internal DeploymentException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
