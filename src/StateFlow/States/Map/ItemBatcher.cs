using StateFlow.Expressions;

namespace StateFlow;

/// <summary>How a distributed map puts items together, so that one execution works on many. Becomes <c>ItemBatcher</c>.</summary>
public sealed record ItemBatcher
{
    /// <summary>Gets how many items a batch has at most. Becomes <c>MaxItemsPerBatch</c> or <c>MaxItemsPerBatchPath</c>.</summary>
    public ValueSource? MaxItemsPerBatch { get; init; }

    /// <summary>Gets how many bytes a batch has at most, up to 262,144. Becomes <c>MaxInputBytesPerBatch</c> or <c>MaxInputBytesPerBatchPath</c>.</summary>
    public ValueSource? MaxInputBytesPerBatch { get; init; }

    /// <summary>Gets what every batch is given besides its items. Becomes <c>BatchInput</c>.</summary>
    public Json? BatchInput { get; init; }

    /// <summary>Gets the fields that have no property.</summary>
    public EquatableArray<RawField> Raw { get; init; }
}
