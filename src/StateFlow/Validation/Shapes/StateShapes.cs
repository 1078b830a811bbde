using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Validation.Texts;

namespace StateFlow.Validation.Shapes;

/// <summary>What is certain about the data of a state, at every step of its way: asl.md, sections 5.1 and 5.2.</summary>
/// <param name="state">The state.</param>
/// <param name="input">Its raw input.</param>
internal sealed class StateShapes(StateScope state, Shape input)
{
    /// <summary>Gets what literals and templates of the state give as their origin.</summary>
    public ShapeOrigin Origin => field ??= new ShapeOrigin(state);

    /// <summary>Gets the raw input.</summary>
    public Shape Input => input;

    /// <summary>Gets the input after <c>InputPath</c>.</summary>
    public Shape Effective { get; private set; } = Shape.Unknown;

    /// <summary>Gets the result, before anything is done with it.</summary>
    public Shape Result { get; private set; } = Shape.Unknown;

    /// <summary>Gets what <c>OutputPath</c> sees.</summary>
    public Shape Combined { get; private set; } = Shape.Unknown;

    /// <summary>Gets the output, when the state does its work.</summary>
    public Shape Output { get; private set; } = Shape.Unknown;

    /// <summary>Gets the error output that catchers get: asl.md, section 3.2.</summary>
    public Shape Error => field ??= new ObjectShape(
        new(StringComparer.Ordinal)
        {
            ["Error"] = new ScalarShape(JsonataKinds.String, new ShapeOrigin(state, OriginKind.Error)),
            ["Cause"] = new ScalarShape(JsonataKinds.String, new ShapeOrigin(state, OriginKind.Cause)),
        },
        new ShapeOrigin(state, OriginKind.Error));

    /// <summary>Gives the document that the paths of a field begin at.</summary>
    public Shape DocumentOf(EvaluatedField field) => field.Moment switch
    {
        Moment.Error => Error,
        Moment.Result => Result,
        Moment.Output => Combined,
        _ when field.Field == AslField.InputPath => Input,
        _ when field.Field == AslField.Assign && state.State is PassState => Result,
        _ => Effective,
    };

    /// <summary>Follows the input to what the state works with.</summary>
    public void Enter() => Effective = state.IsJsonata ? Input : Select(AslField.InputPath, Input);

    /// <summary>Follows a result to the output.</summary>
    public void Leave(Shape result)
    {
        Result = result;
        if (state.IsJsonata)
        {
            Output = Combined = state.Field(AslField.Output) is { } output ? TemplateShapes.Of(state, output, this) : result;
            return;
        }

        var selected = state.Field(AslField.ResultSelector) is { } selector ? TemplateShapes.Of(state, selector, this) : result;
        Combined = HasResult(state.State) ? Put(ResultPathOf(state.State), AslField.ResultPath, selected) : Effective;
        Output = Select(AslField.OutputPath, Combined);
    }

    /// <summary>Gives what the next state gets when control goes a certain way.</summary>
    public Shape Along(Edge edge)
    {
        if (edge.Kind is EdgeKind.Catcher && state.State is not RawState)
        {
            var catcher = Handlers.CatchersOf(state.State)[edge.Index];
            return state.IsJsonata
                ? Own(catcher.Output, AslField.Catch, edge.Index) ?? Error
                : Put(catcher.ResultPath, AslField.ResultPath, Error, edge.Index);
        }

        return edge.Kind is EdgeKind.Rule && state is { IsJsonata: true, State: ChoiceState { Choices: { } rules } }
            ? Own(rules[edge.Index].Output, AslField.Choices, edge.Index) ?? Input
            : Output;
    }

    private static bool HasResult(State state) => state is TaskState or PassState or ParallelState or MapState;

    private static DataPath? ResultPathOf(State state) => state switch
    {
        TaskState task => task.ResultPath,
        PassState pass => pass.ResultPath,
        ParallelState parallel => parallel.ResultPath,
        MapState map => map.ResultPath,
        WaitState or ChoiceState or SucceedState or FailState or RawState or _ => null,
    };

    /// <summary>Applies <c>InputPath</c> or <c>OutputPath</c>; a <c>null</c> there gives an empty object.</summary>
    private Shape Select(AslField field, Shape document)
    {
        var isNull = field == AslField.InputPath ? InputPathOf(state.State) is { Text: null } : OutputPathOf(state.State) is { Text: null };
        return isNull ? new ObjectShape(new(StringComparer.Ordinal), Origin)
            : state.Field(field) is not { } path ? document
            : Find(path) is { } query ? PathShapes.Find(query, document).WhenPresent
            : Shape.Unknown;
    }

    private Shape Put(DataPath? path, AslField field, Shape value, int? catcher = null)
    {
        if (path is not { } place)
        {
            return value;
        }

        if (place.Text is null)
        {
            return Input;
        }

        foreach (var text in state.Expressions)
        {
            if (text is PathText { Query: { Root: PathRoot.Input } query } && text.Owner.Field == field && text.Text == place.Text && text.Moment is Moment.Error == catcher is not null)
            {
                return PathShapes.Put(Input, query.Steps, value);
            }
        }

        return Shape.Unknown;
    }

    /// <summary>Gives what the template of a rule or catcher makes.</summary>
    private Shape? Own(Json? template, AslField list, int index)
    {
        if (template is null)
        {
            return null;
        }

        foreach (var field in state.Evaluated)
        {
            if (field.Field == AslField.Output && field.Path is [var name, var position, _] && name == list.Name && position == index)
            {
                return TemplateShapes.Of(state, field, this);
            }
        }

        return Shape.Unknown;
    }

    private JsonPathQuery? Find(EvaluatedField field)
    {
        foreach (var text in state.Expressions)
        {
            if (ReferenceEquals(text.Owner, field))
            {
                return (text as PathText)?.Query;
            }
        }

        return null;
    }

    private static DataPath? InputPathOf(State state) => state switch
    {
        TaskState task => task.InputPath,
        PassState pass => pass.InputPath,
        ParallelState parallel => parallel.InputPath,
        MapState map => map.InputPath,
        WaitState wait => wait.InputPath,
        ChoiceState choice => choice.InputPath,
        SucceedState succeed => succeed.InputPath,
        FailState or RawState or _ => null,
    };

    private static DataPath? OutputPathOf(State state) => state switch
    {
        TaskState task => task.OutputPath,
        PassState pass => pass.OutputPath,
        ParallelState parallel => parallel.OutputPath,
        MapState map => map.OutputPath,
        WaitState wait => wait.OutputPath,
        ChoiceState choice => choice.OutputPath,
        SucceedState succeed => succeed.OutputPath,
        FailState or RawState or _ => null,
    };
}
