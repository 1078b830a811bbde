using StateFlow.Asl;

namespace StateFlow;

/// <summary>Builds a Fail state.</summary>
public sealed class FailBuilder : StateBuilder
{
    private readonly TextSource? _error;
    private readonly TextSource? _cause;

    internal FailBuilder(FlowBuilder flow, string name, TextSource? error, TextSource? cause, SourceLocation location)
        : base(flow, "Fail", name, location) => (_error, _cause) = (error, cause);

    internal override IEnumerable<Exit> Exits => [];

    private protected override State BuildFields(string pointer) => new FailState(Name)
    {
        Comment = Finished.Comment,
        QueryLanguage = Finished.QueryLanguage,
        Error = Finished.Source(FieldPair.Error, _error?.Source),
        Cause = Finished.Source(FieldPair.Cause, _cause?.Source),
    };
}
