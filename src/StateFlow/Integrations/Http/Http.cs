using System.Diagnostics.CodeAnalysis;
using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls HTTP endpoints.</summary>
[SuppressMessage("Naming", "CA1724:Type names should not match namespaces", Justification = "AWS calls it so, and nobody writes System.Net.Http by its last part.")]
public static class Http
{
    /// <summary>Calls an endpoint with the credentials of an EventBridge connection. Becomes <c>http:invoke</c>.</summary>
    /// <remarks>
    /// A call takes at most 60 seconds. What the connection says about headers, query and body is added and wins. An answer other than 2xx is the
    /// error <see cref="Errors.HttpStatus"/>.
    /// </remarks>
    /// <param name="method">
    /// <c>GET</c>, <c>POST</c>, <c>PUT</c>, <c>DELETE</c>, <c>PATCH</c>, <c>OPTIONS</c> or <c>HEAD</c>. Becomes <c>Method</c>.
    /// </param>
    /// <param name="endpoint">The URL, which must begin with <c>https://</c>. Becomes <c>ApiEndpoint</c>.</param>
    /// <param name="connectionArn">The EventBridge connection. Becomes <c>InvocationConfig.ConnectionArn</c>.</param>
    /// <param name="headers">The headers, an object of texts; those that belong to the transport are refused. Becomes <c>Headers</c>.</param>
    /// <param name="queryParameters">The query, an object of texts or lists. Becomes <c>QueryParameters</c>.</param>
    /// <param name="requestBody">The body: an object that is sent as JSON, or a text. Becomes <c>RequestBody</c>.</param>
    /// <param name="transform">
    /// How the body is encoded: <c>new { RequestBodyEncoding = "URL_ENCODED" }</c> for forms, together with their <c>Content-Type</c>. Becomes
    /// <c>Transform</c>.
    /// </param>
    /// <example>
    /// <code>
    /// .Task("Create invoice", Http.Invoke(
    ///     "POST", "https://api.example.com/invoices", "${Connection}", requestBody: new { order = Jsonata.Expr("$states.input.id") }))
    /// </code>
    /// </example>
    public static Integration Invoke(
        object method,
        object endpoint,
        object connectionArn,
        object? headers = null,
        object? queryParameters = null,
        object? requestBody = null,
        object? transform = null) =>
        new(new ServiceCall(
            "http:invoke",
            ("ApiEndpoint", Required(endpoint)),
            ("Method", Required(method)),
            ("InvocationConfig", new ServiceArguments(("ConnectionArn", Required(connectionArn)))),
            ("Headers", headers),
            ("QueryParameters", queryParameters),
            ("RequestBody", requestBody),
            ("Transform", transform)));
}
