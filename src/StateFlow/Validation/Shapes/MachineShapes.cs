using StateFlow.Asl;

namespace StateFlow.Validation.Shapes;

/// <summary>What is certain about the data of a machine: one walk along its transitions, from the start to the ends.</summary>
/// <remarks>The input of a machine is unknown, and so is what comes back to the head of a loop. Each state is looked at once.</remarks>
internal sealed class MachineShapes
{
    private readonly Dictionary<StateScope, StateShapes> _states = [];
    private readonly Dictionary<(GraphScope Outer, string State), List<GraphScope>> _nested = [];

    public MachineShapes(MachineScope machine)
    {
        foreach (var graph in machine.Graphs)
        {
            if (graph is { Parent: { } outer, Owner: { } owner })
            {
                if (!_nested.TryGetValue((outer, owner.Name), out var graphs))
                {
                    _nested.Add((outer, owner.Name), graphs = []);
                }

                graphs.Add(graph);
            }
        }

        Follow(machine.Graphs[0], Shape.Unknown);
    }

    /// <summary>Gets what is certain about the data of a state; nothing, when control does not come to it.</summary>
    public StateShapes Of(StateScope state) => _states.TryGetValue(state, out var shapes) ? shapes : new StateShapes(state, Shape.Unknown);

    /// <summary>Follows the data through a graph, and through those nested in it.</summary>
    /// <returns>The output of the graph.</returns>
    private Shape Follow(GraphScope graph, Shape input)
    {
        var flow = graph.Flow;
        var (inputs, outputs) = (new Shape?[flow.States.Count], new List<Shape>());
        if (flow.Start >= 0)
        {
            inputs[flow.Start] = input;
        }

        ForgetLoops(flow, inputs);
        foreach (var index in flow.Order)
        {
            var state = flow.States[index];
            var shapes = new StateShapes(state, inputs[index] ?? Shape.Unknown);
            _states.Add(state, shapes);
            shapes.Enter();
            shapes.Leave(ResultOf(state, shapes));
            foreach (var (edge, target) in flow.Successors[index])
            {
                var output = shapes.Along(edge);
                inputs[target] = inputs[target] is { } other ? EitherShape.Of(other, output) : output;
            }

            if (state.State is not FailState && Edges.IsTerminal(state.State))
            {
                outputs.Add(shapes.Output);
            }
        }

        return EitherShape.Of([.. outputs]);
    }

    /// <summary>Makes the input unknown where a transition leads back.</summary>
    private static void ForgetLoops(GraphFlow flow, Shape?[] inputs)
    {
        var positions = new int[inputs.Length];
        for (var i = 0; i < flow.Order.Length; i++)
        {
            positions[flow.Order[i]] = i;
        }

        foreach (var index in flow.Order)
        {
            foreach (var step in flow.Successors[index])
            {
                if (positions[step.Target] <= positions[index])
                {
                    inputs[step.Target] = Shape.Unknown;
                }
            }
        }
    }

    private Shape ResultOf(StateScope state, StateShapes shapes) => state.State switch
    {
        PassState { Result: { } result } when !state.IsJsonata => new LiteralShape(result, shapes.Origin),
        PassState => MadeBy(state, AslField.Parameters, shapes) ?? shapes.Effective,
        WaitState or ChoiceState or SucceedState => shapes.Effective,
        TaskState task => IntegrationShapes.Of(task, state),
        ParallelState => ResultOfBranches(state, shapes),
        MapState map => ResultOfIterations(map, state, shapes),
        FailState or RawState or _ => Shape.Unknown,
    };

    private static Shape? MadeBy(StateScope state, AslField field, StateShapes shapes) =>
        state.Field(field) is { } template ? TemplateShapes.Of(state, template, shapes) : null;

    private ArrayShape ResultOfBranches(StateScope state, StateShapes shapes)
    {
        var input = MadeBy(state, state.IsJsonata ? AslField.Arguments : AslField.Parameters, shapes) ?? shapes.Effective;
        var results = new List<Shape>();
        foreach (var branch in NestedIn(state))
        {
            results.Add(Follow(branch, input));
        }

        return new ArrayShape([.. results], Shape.Unknown, new ShapeOrigin(state, OriginKind.Branches));
    }

    private Shape ResultOfIterations(MapState map, StateScope state, StateShapes shapes)
    {
        var input = map.ItemBatcher is not null ? Shape.Unknown
            : MadeBy(state, AslField.ItemSelector, shapes) ?? (state.IsJsonata ? null : MadeBy(state, AslField.Parameters, shapes)) ?? Shape.Unknown;
        Shape? each = null;
        foreach (var processor in NestedIn(state))
        {
            each = Follow(processor, input);
        }

        return map.ResultWriter is null ? new ArrayShape(null, each ?? Shape.Unknown, new ShapeOrigin(state, OriginKind.Iterations)) : Shape.Unknown;
    }

    private List<GraphScope> NestedIn(StateScope state) => _nested.TryGetValue((state.Graph, state.State.Name), out var graphs) ? graphs : [];
}
