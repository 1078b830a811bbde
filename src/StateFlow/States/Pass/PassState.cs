using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Passes its input on, or makes data. Becomes <c>"Type": "Pass"</c>.</summary>
public sealed record PassState : State
{
    /// <summary>Makes a state that says nothing but its name and its kind.</summary>
    /// <param name="name">The name, unique within the whole machine.</param>
    public PassState(string name)
        : base(name)
    {
    }

    /// <summary>Gets what part of the input the state sees. Becomes <c>InputPath</c>; JSONPath only.</summary>
    public DataPath? InputPath { get; init; }

    /// <summary>Gets the result, a literal: nothing in it is evaluated. Becomes <c>Result</c>; JSONPath only.</summary>
    public Json? Result { get; init; }

    /// <summary>Gets the result, as a payload template. Becomes <c>Parameters</c>; JSONPath only; <see cref="Result"/> wins.</summary>
    public Json? Parameters { get; init; }

    /// <summary>Gets where the result goes in the raw input. Becomes <c>ResultPath</c>; JSONPath only.</summary>
    public DataPath? ResultPath { get; init; }

    /// <summary>Gets what part of the state's data is the output. Becomes <c>OutputPath</c>; JSONPath only.</summary>
    public DataPath? OutputPath { get; init; }

    /// <summary>Gets the output. Becomes <c>Output</c>; JSONata only; the input when it is not written.</summary>
    public Json? Output { get; init; }

    /// <summary>Gets the variables that are assigned. Becomes <c>Assign</c>.</summary>
    public Json? Assign { get; init; }

    /// <summary>Gets where control goes next. Becomes <c>Next</c> or <c>End</c>; required.</summary>
    public Transition? Transition { get; init; }

    internal override string TypeName => "Pass";
}
