using StateFlow.Expressions;

namespace StateFlow;

/// <summary>How a distributed map understands the data it reads. Becomes <c>ReaderConfig</c>.</summary>
public sealed record ReaderConfig
{
    /// <summary>Gets the format of the file or files. Becomes <c>InputType</c>.</summary>
    public InputType? InputType { get; init; }

    /// <summary>Gets what kind of manifest the object is. Becomes <c>ManifestType</c>.</summary>
    public ManifestType? ManifestType { get; init; }

    /// <summary>Gets whether the listed objects are read. Becomes <c>Transformation</c>; they are not when it is not written.</summary>
    public ReaderTransformation? Transformation { get; init; }

    /// <summary>Gets where the column names of a CSV file are. Becomes <c>CSVHeaderLocation</c>; required for CSV.</summary>
    public CsvHeaderLocation? CsvHeaderLocation { get; init; }

    /// <summary>Gets the column names. Becomes <c>CSVHeaders</c>.</summary>
    public EquatableArray<string>? CsvHeaders { get; init; }

    /// <summary>Gets what separates the columns. Becomes <c>CSVDelimiter</c>; a comma when it is not written.</summary>
    public CsvDelimiter? CsvDelimiter { get; init; }

    /// <summary>Gets the JSON pointer (RFC 6901) to the array or object within a JSON file. Becomes <c>ItemsPointer</c>.</summary>
    public string? ItemsPointer { get; init; }

    /// <summary>Gets how many items are read at most; 0 is no limit. Becomes <c>MaxItems</c> or <c>MaxItemsPath</c>.</summary>
    public ValueSource? MaxItems { get; init; }

    /// <summary>Gets the fields that have no property.</summary>
    public EquatableArray<RawField> Raw { get; init; }
}

/// <summary>The format of the files a distributed map reads. Becomes <c>InputType</c>.</summary>
public enum InputType
{
    /// <summary>Comma-separated values.</summary>
    Csv,

    /// <summary>A JSON array or object.</summary>
    Json,

    /// <summary>A JSON value on every line.</summary>
    JsonLines,

    /// <summary>Apache Parquet.</summary>
    Parquet,

    /// <summary>An S3 Inventory manifest; the older spelling of <see cref="ManifestType.S3Inventory"/>.</summary>
    Manifest,
}

/// <summary>What wrote the manifest a distributed map reads. Becomes <c>ManifestType</c>.</summary>
public enum ManifestType
{
    /// <summary>The data manifest of an Athena UNLOAD query.</summary>
    AthenaData,

    /// <summary>S3 Inventory.</summary>
    S3Inventory,
}

/// <summary>What a distributed map does with the objects it lists. Becomes <c>Transformation</c> of a reader.</summary>
public enum ReaderTransformation
{
    /// <summary>Every item describes one object.</summary>
    None,

    /// <summary>Every object is read, and its items are the items.</summary>
    LoadAndFlatten,
}

/// <summary>Where the column names of a CSV file are. Becomes <c>CSVHeaderLocation</c>.</summary>
public enum CsvHeaderLocation
{
    /// <summary>In the first line of the file.</summary>
    FirstRow,

    /// <summary>In the definition.</summary>
    Given,
}

/// <summary>What separates the columns of a CSV file. Becomes <c>CSVDelimiter</c>.</summary>
public enum CsvDelimiter
{
    /// <summary>A comma.</summary>
    Comma,

    /// <summary>A vertical bar.</summary>
    Pipe,

    /// <summary>A semicolon.</summary>
    Semicolon,

    /// <summary>A blank.</summary>
    Space,

    /// <summary>A tab.</summary>
    Tab,
}
