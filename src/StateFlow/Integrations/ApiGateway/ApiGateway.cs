using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <summary>Calls APIs of Amazon API Gateway.</summary>
public static class ApiGateway
{
    /// <summary>Calls a method of an API. Becomes <c>apigateway:invoke</c>.</summary>
    /// <param name="apiEndpoint">The host of the API, without <c>https://</c>. Becomes <c>ApiEndpoint</c>.</param>
    /// <param name="method">
    /// <c>GET</c>, <c>POST</c>, <c>PUT</c>, <c>DELETE</c>, <c>PATCH</c>, <c>HEAD</c> or <c>OPTIONS</c>. Becomes <c>Method</c>.
    /// </param>
    /// <param name="stage">The stage; HTTP APIs have a default one. Becomes <c>Stage</c>.</param>
    /// <param name="path">The path below the stage. Becomes <c>Path</c>.</param>
    /// <param name="headers">The headers, an object of lists. Becomes <c>Headers</c>.</param>
    /// <param name="queryParameters">The query, an object of lists. Becomes <c>QueryParameters</c>.</param>
    /// <param name="requestBody">The body, sent as JSON. Becomes <c>RequestBody</c>.</param>
    /// <param name="authType"><c>NO_AUTH</c>, the default; <c>IAM_ROLE</c> or <c>RESOURCE_POLICY</c>. Becomes <c>AuthType</c>.</param>
    /// <example><code>.Task("List pets", ApiGateway.Invoke("${PetsApi}", "GET", stage: "prod", path: "pets", authType: "IAM_ROLE"))</code></example>
    public static CallbackIntegration Invoke(
        object apiEndpoint,
        object method,
        object? stage = null,
        object? path = null,
        object? headers = null,
        object? queryParameters = null,
        object? requestBody = null,
        object? authType = null) =>
        new(new ServiceCall(
            "apigateway:invoke",
            ("ApiEndpoint", Required(apiEndpoint)),
            ("Method", Required(method)),
            ("Stage", stage),
            ("Path", path),
            ("Headers", headers),
            ("QueryParameters", queryParameters),
            ("RequestBody", requestBody),
            ("AuthType", authType)));
}
