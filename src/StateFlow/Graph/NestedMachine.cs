namespace StateFlow;

/// <summary>A machine inside a state: a branch of a Parallel state, or what a Map state does with each item.</summary>
public sealed record NestedMachine : StateGraph
{
    /// <summary>Gets how a Map state runs its items. Becomes <c>ProcessorConfig</c>; only below <c>ItemProcessor</c>.</summary>
    public ProcessorConfig? ProcessorConfig { get; init; }

    internal override bool IsNested => true;
}
