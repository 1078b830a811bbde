using System.Diagnostics.CodeAnalysis;

namespace StateFlow.Local;

/// <summary>A run did not do what a test says it should.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Assertions of runs throw it, and they say what is wrong.")]
public sealed class RunAssertionException : Exception
{
    internal RunAssertionException(string message)
        : base(message)
    {
    }
}
