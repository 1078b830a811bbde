using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace StateFlow.Deploy.Aws;

/// <summary>A call, before it is signed.</summary>
/// <param name="service">The service.</param>
/// <param name="operation">The operation, as the service calls it.</param>
internal sealed class AwsRequest(AwsService service, string operation) : AmazonWebServiceRequest
{
    private static readonly byte[] Nothing = [];

    /// <summary>Gets the marshaller of every request.</summary>
    public static IMarshaller<IRequest, AmazonWebServiceRequest> Marshaller { get; } = new RequestMarshaller();

    /// <summary>Gets the service.</summary>
    public AwsService Service => service;

    /// <summary>Gets the operation.</summary>
    public string Operation => operation;

    /// <summary>Gets the method of HTTP.</summary>
    public string Method { get; init; } = "POST";

    /// <summary>Gets the path, with placeholders in braces.</summary>
    public string Path { get; init; } = "/";

    /// <summary>Gets the values of the placeholders in <see cref="Path"/>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> PathParameters { get; init; } = [];

    /// <summary>Gets the parameters of a form, which the body is made of.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Form { get; init; }

    /// <summary>Gets the body.</summary>
    public byte[] Body { get; init; } = Nothing;

    /// <summary>Gets the headers, <c>Content-Type</c> among them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>Gets what is put before the name of the host.</summary>
    public string? HostPrefix { get; init; }

    private DefaultRequest Marshall()
    {
        var request = new DefaultRequest(this, service.Id) { HttpMethod = Method, ResourcePath = Path, HostPrefix = HostPrefix };
        foreach (var (name, value) in Headers)
        {
            request.Headers[name] = value;
        }

        foreach (var (name, value) in PathParameters)
        {
            request.AddPathResource($"{{{name}}}", value);
        }

        if (Form is null)
        {
            request.Content = Body;
            return request;
        }

        foreach (var (name, value) in Form)
        {
            request.Parameters.Add(name, value);
        }

        return request;
    }

    private sealed class RequestMarshaller : IMarshaller<IRequest, AmazonWebServiceRequest>
    {
        public IRequest Marshall(AmazonWebServiceRequest input) => ((AwsRequest)input).Marshall();
    }
}
