using StateFlow.Expressions;

namespace StateFlow;

/// <summary>Where a distributed map reads its items from. Becomes <c>ItemReader</c>.</summary>
public sealed record ItemReader
{
    /// <summary>Gets what is called: the list of a bucket's objects, or one object. Becomes <c>Resource</c>; required.</summary>
    public string? Resource { get; init; }

    /// <summary>Gets how the data is understood. Becomes <c>ReaderConfig</c>.</summary>
    public ReaderConfig? ReaderConfig { get; init; }

    /// <summary>Gets bucket, key and so on, as a payload template. Becomes <c>Parameters</c>; JSONPath only.</summary>
    public Json? Parameters { get; init; }

    /// <summary>Gets bucket, key and so on. Becomes <c>Arguments</c>; JSONata only.</summary>
    public Json? Arguments { get; init; }

    /// <summary>Gets the fields that have no property.</summary>
    public EquatableArray<RawField> Raw { get; init; }
}
