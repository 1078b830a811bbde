namespace StateFlow;

/// <summary>Makes paths for payloads, fields and conditions of JSONPath states.</summary>
public static class JsonPath
{
    /// <summary>Gets the token with which a <c>.waitForTaskToken</c> task is answered: <c>$$.Task.Token</c>.</summary>
    public static JsonPathExpression TaskToken { get; } = At("$$.Task.Token");

    /// <summary>Gets the input of the state, or what <c>$</c> stands for where the path is used.</summary>
    public static JsonPathExpression Root { get; } = At("$");

    /// <summary>Makes a path.</summary>
    /// <param name="path">The path: <c>$.…</c> for the data, <c>$$.…</c> for the context object, <c>$name…</c> for a variable.</param>
    /// <example><code>t.Parameters(new { orderId = JsonPath.At("$.order.id") })   // "orderId.$": "$.order.id"</code></example>
    /// <exception cref="ArgumentException"><paramref name="path"/> does not begin with <c>$</c>.</exception>
    public static JsonPathExpression At(string path) => new JsonPathExpression(Arguments.Path(path));
}
