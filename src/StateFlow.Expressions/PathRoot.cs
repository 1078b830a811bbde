namespace StateFlow.Expressions;

/// <summary>Where a path begins.</summary>
public enum PathRoot
{
    /// <summary><c>$</c>: the input, or the result, of the state.</summary>
    Input,

    /// <summary><c>$$</c>: the context object of the execution.</summary>
    Context,

    /// <summary><c>$name</c>: a variable.</summary>
    Variable,
}
