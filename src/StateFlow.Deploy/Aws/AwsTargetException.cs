using System.Diagnostics.CodeAnalysis;

namespace StateFlow.Deploy;

/// <summary>It cannot be found out where calls go or who makes them. No call was made.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Nobody else throws it.")]
public sealed class AwsTargetException : Exception
{
    internal AwsTargetException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
