using System.Runtime.CompilerServices;
using StateFlow.Validation;

namespace StateFlow.Local.Engine;

/// <summary>Compiles a machine for running: every expression is parsed, and every transition leads to its state.</summary>
internal sealed class ProgramCompiler
{
    private static readonly ConditionalWeakTable<StateMachine, MachineProgram> Compiled = [];

    private readonly List<string> _problems = [];
    private readonly List<CoveragePoint> _points = [];
    private readonly StateMachine _machine;

    private ProgramCompiler(StateMachine machine) => _machine = machine;

    /// <summary>Compiles a machine with values for its tokens.</summary>
    /// <exception cref="ArgumentException">A value does not fit where its token stands.</exception>
    public static MachineProgram Compile(StateMachine machine, IReadOnlyDictionary<string, Json> tokens) =>
        tokens.Count == 0 ? Compile(machine) : Compile(machine.Resolve(tokens)) with { Machine = machine };

    /// <summary>Compiles a machine. What was compiled before is used again.</summary>
    /// <exception cref="InvalidDefinitionException">It cannot be run, and validation says why.</exception>
    /// <exception cref="InvalidOperationException">It holds what only AWS can run: a raw state or condition.</exception>
    public static MachineProgram Compile(StateMachine machine) => Compiled.GetValue(machine, CompileAnew);

    /// <summary>Compiles the states of a machine, a branch or an item processor.</summary>
    public ScopeProgram? Scope(StateGraph? graph, string pointer)
    {
        if (graph is null)
        {
            _problems.Add($"{pointer}: there are no states");
            return null;
        }

        var scope = new ScopeCompiler(this, pointer);
        foreach (var state in graph.States)
        {
            scope.Add(state);
        }

        return scope.Link(graph.StartAt);
    }

    /// <summary>Makes the machine that the children of a distributed Map run.</summary>
    public MachineProgram? Processor(NestedMachine? processor, string pointer) =>
        Scope(processor, pointer) is { } scope ? new MachineProgram(_machine, scope, null, _points) : null;

    /// <summary>Gives what compiles the fields of a state.</summary>
    public FieldCompiler FieldsOf(State state, string pointer) =>
        new((state.QueryLanguage ?? _machine.EffectiveQueryLanguage) is QueryLanguage.Jsonata, pointer, _problems);

    /// <summary>Adds something that coverage counts.</summary>
    public int AddPoint(CoverageKind kind, string state, string pointer, string description)
    {
        _points.Add(new CoveragePoint(kind, state, pointer, description));
        return _points.Count - 1;
    }

    /// <summary>Says what cannot be run.</summary>
    public void Report(string pointer, string problem) => _problems.Add($"{pointer}: {problem}");

    private static MachineProgram CompileAnew(StateMachine machine)
    {
        var compiler = new ProgramCompiler(machine);
        var root = compiler.Scope(machine, string.Empty);
        if (compiler._problems.Count > 0 || root is null)
        {
            InvalidDefinitionException.ThrowIfErrors(machine.Name, machine.Validate());
            throw new InvalidOperationException($"The state machine cannot be run:\n{string.Join('\n', compiler._problems)}");
        }

        var timeout = machine.TimeoutSeconds?.ToDouble() is { } seconds && Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        return new MachineProgram(machine, root, timeout, compiler._points);
    }
}
