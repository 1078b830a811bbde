using StateFlow.Expressions;
using StateFlow.Validation.Shapes;
using StateFlow.Validation.Variables;

namespace StateFlow.Validation;

/// <summary>A machine that is checked, and how it is to be checked. What several rules ask for is found out once.</summary>
/// <param name="machine">The machine.</param>
/// <param name="options">How it is checked.</param>
internal sealed class MachineScope(StateMachine machine, ValidationOptions options)
{
    private readonly Dictionary<string, JsonataCheck> _checks = new(StringComparer.Ordinal);

    /// <summary>Gets the machine.</summary>
    public StateMachine Machine => machine;

    /// <summary>Gets how the machine is checked.</summary>
    public ValidationOptions Options => options;

    /// <summary>Gets whether the machine is checked as an Express workflow.</summary>
    public bool IsExpress => options.Type is StateMachineType.Express;

    /// <summary>Gets the machine's own graph and all that are nested in it, however deep, in the order of the text.</summary>
    public IReadOnlyList<GraphScope> Graphs => field ??= GraphScope.AllOf(this);

    /// <summary>Gets who assigns which variables.</summary>
    public MachineVariables Variables => field ??= new MachineVariables(this);

    /// <summary>Gets what is certain about the data.</summary>
    public MachineShapes Shapes => field ??= new MachineShapes(this);

    /// <summary>Gets the names of all states, however deep they are nested.</summary>
    public IReadOnlySet<string> StateNames => field ??= AllStates.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Gets the names that Fail states give to their errors.</summary>
    public IReadOnlySet<string> FailErrors => field ??= AllStates.Select(PossibleErrors.NameOf).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private IEnumerable<State> AllStates => Graphs.SelectMany(g => g.Graph.States);

    /// <summary>Finds out what is wrong with an expression and what is known about it; each text is looked at once.</summary>
    public JsonataCheck Check(string expression)
    {
        if (!_checks.TryGetValue(expression, out var check))
        {
            _checks.Add(expression, check = JsonataQuery.Check(expression, JsonataDialect.StepFunctions));
        }

        return check;
    }
}
