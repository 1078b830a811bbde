namespace StateFlow.Benchmarks;

/// <summary>An expression and the size of the document it is evaluated on.</summary>
/// <param name="Expression">The name of the expression.</param>
/// <param name="Size">The name of the document.</param>
public sealed record JsonataCase(string Expression, string Size)
{
    /// <summary>Gets every combination that is measured.</summary>
    public static IEnumerable<JsonataCase> All => JsonataExpressions.All.SelectMany(e => e.Sizes, (e, size) => new JsonataCase(e.Id, size));

    /// <summary>Gets whether the reference implementation runs out of memory: merging two sorted halves, it keeps a copy for every step.</summary>
    public bool ExhaustsPeer => Size == "l" && Expression is ("e06-sort-comparator" or "e13-order-by");

    /// <inheritdoc/>
    public override string ToString() => $"{Expression}/{Size}";
}
