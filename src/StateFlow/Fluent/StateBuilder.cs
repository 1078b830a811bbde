using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Integrations;

namespace StateFlow;

/// <summary>Builds a state. Reached only through the lambda of the verb that adds it.</summary>
public abstract class StateBuilder : Builder
{
    private readonly Exit _next;

    private protected StateBuilder(FlowBuilder flow, string kind, string name, SourceLocation location, ServiceCall? call = null)
        : base(flow, $"The {kind} state '{name}'", call)
    {
        Name = name;
        Location = location;
        _next = new Exit($"The {kind} state '{name}'", canEnd: true);
    }

    internal string Name { get; }

    internal SourceLocation Location { get; }

    /// <summary>Gets the ways out of the state that are still open.</summary>
    internal virtual IEnumerable<Exit> Exits => [_next, .. Finished.Catchers.SelectMany(c => c.Exits)];

    private protected Transition Transition => _next.ToTransition(Finished.Flow.Scope);

    /// <summary>Makes the record of the state.</summary>
    /// <param name="pointer">The pointer of the state.</param>
    internal State Build(string pointer) => RawFields.AddTo(BuildFields(pointer), Finished.Raw, Finished.Subject, Finished.Flow.Definition.Options.QueryLanguage);

    /// <summary>Makes the record of the state, without its raw fields.</summary>
    /// <param name="pointer">The pointer of the state.</param>
    private protected abstract State BuildFields(string pointer);

    private protected EquatableArray<Retrier>? BuildRetry(string pointer) => Finished.Retriers.Count == 0
        ? null
        : [.. Finished.Retriers.Select((retrier, i) => Located(retrier.Retrier, pointer, AslField.Retry, i, retrier.Location))];

    private protected EquatableArray<Catcher>? BuildCatch(string pointer) => Finished.Catchers.Count == 0
        ? null
        : [.. Finished.Catchers.Select((catcher, i) => Located(catcher.Build(), pointer, AslField.Catch, i, catcher.Location))];

    /// <summary>Notes where an item of a list was written.</summary>
    private protected T Located<T>(T item, string pointer, AslField field, int index, SourceLocation location)
    {
        Finished.Flow.Definition.Locations[JsonPointer.Append(JsonPointer.Append(pointer, field.Name), index)] = location;
        return item;
    }
}
