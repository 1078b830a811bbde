using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Builds a catcher.</summary>
public sealed class CatchBuilder : Builder, IHasResultPath, IHasOutput, IAssigning
{
    private readonly EquatableArray<string> _errors;
    private readonly Exit _entry;

    internal CatchBuilder(FlowBuilder flow, EquatableArray<string> errors, SourceLocation location)
        : base(flow, $"The catcher of {string.Join(", ", errors)}")
    {
        _errors = errors;
        _entry = new Exit($"The catcher of {string.Join(", ", errors)}", canEnd: false);
        Location = location;
    }

    internal SourceLocation Location { get; }

    /// <summary>Gets the ways out of the handler that are still open.</summary>
    internal IReadOnlyList<Exit> Exits { get; private set; } = [];

    internal void Handle(Action<FlowBuilder> handler) => Exits = Finished.Flow.RunInner(_entry, deferred: true, handler);

    internal Catcher Build() => RawFields.AddTo(BuildFields(), CatcherFormat.Instance, Finished.Raw, Finished.Subject, Finished.Language);

    private Catcher BuildFields() => new()
    {
        ErrorEquals = _errors,
        ResultPath = Finished.ResultPath,
        Output = Finished.Output,
        Assign = Finished.Assign,
        Next = _entry.Target(Finished.Flow.Scope),
        Comment = Finished.Comment,
    };
}
