using StateFlow.Expressions;

namespace StateFlow.Validation;

/// <summary>What became of fixes.</summary>
/// <param name="Document">The document with the changes.</param>
/// <param name="Applied">The fixes that are made.</param>
/// <param name="Skipped">The fixes that do not fit the document, or change what another one has changed.</param>
public sealed record FixResult(Json Document, EquatableArray<Fix> Applied, EquatableArray<Fix> Skipped);
