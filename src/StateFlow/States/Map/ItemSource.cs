using StateFlow.Asl;
using StateFlow.Expressions;

namespace StateFlow;

/// <summary>What a distributed map reads its items from, in S3. Becomes <c>ItemReader</c>.</summary>
/// <remarks>Buckets, keys and prefixes are texts, tokens, expressions or paths. The bucket is in the account and region of the machine.</remarks>
public sealed class ItemSource
{
    private const string GetObject = "getObject";

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
        object bucket, object key, IEnumerable<string>? headers = null, CsvDelimiter? delimiter = null, NumberSource? maxItems = null) =>
        Object(bucket, key, Rows(InputType.Csv, headers, delimiter, maxItems));

    /// <summary>Reads the items of a JSON array, or the members of a JSON object.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key of the file.</param>
    /// <param name="itemsPointer">A JSON pointer (RFC 6901) to an array or object inside. Becomes <c>ItemsPointer</c>.</param>
    /// <param name="maxItems">How many items are read at most.</param>
    public static ItemSource Json(object bucket, object key, string? itemsPointer = null, NumberSource? maxItems = null) =>
        Object(bucket, key, new ReaderConfig { InputType = InputType.Json, ItemsPointer = itemsPointer, MaxItems = maxItems?.Source });

    /// <summary>Reads the lines of a file, each a JSON value.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key of the file.</param>
    /// <param name="maxItems">How many items are read at most.</param>
    public static ItemSource JsonLines(object bucket, object key, NumberSource? maxItems = null) =>
        Object(bucket, key, new ReaderConfig { InputType = InputType.JsonLines, MaxItems = maxItems?.Source });

    /// <summary>Reads the rows of an Apache Parquet file.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key of the file.</param>
    /// <param name="maxItems">How many items are read at most.</param>
    public static ItemSource Parquet(object bucket, object key, NumberSource? maxItems = null) =>
        Object(bucket, key, new ReaderConfig { InputType = InputType.Parquet, MaxItems = maxItems?.Source });

    /// <summary>Reads what an S3 Inventory manifest lists.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key of the <c>manifest.json</c>.</param>
    /// <param name="maxItems">How many items are read at most.</param>
    public static ItemSource Inventory(object bucket, object key, NumberSource? maxItems = null) =>
        Object(bucket, key, new ReaderConfig { ManifestType = ManifestType.S3Inventory, MaxItems = maxItems?.Source });

    /// <summary>Reads the rows of the files that the manifest of an Athena UNLOAD query lists.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key of the manifest.</param>
    /// <param name="files">The format of the files: CSV, JSON lines or Parquet.</param>
    /// <param name="maxItems">How many items are read at most.</param>
    /// <param name="headers">The column names of CSV files; when they are left out, the first line has them.</param>
    /// <param name="delimiter">What separates the columns of CSV files; not written, it is a comma.</param>
    /// <exception cref="ArgumentException">Headers or a delimiter are given for files that are not CSV.</exception>
    public static ItemSource AthenaManifest(
        object bucket, object key, InputType files, NumberSource? maxItems = null, IEnumerable<string>? headers = null, CsvDelimiter? delimiter = null) =>
        Object(bucket, key, Rows(files, headers, delimiter, maxItems) with { ManifestType = ManifestType.AthenaData });

    /// <summary>Lists the objects of a bucket; every item describes one.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="prefix">What the keys begin with.</param>
    /// <param name="maxItems">How many items are read at most.</param>
    public static ItemSource Objects(object bucket, object? prefix = null, NumberSource? maxItems = null) =>
        Listing(bucket, prefix, maxItems is { Source: var max } ? new ReaderConfig { MaxItems = max } : null);

    /// <summary>Lists the objects of a bucket and reads each of them; their items are the items.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="files">The format of the objects: CSV, JSON, JSON lines or Parquet.</param>
    /// <param name="prefix">What the keys begin with.</param>
    /// <param name="maxItems">How many items are read at most.</param>
    /// <param name="headers">The column names of CSV files; when they are left out, the first line has them.</param>
    /// <param name="delimiter">What separates the columns of CSV files; not written, it is a comma.</param>
    /// <exception cref="ArgumentException">Headers or a delimiter are given for files that are not CSV.</exception>
    public static ItemSource ItemsOfObjects(
        object bucket,
        InputType files,
        object? prefix = null,
        NumberSource? maxItems = null,
        IEnumerable<string>? headers = null,
        CsvDelimiter? delimiter = null) =>
        Listing(bucket, prefix, Rows(files, headers, delimiter, maxItems) with { Transformation = ReaderTransformation.LoadAndFlatten });

    /// <summary>Reads a version of the file. Becomes <c>VersionId</c>.</summary>
    /// <param name="version">The version: a text, a token, an expression or a path.</param>
    /// <example><code>ItemSource.Json("${Bucket}", "orders.json").VersionId("3HL4kqtJvjVBH40Nrjfkd")</code></example>
    /// <exception cref="InvalidOperationException">Objects are listed: there is no version of a list.</exception>
    public ItemSource VersionId(object version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return _action == GetObject
            ? new(_action, _config, [.. _location, (nameof(VersionId), version)])
            : throw new InvalidOperationException("A source that lists objects has no version. Give one to a source that reads a file.");
    }

    /// <summary>Refuses to read when the bucket belongs to another account. Becomes <c>ExpectedBucketOwner</c>.</summary>
    /// <param name="account">The id of the account: a text, a token, an expression or a path.</param>
    /// <example><code>ItemSource.Objects("${Bucket}").ExpectedBucketOwner("111122223333")</code></example>
    public ItemSource ExpectedBucketOwner(object account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new(_action, _config, [.. _location, (nameof(ExpectedBucketOwner), account)]);
    }

    internal ItemReader Build(Draft draft)
    {
        var (arguments, parameters) = S3.Call(draft, _location);
        return new ItemReader
        {
            Resource = S3.Resource(draft, _action),
            ReaderConfig = _config is null ? null : _config with { MaxItems = draft.Source(FieldPair.MaxItems, _config.MaxItems) },
            Arguments = arguments,
            Parameters = parameters,
        };
    }

    /// <summary>Says how files with rows are read.</summary>
    private static ReaderConfig Rows(InputType files, IEnumerable<string>? headers, CsvDelimiter? delimiter, NumberSource? maxItems)
    {
        var isCsv = files is InputType.Csv;
        return isCsv || (headers is null && delimiter is null)
            ? new ReaderConfig
            {
                InputType = files,
                CsvHeaderLocation = !isCsv ? null : headers is null ? CsvHeaderLocation.FirstRow : CsvHeaderLocation.Given,
                CsvHeaders = headers is null ? null : [.. headers],
                CsvDelimiter = delimiter,
                MaxItems = maxItems?.Source,
            }
            : throw new ArgumentException($"Only CSV files have headers and delimiters, but {files} is read. Leave them out.", nameof(files));
    }

    private static ItemSource Object(object bucket, object key, ReaderConfig config)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        ArgumentNullException.ThrowIfNull(key);
        return new(GetObject, config, ("Bucket", bucket), ("Key", key));
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
