using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using StateFlow.Deploy.Aws;

namespace StateFlow.Deploy.Deployments;

/// <summary>The place that a deployment goes to.</summary>
/// <param name="Partition">The partition: <c>aws</c>, <c>aws-cn</c>…</param>
/// <param name="Region">The region.</param>
/// <param name="AccountId">The account.</param>
internal sealed record AwsIdentity(string Partition, string Region, string AccountId)
{
    private const string Service = "STS";

    /// <summary>Gets the placeholders that stand for it, as in CloudFormation.</summary>
    public IEnumerable<KeyValuePair<string, Json>> Tokens =>
    [
        new("AWS::Partition", Json.From(Partition)),
        new("AWS::Region", Json.From(Region)),
        new("AWS::AccountId", Json.From(AccountId)),
    ];

    /// <summary>Asks who calls.</summary>
    /// <exception cref="AwsServiceException">The credentials are not accepted, or there are none.</exception>
    public static async Task<AwsIdentity> OfAsync(AwsConnection connection, CancellationToken cancellation)
    {
        const string Operation = "GetCallerIdentity";
        var at = connection.EndpointUrl?.AbsoluteUri ?? $"STS in {connection.Region}";
        var config = new AmazonSecurityTokenServiceConfig { RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(connection.Region), Timeout = connection.CallTimeout };
        if (connection.EndpointUrl is { } address)
        {
            config.ServiceURL = address.AbsoluteUri;
        }

        config.AuthenticationRegion = connection.Region;
        try
        {
            using var client = connection.Credentials is { } credentials ? new AmazonSecurityTokenServiceClient(credentials, config) : new AmazonSecurityTokenServiceClient(config);
            var caller = await client.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellation).ConfigureAwait(false);
            return new AwsIdentity(connection.Partition, connection.Region, caller.Account);
        }
        catch (AmazonServiceException problem)
        {
            throw AwsServiceException.Of(Service, Operation, problem, at);
        }
        catch (AmazonClientException problem)
        {
            throw AwsServiceException.Of(Service, Operation, problem);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException)
        {
            throw AwsServiceException.Unreachable(Service, Operation, at, problem);
        }
        catch (Exception problem) when (problem is TimeoutException || (problem is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw AwsServiceException.Late(Service, Operation, at, connection.CallTimeout, problem);
        }
    }

    /// <summary>Makes an ARN.</summary>
    public string Arn(string service, string resource) => $"arn:{Partition}:{service}:{Region}:{AccountId}:{resource}";

    /// <summary>Makes the ARN of a role, which is in no region.</summary>
    public string RoleArn(string name) => $"arn:{Partition}:iam::{AccountId}:role/{name}";
}
