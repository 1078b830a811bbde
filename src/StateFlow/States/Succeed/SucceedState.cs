using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Ends its graph with success. Becomes <c>"Type": "Succeed"</c>.</summary>
public sealed record SucceedState : State
{
    /// <summary>Makes a state that says nothing but its name and its kind.</summary>
    /// <param name="name">The name, unique within the whole machine.</param>
    public SucceedState(string name)
        : base(name)
    {
    }

    /// <summary>Gets what part of the input the state sees. Becomes <c>InputPath</c>; JSONPath only.</summary>
    public DataPath? InputPath { get; init; }

    /// <summary>Gets what part of the input is the output. Becomes <c>OutputPath</c>; JSONPath only.</summary>
    public DataPath? OutputPath { get; init; }

    /// <summary>Gets the output. Becomes <c>Output</c>; JSONata only; the input when it is not written.</summary>
    public Json? Output { get; init; }

    internal override string TypeName => "Succeed";
}
