using StateFlow.Expressions;

namespace StateFlow.Validation;

/// <summary>A change of the document after which a finding is gone, and which means what was meant.</summary>
/// <param name="Title">What it does, as an order: <c>Rename 'ResultsPath' to 'ResultPath'</c>.</param>
/// <param name="Edits">The changes, to be made in their order.</param>
public sealed record Fix(string Title, EquatableArray<Edit> Edits);
