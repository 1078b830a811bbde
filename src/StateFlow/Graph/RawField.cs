using StateFlow.Expressions;

namespace StateFlow;

/// <summary>A field that the graph has no property for, kept as it is and written back.</summary>
/// <remarks>
/// The reader puts here what it does not know or could not understand; the builders' <c>Raw</c> verbs put here what the language gained
/// after this version was made.
/// </remarks>
/// <param name="Name">The field name.</param>
/// <param name="Value">The value.</param>
public sealed record RawField(string Name, Json Value);
