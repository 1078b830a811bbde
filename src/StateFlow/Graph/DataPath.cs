namespace StateFlow;

/// <summary>A path field that may also be the JSON null: <c>InputPath</c>, <c>OutputPath</c>, <c>ResultPath</c>.</summary>
/// <param name="Text">The path, or <see langword="null"/> for the JSON null, which selects or keeps nothing.</param>
public readonly record struct DataPath(string? Text)
{
    /// <summary>Gets the JSON null: an empty object as input or output, or a result that is discarded.</summary>
    public static DataPath Null => default;

    /// <summary>Gets the path, or <c>null</c>.</summary>
    public override string ToString() => Text ?? "null";
}
