namespace StateFlow.Local;

/// <summary>An item that a distributed map has read.</summary>
/// <param name="Value">The item: <c>Map.Item.Value</c> of the context object.</param>
/// <param name="Key">The name of the member when the members of a JSON object are the items: <c>Map.Item.Key</c>.</param>
/// <param name="Source">Where it was read: <c>S3://bucket/key</c>, or <c>S3://bucket</c> of a listing. <c>Map.Item.Source</c>.</param>
internal readonly record struct SourceItem(Json Value, string? Key, string Source);
