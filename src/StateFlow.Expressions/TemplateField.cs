namespace StateFlow.Expressions;

/// <summary>A member of a payload template that is filled in. It has either a path or a call.</summary>
/// <param name="Pointer">Where the member stands, as a JSON pointer; its name still ends with <c>.$</c>.</param>
/// <param name="Query">The path, or <see langword="null"/>.</param>
/// <param name="Call">The call of an intrinsic function, or <see langword="null"/>.</param>
public sealed record TemplateField(string Pointer, JsonPathQuery? Query, IntrinsicCall? Call)
{
    /// <summary>Gets the paths that are read: the path, or those in the arguments of the call.</summary>
    public IEnumerable<JsonPathQuery> Queries => Query is not null ? [Query] : Call?.Queries ?? [];
}
