using static StateFlow.Arguments;

namespace StateFlow.Integrations;

/// <content>Kubernetes inside of a cluster.</content>
public static partial class Eks
{
    /// <summary>Runs a Kubernetes job. Becomes <c>eks:runJob</c>.</summary>
    /// <param name="clusterName">The cluster. Becomes <c>ClusterName</c>.</param>
    /// <param name="certificateAuthority">The certificate of the cluster, in Base64. Becomes <c>CertificateAuthority</c>.</param>
    /// <param name="endpoint">The URL of the Kubernetes API of the cluster. Becomes <c>Endpoint</c>.</param>
    /// <param name="job">The job, as in a manifest of Kubernetes. Becomes <c>Job</c>.</param>
    /// <param name="kubernetesNamespace">The namespace; <c>default</c> when it is not given. Becomes <c>Namespace</c>.</param>
    /// <param name="logOptions">
    /// Whether and how the logs come with the result, an object with <c>RetrieveLogs</c>; needs <c>.Sync()</c>. Becomes <c>LogOptions</c>.
    /// </param>
    /// <example>
    /// <code>
    /// .Task("Run job", Eks.RunJob("jobs", "${Certificate}", "${Endpoint}", Jsonata.Expr("$states.input.manifest")).Sync())
    /// </code>
    /// </example>
    public static JobOrCallbackIntegration RunJob(
        object clusterName,
        object certificateAuthority,
        object endpoint,
        object job,
        object? kubernetesNamespace = null,
        object? logOptions = null) =>
        new(new ServiceCall(
            "eks:runJob",
            ("ClusterName", Required(clusterName)),
            ("CertificateAuthority", Required(certificateAuthority)),
            ("Endpoint", Required(endpoint)),
            ("Job", Required(job)),
            ("Namespace", kubernetesNamespace),
            ("LogOptions", logOptions)));

    /// <summary>Calls the Kubernetes API of a cluster. Becomes <c>eks:call</c>.</summary>
    /// <param name="clusterName">The cluster. Becomes <c>ClusterName</c>.</param>
    /// <param name="certificateAuthority">The certificate of the cluster, in Base64. Becomes <c>CertificateAuthority</c>.</param>
    /// <param name="endpoint">The URL of the Kubernetes API of the cluster. Becomes <c>Endpoint</c>.</param>
    /// <param name="method">The HTTP method. Becomes <c>Method</c>.</param>
    /// <param name="path">The path, as in <c>/api/v1/namespaces/default/pods</c>. Becomes <c>Path</c>.</param>
    /// <param name="queryParameters">The query, an object of lists. Becomes <c>QueryParameters</c>.</param>
    /// <param name="requestBody">The body, sent as JSON. Becomes <c>RequestBody</c>.</param>
    /// <example>
    /// <code>
    /// .Task("List pods", Eks.Call("jobs", "${Certificate}", "${Endpoint}", "GET", "/api/v1/namespaces/default/pods"))
    /// </code>
    /// </example>
    public static CallbackIntegration Call(
        object clusterName,
        object certificateAuthority,
        object endpoint,
        object method,
        object path,
        object? queryParameters = null,
        object? requestBody = null) =>
        new(new ServiceCall(
            "eks:call",
            ("ClusterName", Required(clusterName)),
            ("CertificateAuthority", Required(certificateAuthority)),
            ("Endpoint", Required(endpoint)),
            ("Method", Required(method)),
            ("Path", Required(path)),
            ("QueryParameters", queryParameters),
            ("RequestBody", requestBody)));
}
