namespace StateFlow.Expressions;

/// <summary>What a list means to the expression that made it. All kinds are the same array in JSON.</summary>
internal enum ListKind
{
    /// <summary>An array that was read or constructed.</summary>
    Plain,

    /// <summary>Several results, which are handed on one by one; a single one is not put into a list.</summary>
    Sequence,

    /// <summary>Results that stay in a list even where there is only one.</summary>
    KeptSequence,

    /// <summary>An array that was constructed as a step of a path, and is one result.</summary>
    Constructed,

    /// <summary>A document that is an array: one context, and not as many as it has items.</summary>
    Document,
}
