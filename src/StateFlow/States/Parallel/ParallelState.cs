using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Runs branches at the same time; the result is the array of their outputs. Becomes <c>"Type": "Parallel"</c>.</summary>
public sealed record ParallelState : State
{
    /// <summary>Makes a state that says nothing but its name and its kind.</summary>
    /// <param name="name">The name, unique within the whole machine.</param>
    public ParallelState(string name)
        : base(name)
    {
    }

    /// <summary>Gets the branches; their order is the order of the results. Becomes <c>Branches</c>; required, and not empty.</summary>
    public EquatableArray<NestedMachine>? Branches { get; init; }

    /// <summary>Gets what part of the input the state sees. Becomes <c>InputPath</c>; JSONPath only.</summary>
    public DataPath? InputPath { get; init; }

    /// <summary>Gets the input of every branch, as a payload template. Becomes <c>Parameters</c>; JSONPath only.</summary>
    public Json? Parameters { get; init; }

    /// <summary>Gets the input of every branch. Becomes <c>Arguments</c>; JSONata only.</summary>
    public Json? Arguments { get; init; }

    /// <summary>Gets the payload template that is applied to the results. Becomes <c>ResultSelector</c>; JSONPath only.</summary>
    public Json? ResultSelector { get; init; }

    /// <summary>Gets where the results go in the raw input. Becomes <c>ResultPath</c>; JSONPath only.</summary>
    public DataPath? ResultPath { get; init; }

    /// <summary>Gets what part of the state's data is the output. Becomes <c>OutputPath</c>; JSONPath only.</summary>
    public DataPath? OutputPath { get; init; }

    /// <summary>Gets the output. Becomes <c>Output</c>; JSONata only; the results when it is not written.</summary>
    public Json? Output { get; init; }

    /// <summary>Gets the variables that are assigned. Becomes <c>Assign</c>.</summary>
    public Json? Assign { get; init; }

    /// <summary>Gets the retriers, tried in order; a retry runs all branches again. Becomes <c>Retry</c>.</summary>
    public EquatableArray<Retrier>? Retry { get; init; }

    /// <summary>Gets the catchers, tried in order. Becomes <c>Catch</c>.</summary>
    public EquatableArray<Catcher>? Catch { get; init; }

    /// <summary>Gets where control goes next. Becomes <c>Next</c> or <c>End</c>; required.</summary>
    public Transition? Transition { get; init; }

    internal override string TypeName => "Parallel";
}
