using StateFlow.Expressions;

namespace StateFlow;

/// <summary>What a distributed map reads its items from, in S3. Becomes <c>ItemReader</c>.</summary>
/// <remarks>Buckets, keys and prefixes are texts, tokens, expressions or paths. The bucket is in the account and region of the machine.</remarks>
public sealed class ItemSource
{
    private readonly string _action;
    private readonly (string Name, object? Value)[] _location;
    private readonly ReaderConfig? _config;

    private ItemSource(string action, ReaderConfig? config, params (string Name, object? Value)[] location) =>
        (_action, _config, _location) = (action, config, location);

    /// <summary>Reads the lines of a CSV file, as objects of texts.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key of the file.</param>
    /// <param name="headers">The column names; when they are left out, the first line has them.</param>
    /// <param name="delimiter">What separates the columns; not written, it is a comma.</param>
    /// <param name="maxItems">How many items are read at most.</param>
    /// <example><code>ItemSource.Csv("${Bucket}", Jsonata.Expr("$states.input.key"))</code></example>
    public static ItemSource Csv(
        object bucket, object key, IEnumerable<string>? headers = null, CsvDelimiter? delimiter = null, ValueSource? maxItems = null) =>
        Object(bucket, key, new ReaderConfig
        {
            InputType = InputType.Csv,
            CsvHeaderLocation = headers is null ? CsvHeaderLocation.FirstRow : CsvHeaderLocation.Given,
            CsvHeaders = headers is null ? null : [.. headers],
            CsvDelimiter = delimiter,
            MaxItems = maxItems,
        });

    /// <summary>Reads the items of a JSON array, or the members of a JSON object.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key of the file.</param>
    /// <param name="itemsPointer">A JSON pointer (RFC 6901) to an array or object inside. Becomes <c>ItemsPointer</c>.</param>
    /// <param name="maxItems">How many items are read at most.</param>
    public static ItemSource Json(object bucket, object key, string? itemsPointer = null, ValueSource? maxItems = null) =>
        Object(bucket, key, new ReaderConfig { InputType = InputType.Json, ItemsPointer = itemsPointer, MaxItems = maxItems });

    /// <summary>Reads the lines of a file, each a JSON value.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key of the file.</param>
    /// <param name="maxItems">How many items are read at most.</param>
    public static ItemSource JsonLines(object bucket, object key, ValueSource? maxItems = null) =>
        Object(bucket, key, new ReaderConfig { InputType = InputType.JsonLines, MaxItems = maxItems });

    /// <summary>Reads the rows of an Apache Parquet file.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key of the file.</param>
    /// <param name="maxItems">How many items are read at most.</param>
    public static ItemSource Parquet(object bucket, object key, ValueSource? maxItems = null) =>
        Object(bucket, key, new ReaderConfig { InputType = InputType.Parquet, MaxItems = maxItems });

    /// <summary>Reads what an S3 Inventory manifest lists.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key of the <c>manifest.json</c>.</param>
    /// <param name="maxItems">How many items are read at most.</param>
    public static ItemSource Inventory(object bucket, object key, ValueSource? maxItems = null) =>
        Object(bucket, key, new ReaderConfig { ManifestType = ManifestType.S3Inventory, MaxItems = maxItems });

    /// <summary>Reads the rows of the files that the manifest of an Athena UNLOAD query lists.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key of the manifest.</param>
    /// <param name="files">The format of the files: CSV, JSON lines or Parquet.</param>
    /// <param name="maxItems">How many items are read at most.</param>
    public static ItemSource AthenaManifest(object bucket, object key, InputType files, ValueSource? maxItems = null) =>
        Object(bucket, key, new ReaderConfig { InputType = files, ManifestType = ManifestType.AthenaData, MaxItems = maxItems });

    /// <summary>Lists the objects of a bucket; every item describes one.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="prefix">What the keys begin with.</param>
    /// <param name="maxItems">How many items are read at most.</param>
    public static ItemSource Objects(object bucket, object? prefix = null, ValueSource? maxItems = null) =>
        Listing(bucket, prefix, maxItems is null ? null : new ReaderConfig { MaxItems = maxItems });

    /// <summary>Lists the objects of a bucket and reads each of them; their items are the items.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="files">The format of the objects: CSV, JSON, JSON lines or Parquet.</param>
    /// <param name="prefix">What the keys begin with.</param>
    /// <param name="maxItems">How many items are read at most.</param>
    public static ItemSource ItemsOfObjects(object bucket, InputType files, object? prefix = null, ValueSource? maxItems = null) =>
        Listing(bucket, prefix, new ReaderConfig
        {
            InputType = files,
            Transformation = ReaderTransformation.LoadAndFlatten,
            CsvHeaderLocation = files is InputType.Csv ? CsvHeaderLocation.FirstRow : null,
            MaxItems = maxItems,
        });

    internal ItemReader Build(Draft draft)
    {
        var (arguments, parameters) = S3.Call(draft, _location);
        return new ItemReader { Resource = S3.Resource(draft, _action), ReaderConfig = _config, Arguments = arguments, Parameters = parameters };
    }

    private static ItemSource Object(object bucket, object key, ReaderConfig config)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(key);
        return new("getObject", config, ("Bucket", bucket), ("Key", key));
    }

    private static ItemSource Listing(object bucket, object? prefix, ReaderConfig? config)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        return new("listObjectsV2", config, ("Bucket", bucket), ("Prefix", prefix));
    }

    /// <summary>Writes the calls of S3 that readers and writers make.</summary>
    internal static class S3
    {
        public static string Resource(Draft draft, string action) => $"arn:{draft.Flow.Definition.Options.Partition}:states:::s3:{action}";

        /// <summary>Makes the arguments of a call, or its parameters in a JSONPath state.</summary>
        public static (Json? Arguments, Json? Parameters) Call(Draft draft, params ReadOnlySpan<(string Name, object? Value)> members)
        {
            var language = draft.Language;
            var call = new JsonObjectBuilder();
            foreach (var (name, value) in members)
            {
                if (value is not null)
                {
                    Payload.Add(call, name, draft.Convert(value), "ItemReader", language);
                }
            }

            return language is QueryLanguage.Jsonata ? (call.ToJson(), null) : (null, call.ToJson());
        }
    }
}
