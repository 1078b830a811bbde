using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Calls a service, a function, an activity or an HTTP endpoint. Becomes <c>"Type": "Task"</c>.</summary>
public sealed record TaskState : State
{
    /// <summary>Makes a state that says nothing but its name and its kind.</summary>
    /// <param name="name">The name, unique within the whole machine.</param>
    public TaskState(string name)
        : base(name)
    {
    }

    /// <summary>Gets the ARN of what is called. Becomes <c>Resource</c>; required.</summary>
    public string? Resource { get; init; }

    /// <summary>Gets what part of the input the state sees. Becomes <c>InputPath</c>; JSONPath only.</summary>
    public DataPath? InputPath { get; init; }

    /// <summary>Gets what is sent, as a payload template. Becomes <c>Parameters</c>; JSONPath only.</summary>
    public Json? Parameters { get; init; }

    /// <summary>Gets what is sent. Becomes <c>Arguments</c>; JSONata only; the state's input when it is not written.</summary>
    public Json? Arguments { get; init; }

    /// <summary>Gets how long the task may take. Becomes <c>TimeoutSeconds</c> or <c>TimeoutSecondsPath</c>.</summary>
    public ValueSource? TimeoutSeconds { get; init; }

    /// <summary>Gets how long the task may be silent. Becomes <c>HeartbeatSeconds</c> or <c>HeartbeatSecondsPath</c>.</summary>
    public ValueSource? HeartbeatSeconds { get; init; }

    /// <summary>Gets the role that the task assumes: an object with <c>RoleArn</c>. Becomes <c>Credentials</c>.</summary>
    public Json? Credentials { get; init; }

    /// <summary>Gets the payload template that is applied to the raw result. Becomes <c>ResultSelector</c>; JSONPath only.</summary>
    public Json? ResultSelector { get; init; }

    /// <summary>Gets where the result goes in the raw input. Becomes <c>ResultPath</c>; JSONPath only.</summary>
    public DataPath? ResultPath { get; init; }

    /// <summary>Gets what part of the state's data is the output. Becomes <c>OutputPath</c>; JSONPath only.</summary>
    public DataPath? OutputPath { get; init; }

    /// <summary>Gets the output. Becomes <c>Output</c>; JSONata only; the result when it is not written.</summary>
    public Json? Output { get; init; }

    /// <summary>Gets the variables that are assigned. Becomes <c>Assign</c>.</summary>
    public Json? Assign { get; init; }

    /// <summary>Gets the retriers, tried in order. Becomes <c>Retry</c>.</summary>
    public EquatableArray<Retrier>? Retry { get; init; }

    /// <summary>Gets the catchers, tried in order. Becomes <c>Catch</c>.</summary>
    public EquatableArray<Catcher>? Catch { get; init; }

    /// <summary>Gets where control goes next. Becomes <c>Next</c> or <c>End</c>; required.</summary>
    public Transition? Transition { get; init; }

    internal override string TypeName => "Task";
}
