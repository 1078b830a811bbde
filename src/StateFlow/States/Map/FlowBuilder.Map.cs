using System.Runtime.CompilerServices;

namespace StateFlow;

/// <content>Adding Map states.</content>
public sealed partial class FlowBuilder
{
    /// <summary>Adds an inline Map state: does the same with every item of a list, about 40 at once, within the execution.</summary>
    /// <param name="name">The name of the state, unique in the whole machine.</param>
    /// <param name="configure">Says what is done with which items.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The same builder.</returns>
    /// <example>
    /// <code>
    /// .Map("Price lines", m => m
    ///     .Items(Jsonata.Expr("$states.input.lines"))
    ///     .MaxConcurrency(5)
    ///     .ItemProcessor(item => item.Task("Price line", Lambda.Invoke("${PriceLine}"))))
    /// </code>
    /// </example>
    public FlowBuilder Map(string name, Action<MapBuilder> configure, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(new MapBuilder(this, FullName(name), new SourceLocation(file, line, null)), configure);
    }

    /// <summary>Adds a distributed Map state: does the same with every item of a list or a file, up to 10,000 at once, each in an execution of its own.</summary>
    /// <param name="name">The name of the state, unique in the whole machine.</param>
    /// <param name="executionType">What kind of executions. Becomes <c>ExecutionType</c>.</param>
    /// <param name="configure">Says what is done with which items.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <returns>The same builder.</returns>
    /// <example>
    /// <code>
    /// .DistributedMap("Import rows", ExecutionType.Express, m => m
    ///     .ItemReader(ItemSource.Csv("${Bucket}", "orders.csv"))
    ///     .ItemBatcher(maxItems: 100)
    ///     .ItemProcessor(batch => batch.Task("Import batch", Lambda.Invoke("${ImportBatch}"))))
    /// </code>
    /// </example>
    public FlowBuilder DistributedMap(
        string name,
        ExecutionType executionType,
        Action<DistributedMapBuilder> configure,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return Add(new DistributedMapBuilder(this, FullName(name), executionType, new SourceLocation(file, line, null)), configure);
    }
}
