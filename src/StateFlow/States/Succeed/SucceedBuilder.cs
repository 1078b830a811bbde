namespace StateFlow;

/// <summary>Builds a Succeed state.</summary>
public sealed class SucceedBuilder : StateBuilder, IFiltered, IHasOutput
{
    internal SucceedBuilder(FlowBuilder flow, string name, SourceLocation location)
        : base(flow, "Succeed", name, location)
    {
    }

    internal override IEnumerable<Exit> Exits => [];

    private protected override State BuildFields(string pointer) => new SucceedState(Name)
    {
        Comment = Finished.Comment,
        QueryLanguage = Finished.QueryLanguage,
        InputPath = Finished.InputPath,
        OutputPath = Finished.OutputPath,
        Output = Finished.Output,
    };
}
