using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace StateFlow.Deploy.Aws;

/// <summary>The configuration of a client.</summary>
internal sealed class AwsClientConfig : ClientConfig
{
    private static readonly DefaultConfiguration Defaults = new()
    {
        Name = DefaultConfigurationMode.Standard,
        RetryMode = RequestRetryMode.Standard, // Adaptive makes one attempt only where a service throttles.
        ConnectTimeout = TimeSpan.FromSeconds(5),
    };

    public AwsClientConfig(AwsService service, AwsConnection connection)
        : base(new DefaultConfigurationProvider([Defaults]))
    {
        Service = service;
        ServiceId = service.Id;
        AuthenticationServiceName = service.SigningName;
        RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(connection.Region);
        Timeout = connection.CallTimeout;
        if (!connection.IsRetried)
        {
            MaxErrorRetry = 0;
        }

        EndpointProvider = new Endpoints(this, connection.Region);
        if (connection.EndpointUrl is { } address)
        {
            ServiceURL = address.AbsoluteUri;
        }

        // An address, be it the target's or one of the environment, lets the SDK forget the region.
        AuthenticationRegion = AwsEndpoints.SigningRegion(service, connection.Region);
    }

    /// <summary>Gets the service.</summary>
    public AwsService Service { get; }

    public override string ServiceVersion => Service.Version;

    public override string UserAgent { get; } =
        InternalSDKUtils.BuildUserAgentString("StateFlow.Deploy", typeof(AwsClientConfig).Assembly.GetName().Version!.ToString(3)); // Our assemblies have versions.

    public override string RegionEndpointServiceName => Service.EndpointPrefix;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => EndpointProvider.ResolveEndpoint(new EndpointParameters());

    private sealed class Endpoints(AwsClientConfig config, string region) : IEndpointProvider
    {
        public Endpoint ResolveEndpoint(EndpointParameters parameters)
        {
            // Only the public hosts have others beside them whose names have a prefix.
            config.DisableHostPrefixInjection = config.ServiceURL is { Length: > 0 };
            return new Endpoint(config.DisableHostPrefixInjection ? config.ServiceURL.TrimEnd('/') : AwsEndpoints.Of(config.Service, region, config.UseFIPSEndpoint, config.UseDualstackEndpoint));
        }
    }
}
