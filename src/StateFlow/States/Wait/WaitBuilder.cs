namespace StateFlow;

/// <summary>Builds a Wait state.</summary>
public sealed class WaitBuilder : StateBuilder, IFiltered, IHasOutput, IAssigning
{
    private readonly WaitDuration _duration;

    internal WaitBuilder(FlowBuilder flow, string name, WaitDuration duration, SourceLocation location)
        : base(flow, "Wait", name, location) => _duration = duration;

    private protected override State BuildFields(string pointer) => new WaitState(Name)
    {
        Comment = Finished.Comment,
        QueryLanguage = Finished.QueryLanguage,
        Duration = _duration with { Source = Finished.Source(WaitFormat.PairOf(_duration), _duration.Source) },
        InputPath = Finished.InputPath,
        OutputPath = Finished.OutputPath,
        Output = Finished.Output,
        Assign = Finished.Assign,
        Transition = Transition,
    };
}
