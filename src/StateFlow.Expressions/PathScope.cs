namespace StateFlow.Expressions;

/// <summary>What paths, intrinsic functions and payload templates read when they are evaluated.</summary>
/// <param name="Input">The document of paths that begin with <c>$</c>: the input of the state, or its result, as the field says.</param>
public sealed record PathScope(Json Input)
{
    /// <summary>Gets the context object, the document of paths that begin with <c>$$</c>. The default is an empty object.</summary>
    public Json Context { get; init; } = Json.EmptyObject;

    /// <summary>Gets the variables: an object with a member for each, whose name has no <c>$</c>. The default is an empty object.</summary>
    public Json Variables { get; init; } = Json.EmptyObject;

    /// <summary>Gets where <c>States.UUID</c> gets its identifiers. Without a source the function fails with <c>States.IntrinsicFailure</c>.</summary>
    public Func<Guid>? NextIdentifier { get; init; }

    /// <summary>
    /// Gets where <c>States.MathRandom</c> without a seed gets its numbers, from 0 inclusive to 1 exclusive. Without a source the function fails
    /// with <c>States.IntrinsicFailure</c>.
    /// </summary>
    public Func<double>? NextRandom { get; init; }
}
