namespace StateFlow.Expressions;

/// <summary>What the JSONata expressions of a template are evaluated with. There is no document: Step Functions has variables only.</summary>
/// <param name="Variables">The variables by name, without <c>$</c>: <c>states</c>, and what was assigned.</param>
public sealed record JsonataScope(IReadOnlyDictionary<string, Json> Variables)
{
    /// <summary>Gets where time and chance come from, and how far an evaluation may go.</summary>
    public JsonataOptions Options { get; init; } = JsonataOptions.Default;
}
