namespace StateFlow;

/// <summary>Builds a Fail state.</summary>
public sealed class FailBuilder : StateBuilder
{
    private readonly ValueSource? _error;
    private readonly ValueSource? _cause;

    internal FailBuilder(FlowBuilder flow, string name, ValueSource? error, ValueSource? cause, SourceLocation location)
        : base(flow, "Fail", name, location) => (_error, _cause) = (error, cause);

    internal override IEnumerable<Exit> Exits => [];

    internal override State Build(string pointer) => new FailState(Name)
    {
        Comment = Finished.Comment,
        QueryLanguage = Finished.QueryLanguage,
        Error = _error,
        Cause = _cause,
        Raw = BuildRaw(),
    };
}
