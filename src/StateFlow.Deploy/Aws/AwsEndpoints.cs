using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace StateFlow.Deploy.Aws;

/// <summary>The public endpoints of the services, as the endpoint rules of the AWS SDKs have them.</summary>
internal static class AwsEndpoints
{
    private const string UsGov = "aws-us-gov";

    /// <summary>Gives the address of a service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="region">The region.</param>
    /// <param name="isFips">Whether the endpoint must use cryptography that is validated for FIPS 140.</param>
    /// <param name="isDualStack">Whether it must be reachable by IPv6, too.</param>
    public static string Of(AwsService service, string region, bool isFips, bool isDualStack)
    {
        var partition = Fn.Partition(region);
        var suffix = isDualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix;
        return service.IsGlobal
            ? $"https://{service.EndpointPrefix}{(isFips && partition.name is not UsGov ? "-fips" : string.Empty)}{GlobalPart(partition, isDualStack)}.{suffix}"
            : $"https://{service.EndpointPrefix}{(HasFipsName(service, region, partition, isFips, isDualStack) ? "-fips" : string.Empty)}.{region}.{suffix}";
    }

    /// <summary>Gives the region that calls are signed for.</summary>
    public static string SigningRegion(AwsService service, string region) =>
        !service.IsGlobal ? region
        : Fn.Partition(region) is { name: not "aws-cn" } partition ? partition.implicitGlobalRegion
        : "cn-north-1"; // The partition says another one, in which the service is not.

    private static string GlobalPart(Partition partition, bool isDualStack) => (partition.name, isDualStack) switch
    {
        ("aws", false) or (not ("aws" or "aws-cn" or UsGov), true) => string.Empty,
        (UsGov, _) => ".us-gov",
        (_, true) => ".global",
        ("aws-cn", _) => ".cn-north-1",
        _ => $".{partition.implicitGlobalRegion}",
    };

    private static bool HasFipsName(AwsService service, string region, Partition partition, bool isFips, bool isDualStack) => partition.name is not UsGov
        ? isFips
        : service.EndpointPrefix switch
        {
            "states" => isDualStack || (isFips && region != "us-gov-west-1"),
            "logs" => isFips && isDualStack,
            "monitoring" => false,
            _ => isFips,
        };
}
