using StateFlow.Expressions;

namespace StateFlow;

/// <summary>How a Map state runs its items. Becomes <c>ProcessorConfig</c>.</summary>
public sealed record ProcessorConfig
{
    /// <summary>Gets whether items are executions of their own. Becomes <c>Mode</c>; inline when it is not written.</summary>
    public ProcessorMode? Mode { get; init; }

    /// <summary>Gets what executions a distributed map starts. Becomes <c>ExecutionType</c>; required when distributed.</summary>
    public ExecutionType? ExecutionType { get; init; }

    /// <summary>Gets the fields that have no property.</summary>
    public EquatableArray<RawField> Raw { get; init; }
}

/// <summary>Where the items of a Map state run. Becomes <c>Mode</c>.</summary>
public enum ProcessorMode
{
    /// <summary>Inside the execution, with its history and variables; about 40 at once.</summary>
    Inline,

    /// <summary>As child executions, up to 10,000 at once.</summary>
    Distributed,
}

/// <summary>What kind of execution a distributed map starts for an item or a batch. Becomes <c>ExecutionType</c>.</summary>
public enum ExecutionType
{
    /// <summary>Up to a year, with its own history.</summary>
    Standard,

    /// <summary>Up to five minutes, cheaper; without callbacks, jobs and activities.</summary>
    Express,
}
