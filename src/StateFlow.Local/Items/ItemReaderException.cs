using System.Diagnostics.CodeAnalysis;

namespace StateFlow.Local;

/// <summary>The items of a distributed map cannot be read: the cause of <c>States.ItemReaderFailed</c>.</summary>
/// <param name="cause">What is wrong with which object, and what to do.</param>
/// <param name="inner">The exception of the store, if it is one.</param>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "There is no error without a cause.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "The engine makes an error of the state of it.")]
internal sealed class ItemReaderException(string cause, Exception? inner = null) : Exception(cause, inner)
{
    /// <summary>Tells whether an exception of a store is one of reading, and not of somebody who stopped to wait.</summary>
    public static bool IsFault(Exception exception, CancellationToken cancellationToken) =>
        exception is not ItemReaderException && !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);

    /// <summary>Says that a store failed.</summary>
    /// <param name="uri">What was read.</param>
    /// <param name="problem">What the store said.</param>
    public static ItemReaderException Of(string uri, Exception problem) => new($"{uri} cannot be read: {problem.Message}", problem);
}
