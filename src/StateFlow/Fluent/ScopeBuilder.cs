using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Collects the states of one graph.</summary>
/// <param name="definition">What the whole definition shares.</param>
/// <param name="subject">What the graph is called in messages.</param>
/// <param name="depth">How many graphs it lies in.</param>
internal sealed class ScopeBuilder(DefinitionContext definition, string subject, int depth = 0)
{
    /// <summary>How many graphs lie in each other at most; a level takes four of the <see cref="Json.MaxDepth"/> levels of a text, and payloads need some.</summary>
    private const int MaxDepth = 200;

    private readonly List<List<StateBuilder>> _segments = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly Exit _start = new(subject, canEnd: false);

    public DefinitionContext Definition => definition;

    /// <summary>Starts a graph inside of this one.</summary>
    /// <exception cref="InvalidOperationException">The graphs nest deeper than anybody reads.</exception>
    public ScopeBuilder Nest(string inner) => depth < MaxDepth
        ? new ScopeBuilder(definition, inner, depth + 1)
        : throw new InvalidOperationException(
            $"{inner} lies in {MaxDepth} other branches and item processors. Deeper texts are not read any more; move a part into a machine of its own and call it with StepFunctions.StartExecution.");

    /// <summary>Defines the graph.</summary>
    /// <param name="prefixes">The prefixes of names.</param>
    /// <param name="define">Adds the states.</param>
    /// <exception cref="InvalidOperationException">No state was added.</exception>
    public void Define(IReadOnlyList<string> prefixes, Action<FlowBuilder> define)
    {
        var flow = new FlowBuilder(this, NewSegment(), [_start], prefixes);
        var ends = flow.Run(define);
        if (_names.Count == 0)
        {
            throw new InvalidOperationException($"{subject} has no states. Add at least one inside of the lambda, such as Task or Pass.");
        }

        foreach (var open in ends)
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
