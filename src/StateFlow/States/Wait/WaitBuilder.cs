namespace StateFlow;

/// <summary>Builds a Wait state.</summary>
public sealed class WaitBuilder : StateBuilder, IFiltered, IHasOutput, IAssigning
{
    private readonly WaitDuration _duration;

    internal WaitBuilder(FlowBuilder flow, string name, WaitDuration duration, SourceLocation location)
        : base(flow, "Wait", name, location) => _duration = duration;

    internal override State Build(string pointer) => new WaitState(Name)
    {
        Comment = Finished.Comment,
        QueryLanguage = Finished.QueryLanguage,
        Duration = _duration,
        InputPath = Finished.InputPath,
        OutputPath = Finished.OutputPath,
        Output = Finished.Output,
        Assign = Finished.Assign,
        Transition = Transition,
        Raw = BuildRaw(),
    };
}
