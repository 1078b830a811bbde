namespace StateFlow;

/// <summary>Builds an inline Map state.</summary>
public sealed class MapBuilder : MapStateBuilder
{
    internal MapBuilder(FlowBuilder flow, string name, SourceLocation location)
        : base(flow, name, location)
    {
    }

    private protected override State BuildFields(string pointer) => BuildCommon(pointer, new ProcessorConfig { Mode = ProcessorMode.Inline });
}
