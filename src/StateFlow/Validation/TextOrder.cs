namespace StateFlow.Validation;

/// <summary>Puts findings into an order that a reader can follow.</summary>
internal static class TextOrder
{
    extension(IEnumerable<Diagnostic> findings)
    {
        /// <summary>Sorts by the places of the findings; what has no place comes last, and what has the same place keeps its order.</summary>
        public IReadOnlyList<Diagnostic> InTextOrder() =>
        [
            .. findings
                .OrderBy(f => f.Location is null)
                .ThenBy(f => f.Location?.File, StringComparer.Ordinal)
                .ThenBy(f => f.Location?.Line)
                .ThenBy(f => f.Location?.Column),
        ];
    }
}
