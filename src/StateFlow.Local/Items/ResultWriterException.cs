using System.Diagnostics.CodeAnalysis;

namespace StateFlow.Local;

/// <summary>The results of a distributed map cannot be written: the cause of <c>States.ResultWriterFailed</c>.</summary>
/// <param name="cause">What cannot be written and why.</param>
/// <param name="inner">The exception of the store.</param>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "There is no error without a cause.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "The engine makes an error of the state of it.")]
internal sealed class ResultWriterException(string cause, Exception inner) : IOException(cause, inner);
