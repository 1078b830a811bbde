namespace StateFlow.Benchmarks;

/// <summary>An expression that is measured.</summary>
/// <param name="Id">The name in tables.</param>
/// <param name="Text">The expression.</param>
/// <param name="Sizes">The documents that it is evaluated on: see <see cref="OrderDocuments"/>.</param>
internal sealed record JsonataExpression(string Id, string Text, IReadOnlyList<string> Sizes);
