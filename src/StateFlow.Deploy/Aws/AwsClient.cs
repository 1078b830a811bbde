using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Transform;

namespace StateFlow.Deploy.Aws;

/// <summary>Sends calls to one service, through the pipeline of the AWS SDK: credentials, signatures, endpoints, retries.</summary>
internal sealed class AwsClient : AmazonServiceClient
{
    private readonly AwsService _service;

    public AwsClient(AwsService service, AwsConnection connection)
        : base(connection.Credentials, new AwsClientConfig(service, connection)) => _service = service;

    protected override IServiceMetadata ServiceMetadata { get; } = new Metadata();

    /// <summary>Sends a call, and again where the error is one that passes.</summary>
    /// <returns>The body of the answer.</returns>
    /// <exception cref="AwsServiceException">The service refused, or could not be reached.</exception>
    public async Task<byte[]> SendAsync(AwsRequest request, ResponseUnmarshaller unmarshaller, CancellationToken cancellation)
    {
        try
        {
            var options = new InvokeOptions { RequestMarshaller = AwsRequest.Marshaller, ResponseUnmarshaller = unmarshaller };
            return (await InvokeAsync<AwsResponse>(request, options, cancellation).ConfigureAwait(false)).Body;
        }
        catch (AmazonServiceException problem)
        {
            throw AwsServiceException.Of(_service.Id, request.Operation, problem, Address);
        }
        catch (AmazonClientException problem)
        {
            throw AwsServiceException.Of(_service.Id, request.Operation, problem);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            throw AwsServiceException.Unreachable(_service.Id, request.Operation, Address, problem);
        }
        catch (Exception problem) when (problem is TimeoutException || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw AwsServiceException.Late(_service.Id, request.Operation, Address, Config.Timeout ?? TimeSpan.Zero, problem);
        }
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new Endpoints());
        pipeline.AddHandlerAfter<Marshaller>(new Signatures());
    }

    private string Address => Config.EndpointProvider.ResolveEndpoint(new EndpointParameters()).URL;

    private sealed class Metadata : IServiceMetadata
    {
        public string ServiceId => "StateFlow";

        public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();
    }

    private sealed class Signatures : BaseAuthResolverHandler
    {
        protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) => AuthSchemeOption.DEFAULT_SIGV4;
    }

    private sealed class Endpoints : BaseEndpointResolver
    {
        protected override void ServiceSpecificHandler(IExecutionContext executionContext, EndpointParameters parameters) => InjectHostPrefix(executionContext.RequestContext);

        protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext) => new();
    }
}
