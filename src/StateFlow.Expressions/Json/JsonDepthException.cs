using System.Diagnostics.CodeAnalysis;

namespace StateFlow.Expressions;

/// <summary>A value would nest too deep.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "There is one message.")]
[SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Who catches it catches the exception it is of.")]
internal sealed class JsonDepthException() : ArgumentException($"The JSON value nests deeper than {Json.MaxDepth} levels.");
