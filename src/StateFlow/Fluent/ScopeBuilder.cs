using StateFlow.Asl;

namespace StateFlow;

/// <summary>Collects the states of one graph.</summary>
internal sealed class ScopeBuilder(DefinitionContext definition, string subject)
{
    private readonly List<List<StateBuilder>> _segments = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Exit _start = new(subject, canEnd: false);

    public DefinitionContext Definition => definition;

    /// <summary>Defines the graph.</summary>
    /// <param name="prefixes">The prefixes of names.</param>
    /// <param name="define">Adds the states.</param>
    /// <exception cref="InvalidOperationException">No state was added.</exception>
    public void Define(IReadOnlyList<string> prefixes, Action<FlowBuilder> define)
    {
        var flow = new FlowBuilder(this, NewSegment(), [_start], prefixes);
        foreach (var open in flow.Run(define))
        {
            open.End();
        }
    }

    /// <summary>Starts a list of states that is written after those there are.</summary>
    public List<StateBuilder> NewSegment()
    {
        var segment = new List<StateBuilder>();
        _segments.Add(segment);
        return segment;
    }

    public void Add(List<StateBuilder> segment, StateBuilder state)
    {
        definition.Claim(state.Name, state.Location);
        _names.Add(state.Name);
        segment.Add(state);
    }

    public bool Has(string name) => _names.Contains(name);

    /// <summary>Builds the states.</summary>
    /// <param name="pointer">The pointer of the graph.</param>
    public (string? StartAt, StateCollection States) Build(string pointer)
    {
        var states = new List<State>();
        foreach (var builder in _segments.SelectMany(s => s))
        {
            var place = JsonPointer.Append(JsonPointer.Append(pointer, AslField.States.Name), builder.Name);
            definition.Locations[place] = builder.Location;
            states.Add(builder.Build(place));
        }

        return (_start.Target(this), [.. states]);
    }
}
