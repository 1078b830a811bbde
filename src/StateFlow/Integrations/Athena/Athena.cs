using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls Amazon Athena.</summary>
public static class Athena
{
    /// <summary>Starts a query. Becomes <c>athena:startQueryExecution</c>.</summary>
    /// <param name="queryString">The query in SQL. Becomes <c>QueryString</c>.</param>
    /// <param name="workGroup">The work group; <c>primary</c> when it is not given. Becomes <c>WorkGroup</c>.</param>
    /// <param name="queryExecutionContext">
    /// The database and the catalog, an object with <c>Database</c> and <c>Catalog</c>. Becomes <c>QueryExecutionContext</c>.
    /// </param>
    /// <param name="resultConfiguration">
    /// Where the result goes, an object with <c>OutputLocation</c>; required where the work group does not say. Becomes <c>ResultConfiguration</c>.
    /// </param>
    /// <param name="executionParameters">
    /// The values of the question marks in the query, a list of texts. Becomes <c>ExecutionParameters</c>.
    /// </param>
    /// <example><code>.Task("Count orders", Athena.StartQueryExecution("SELECT COUNT(*) FROM orders", "${WorkGroup}").Sync())</code></example>
    public static JobIntegration StartQueryExecution(
        object queryString,
        object? workGroup = null,
        object? queryExecutionContext = null,
        object? resultConfiguration = null,
        object? executionParameters = null) =>
        new(new ServiceCall(
            "athena:startQueryExecution",
            ("QueryString", Required(queryString)),
            ("WorkGroup", workGroup),
            ("QueryExecutionContext", queryExecutionContext),
            ("ResultConfiguration", resultConfiguration),
            ("ExecutionParameters", executionParameters)));

    /// <summary>Stops a query. Becomes <c>athena:stopQueryExecution</c>.</summary>
    /// <param name="queryExecutionId">The query. Becomes <c>QueryExecutionId</c>.</param>
    /// <example><code>.Task("Stop query", Athena.StopQueryExecution(Jsonata.Expr("$query.QueryExecutionId")))</code></example>
    public static Integration StopQueryExecution(object queryExecutionId) =>
        new(new ServiceCall("athena:stopQueryExecution", ("QueryExecutionId", Required(queryExecutionId))));

    /// <summary>Asks how a query does. Becomes <c>athena:getQueryExecution</c>.</summary>
    /// <param name="queryExecutionId">The query. Becomes <c>QueryExecutionId</c>.</param>
    /// <example><code>.Task("Look after query", Athena.GetQueryExecution(Jsonata.Expr("$query.QueryExecutionId")))</code></example>
    public static Integration GetQueryExecution(object queryExecutionId) =>
        new(new ServiceCall("athena:getQueryExecution", ("QueryExecutionId", Required(queryExecutionId))));

    /// <summary>Reads the rows that a query found. Becomes <c>athena:getQueryResults</c>.</summary>
    /// <param name="queryExecutionId">The query. Becomes <c>QueryExecutionId</c>.</param>
    /// <param name="maxResults">How many rows, up to 1,000. Becomes <c>MaxResults</c>.</param>
    /// <param name="nextToken">Where to go on: <c>NextToken</c> of the rows before. Becomes <c>NextToken</c>.</param>
    /// <example>
    /// <code>
    /// .Task("Read rows", Athena.GetQueryResults(Jsonata.Expr("$states.input.QueryExecution.QueryExecutionId"), maxResults: 100))
    /// </code>
    /// </example>
    public static Integration GetQueryResults(object queryExecutionId, object? maxResults = null, object? nextToken = null) =>
        new(new ServiceCall(
            "athena:getQueryResults",
            ("QueryExecutionId", Required(queryExecutionId)),
            ("MaxResults", maxResults),
            ("NextToken", nextToken)));
}
