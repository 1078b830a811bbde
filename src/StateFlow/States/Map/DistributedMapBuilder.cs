using StateFlow.Asl;

namespace StateFlow;

/// <summary>Builds a distributed Map state.</summary>
public sealed class DistributedMapBuilder : MapStateBuilder
{
    private readonly ExecutionType _executionType;
    private ItemSource? _source;
    private ItemBatcher? _batcher;
    private Func<ResultWriter>? _writer;
    private string? _label;
    private NumberSource? _toleratedCount;
    private NumberSource? _toleratedPercentage;

    internal DistributedMapBuilder(FlowBuilder flow, string name, ExecutionType executionType, SourceLocation location)
        : base(flow, name, location) => _executionType = executionType;

    /// <summary>Reads the items from S3. Becomes <c>ItemReader</c>.</summary>
    /// <param name="source">What is read: <c>ItemSource.Csv(…)</c>, <c>ItemSource.Objects(…)</c> and so on.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>m.ItemReader(ItemSource.Csv("${Bucket}", "orders.csv"))</code></example>
    public DistributedMapBuilder ItemReader(ItemSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        _source = source;
        return this;
    }

    /// <summary>Puts items together, so that one execution works on many; its input is <c>{ "BatchInput": …, "Items": […] }</c>. Becomes <c>ItemBatcher</c>.</summary>
    /// <param name="maxItems">How many items a batch has at most. Becomes <c>MaxItemsPerBatch</c> or <c>MaxItemsPerBatchPath</c>.</param>
    /// <param name="maxBytes">How many bytes a batch has at most, up to 262,144. Becomes <c>MaxInputBytesPerBatch</c> or <c>MaxInputBytesPerBatchPath</c>.</param>
    /// <param name="input">What every batch is given besides its items. Becomes <c>BatchInput</c>.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>m.ItemBatcher(maxItems: 100)</code></example>
    /// <exception cref="ArgumentException">Neither limit is given.</exception>
    public DistributedMapBuilder ItemBatcher(NumberSource? maxItems = null, NumberSource? maxBytes = null, object? input = null)
    {
        if (maxItems is null && maxBytes is null)
        {
            throw new ArgumentException("A batch needs a limit: give maxItems or maxBytes.", nameof(maxItems));
        }

        _batcher = new ItemBatcher
        {
            MaxItemsPerBatch = maxItems?.Source,
            MaxInputBytesPerBatch = maxBytes?.Source,
            BatchInput = input is null ? null : Draft.Template(input, "BatchInput", language: null),
        };
        return this;
    }

    /// <summary>Writes the results to S3; the state's own result says where. Becomes <c>ResultWriter</c>.</summary>
    /// <param name="bucket">The bucket: a text, a token, an expression or a path.</param>
    /// <param name="prefix">What the keys begin with.</param>
    /// <param name="transformation">What becomes of the results. Becomes <c>Transformation</c>; not written, they are complete.</param>
    /// <param name="outputType">The file format. Becomes <c>OutputType</c>; not written, it is JSON.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>m.ResultWriter("${Bucket}", "results/", outputType: OutputType.JsonLines)</code></example>
    public DistributedMapBuilder ResultWriter(
        object bucket, object? prefix = null, WriterTransformation? transformation = null, OutputType? outputType = null)
    {
        ArgumentNullException.ThrowIfNull(bucket);
        _writer = () =>
        {
            var (arguments, parameters) = ItemSource.S3.Call(Finished, ("Bucket", bucket), ("Prefix", prefix));
            return new ResultWriter
            {
                Resource = ItemSource.S3.Resource(Finished, "putObject"),
                WriterConfig = Config(transformation, outputType),
                Arguments = arguments,
                Parameters = parameters,
            };
        };
        return this;
    }

    /// <summary>Says what becomes of the results when they are not written to S3 but are the state's own result. Becomes <c>ResultWriter</c>.</summary>
    /// <param name="transformation">What becomes of the results. Becomes <c>Transformation</c>.</param>
    /// <param name="outputType">The format. Becomes <c>OutputType</c>; not written, it is JSON.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>m.ResultWriter(WriterTransformation.Flatten)</code></example>
    public DistributedMapBuilder ResultWriter(WriterTransformation transformation, OutputType? outputType = null)
    {
        _writer = () => new ResultWriter { WriterConfig = Config(transformation, outputType) };
        return this;
    }

    /// <summary>Names the map run. Becomes <c>Label</c>; not written, it is made of the state's name.</summary>
    /// <param name="label">At most 40 characters, without blanks and special characters, unique in the machine.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>m.Label("import")</code></example>
    public DistributedMapBuilder Label(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        _label = label;
        return this;
    }

    /// <summary>Lets some items fail before the state does. Becomes <c>ToleratedFailureCount</c>, or <c>ToleratedFailureCountPath</c> of a path.</summary>
    /// <param name="count">How many items: a number, an expression, a path or a token; not written, none.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>m.ToleratedFailureCount(10)</code></example>
    public DistributedMapBuilder ToleratedFailureCount(NumberSource count)
    {
        ArgumentNullException.ThrowIfNull(count);
        _toleratedCount = count;
        return this;
    }

    /// <summary>
    /// Lets a part of the items fail before the state does. Becomes <c>ToleratedFailurePercentage</c>, or <c>ToleratedFailurePercentagePath</c>
    /// of a path.
    /// </summary>
    /// <param name="percentage">From 0 to 100: a number, an expression, a path or a token; not written, 0.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>m.ToleratedFailurePercentage(5)</code></example>
    public DistributedMapBuilder ToleratedFailurePercentage(NumberSource percentage)
    {
        ArgumentNullException.ThrowIfNull(percentage);
        _toleratedPercentage = percentage;
        return this;
    }

    private protected override State BuildFields(string pointer) => BuildCommon(pointer, new ProcessorConfig { Mode = ProcessorMode.Distributed, ExecutionType = _executionType }) with
    {
        ItemReader = _source?.Build(Finished),
        ItemBatcher = _batcher is null ? null : _batcher with
        {
            MaxItemsPerBatch = Finished.Source(FieldPair.MaxItemsPerBatch, _batcher.MaxItemsPerBatch),
            MaxInputBytesPerBatch = Finished.Source(FieldPair.MaxInputBytesPerBatch, _batcher.MaxInputBytesPerBatch),
        },
        ResultWriter = _writer?.Invoke(),
        Label = _label,
        ToleratedFailureCount = Finished.Source(FieldPair.ToleratedFailureCount, _toleratedCount?.Source),
        ToleratedFailurePercentage = Finished.Source(FieldPair.ToleratedFailurePercentage, _toleratedPercentage?.Source),
    };

    private static WriterConfig? Config(WriterTransformation? transformation, OutputType? outputType) =>
        transformation is null && outputType is null ? null : new WriterConfig { Transformation = transformation, OutputType = outputType };
}
