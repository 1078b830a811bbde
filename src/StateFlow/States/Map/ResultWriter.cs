using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Where and how a distributed map writes its results. Becomes <c>ResultWriter</c>.</summary>
public sealed record ResultWriter
{
    /// <summary>Gets what is called to write. Becomes <c>Resource</c>.</summary>
    public string? Resource { get; init; }

    /// <summary>Gets what the results look like. Becomes <c>WriterConfig</c>.</summary>
    public WriterConfig? WriterConfig { get; init; }

    /// <summary>Gets bucket and prefix, as a payload template. Becomes <c>Parameters</c>; JSONPath only.</summary>
    public Json? Parameters { get; init; }

    /// <summary>Gets bucket and prefix. Becomes <c>Arguments</c>; JSONata only.</summary>
    public Json? Arguments { get; init; }

    /// <summary>Gets the fields that have no property.</summary>
    public EquatableArray<RawField> Raw { get; init; }
}

/// <summary>What the results of a distributed map look like. Becomes <c>WriterConfig</c>.</summary>
public sealed record WriterConfig
{
    /// <summary>Gets what becomes of the results. Becomes <c>Transformation</c>.</summary>
    public WriterTransformation? Transformation { get; init; }

    /// <summary>Gets the file format. Becomes <c>OutputType</c>; JSON when it is not written.</summary>
    public OutputType? OutputType { get; init; }

    /// <summary>Gets the fields that have no property.</summary>
    public EquatableArray<RawField> Raw { get; init; }
}

/// <summary>What becomes of the results of a distributed map. Becomes <c>Transformation</c> of a writer.</summary>
public enum WriterTransformation
{
    /// <summary>Results and what is known about each execution.</summary>
    None,

    /// <summary>The outputs only, one per execution.</summary>
    Compact,

    /// <summary>The outputs only; arrays are put into one.</summary>
    Flatten,
}

/// <summary>The file format of results. Becomes <c>OutputType</c>.</summary>
public enum OutputType
{
    /// <summary>A JSON array.</summary>
    Json,

    /// <summary>A JSON value on every line.</summary>
    JsonLines,
}
