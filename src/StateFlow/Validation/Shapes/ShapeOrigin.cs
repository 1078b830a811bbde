namespace StateFlow.Validation.Shapes;

/// <summary>What made a value.</summary>
/// <param name="State">The state.</param>
/// <param name="Kind">What in it.</param>
internal sealed record ShapeOrigin(StateScope State, OriginKind Kind = OriginKind.Data);

/// <summary>What in a state made a value.</summary>
internal enum OriginKind
{
    /// <summary>A literal or a template of the definition.</summary>
    Data,

    /// <summary>The results of the branches of a Parallel state.</summary>
    Branches,

    /// <summary>The results of the iterations of a Map state.</summary>
    Iterations,

    /// <summary>The result of an integration.</summary>
    Integration,

    /// <summary>The error output that a catcher gets.</summary>
    Error,

    /// <summary>The cause in it, which is text.</summary>
    Cause,
}
