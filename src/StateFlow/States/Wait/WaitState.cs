using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Waits for a time or until a time. Becomes <c>"Type": "Wait"</c>.</summary>
public sealed record WaitState : State
{
    /// <summary>Makes a state that says nothing but its name and its kind.</summary>
    /// <param name="name">The name, unique within the whole machine.</param>
    public WaitState(string name)
        : base(name)
    {
    }

    /// <summary>Gets how long the state waits. Becomes one of four fields; required.</summary>
    public WaitDuration? Duration { get; init; }

    /// <summary>Gets what part of the input the state sees. Becomes <c>InputPath</c>; JSONPath only.</summary>
    public DataPath? InputPath { get; init; }

    /// <summary>Gets what part of the input is the output. Becomes <c>OutputPath</c>; JSONPath only.</summary>
    public DataPath? OutputPath { get; init; }

    /// <summary>Gets the output. Becomes <c>Output</c>; JSONata only; the input when it is not written.</summary>
    public Json? Output { get; init; }

    /// <summary>Gets the variables that are assigned. Becomes <c>Assign</c>.</summary>
    public Json? Assign { get; init; }

    /// <summary>Gets where control goes next. Becomes <c>Next</c> or <c>End</c>; required.</summary>
    public Transition? Transition { get; init; }

    internal override string TypeName => "Wait";
}
