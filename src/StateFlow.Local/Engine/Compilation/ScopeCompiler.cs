using StateFlow.Asl;

namespace StateFlow.Local.Engine;

/// <summary>Compiles the states of one scope, and then connects them.</summary>
internal sealed partial class ScopeCompiler(ProgramCompiler compiler, string scopePointer)
{
    private readonly Dictionary<string, StateProgram> _states = new(StringComparer.Ordinal);
    private readonly List<Action> _links = [];

    public void Add(State state)
    {
        var pointer = scopePointer + JsonPointer.Of("States", state.Name);
        var fields = compiler.FieldsOf(state, pointer);
        var program = Compile(state, fields, pointer);
        if (program is not null)
        {
            _states[state.Name] = program;
        }
    }

    /// <summary>Connects the states.</summary>
    /// <param name="start">The state to begin with.</param>
    public ScopeProgram? Link(string? start)
    {
        foreach (var link in _links)
        {
            link();
        }

        return Find(start, scopePointer + JsonPointer.Of("StartAt")) is { } first ? new ScopeProgram(first) : null;
    }

    private StateProgram? Compile(State state, FieldCompiler fields, string pointer) => state switch
    {
        PassState pass => Pass(pass, fields, pointer),
        TaskState task => TaskOf(task, fields, pointer),
        ChoiceState choice => Choice(choice, fields, pointer),
        WaitState wait => Wait(wait, fields, pointer),
        SucceedState succeed => new SucceedProgram(Head(succeed, Flow(fields, succeed.InputPath, succeed.OutputPath, succeed.Output, null), null, pointer)),
        FailState fail => new FailProgram(Head(fail, new DataFlow { IsJsonata = fields.IsJsonata }, null, pointer), Text(fail.Error, fields, "Error"), Text(fail.Cause, fields, "Cause")),
        ParallelState parallel => Parallel(parallel, fields, pointer),
        MapState map => Map(map, fields, pointer),
        RawState => Unknown(pointer),
        _ => throw new System.Diagnostics.UnreachableException($"Unknown state {state}."),
    };

    private PassProgram Pass(PassState state, FieldCompiler fields, string pointer)
    {
        var flow = new DataFlow
        {
            IsJsonata = fields.IsJsonata,
            InputPath = fields.Path(state.InputPath, "InputPath"),
            Arguments = fields.Template(state.Parameters, "Parameters"),
            ResultPath = fields.ReferencePath(state.ResultPath, "ResultPath"),
            DropsResult = state.ResultPath is { Text: null },
            OutputPath = fields.Path(state.OutputPath, "OutputPath"),
            Output = fields.Template(state.Output, "Output"),
            Assign = fields.Template(state.Assign, "Assign"),
        };
        return Linked(new PassProgram(Head(state, flow, state.Transition, pointer), state.Result), state.Transition, pointer);
    }

    private WaitProgram? Wait(WaitState state, FieldCompiler fields, string pointer)
    {
        if (state.Duration is not { } duration || fields.Value(duration.Source, duration.IsTimestamp ? "Timestamp" : "Seconds") is not { } time)
        {
            compiler.Report(pointer, "the Wait state says neither how long nor until when");
            return null;
        }

        var flow = Flow(fields, state.InputPath, state.OutputPath, state.Output, state.Assign);
        return Linked(new WaitProgram(Head(state, flow, state.Transition, pointer), time, duration.IsTimestamp), state.Transition, pointer);
    }

    private ChoiceProgram Choice(ChoiceState state, FieldCompiler fields, string pointer)
    {
        var flow = Flow(fields, state.InputPath, state.OutputPath, state.Output, state.Assign);
        var rules = (state.Choices ?? []).Select((rule, i) => Rule(rule, i, state, flow, fields, pointer)).ToArray();
        var point = state.Default is null ? -1 : compiler.AddPoint(CoverageKind.ChoiceRule, state.Name, $"{pointer}/Default", $"\"{state.Name}\" takes its default -> \"{state.Default}\"");
        var program = new ChoiceProgram(new StateHead(state.Name, pointer, flow, Visit(state, pointer), point), rules, state.Default is not null);
        if (state.Default is { } otherwise)
        {
            _links.Add(() => program.Link(Find(otherwise, $"{pointer}/Default")));
        }

        return program;
    }

    // A rule that holds has its own Assign and Output, and those of the state are not used (asl.md, section 4.1).
    private RuleProgram Rule(ChoiceRule rule, int index, ChoiceState state, DataFlow flow, FieldCompiler fields, string pointer)
    {
        var place = $"Choices[{index}]";
        var rulePointer = $"{pointer}/Choices/{index}";
        var own = new DataFlow
        {
            IsJsonata = flow.IsJsonata,
            OutputPath = flow.OutputPath,
            Output = fields.Template(rule.Output, $"{place}/Output"),
            Assign = fields.Template(rule.Assign, $"{place}/Assign"),
        };
        var point = compiler.AddPoint(CoverageKind.ChoiceRule, state.Name, rulePointer, $"\"{state.Name}\" takes rule {index + 1} -> \"{rule.Next}\"");
        var program = new RuleProgram(ConditionCompiler.Compile(rule.Condition, fields, place), own, point);
        _links.Add(() => program.Next = Find(rule.Next, $"{rulePointer}/Next"));
        return program;
    }

    private static FailText? Text(ValueSource? source, FieldCompiler fields, string field) => fields.Value(source, field) is { } value
        ? new FailText(source is ValueSource.Path ? $"{field}Path" : field, value)
        : null;

    private static DataFlow Flow(FieldCompiler fields, DataPath? inputPath, DataPath? outputPath, Json? output, Json? assign) => new()
    {
        IsJsonata = fields.IsJsonata,
        InputPath = fields.Path(inputPath, "InputPath"),
        OutputPath = fields.Path(outputPath, "OutputPath"),
        Output = fields.Template(output, "Output"),
        Assign = fields.Template(assign, "Assign"),
    };

    private StateProgram? Unknown(string pointer)
    {
        compiler.Report(pointer, "the state is raw: it is of a kind that only AWS knows");
        return null;
    }

    private StateHead Head(State state, DataFlow flow, Transition? transition, string pointer)
    {
        var visit = Visit(state, pointer);
        var next = transition is Transition.Next { State: var target }
            ? compiler.AddPoint(CoverageKind.Transition, state.Name, $"{pointer}/Next", $"\"{state.Name}\" -> \"{target}\"")
            : -1;
        return new StateHead(state.Name, pointer, flow, visit, next);
    }

    private int Visit(State state, string pointer) => compiler.AddPoint(CoverageKind.State, state.Name, pointer, $"\"{state.Name}\"");

    private T Linked<T>(T program, Transition? transition, string pointer)
        where T : StateProgram
    {
        if (transition is Transition.Next { State: var target })
        {
            _links.Add(() => program.Link(Find(target, $"{pointer}/Next")));
        }

        return program;
    }

    private StateProgram? Find(string? name, string pointer)
    {
        if (name is not null && _states.TryGetValue(name, out var state))
        {
            return state;
        }

        compiler.Report(pointer, name is null ? "there is no state to begin with" : $"there is no state '{name}' that can be run");
        return null;
    }
}
