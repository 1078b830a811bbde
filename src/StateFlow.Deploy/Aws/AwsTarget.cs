using Amazon.Runtime;

namespace StateFlow.Deploy;

/// <summary>Where calls go, and who makes them. What is left out is found as every AWS tool finds it.</summary>
public sealed record AwsTarget
{
    /// <summary>Gets the region, as <c>eu-central-1</c>. Default: <c>AWS_REGION</c>, <c>AWS_DEFAULT_REGION</c>, then the region of the profile.</summary>
    public string? Region { get; init; }

    /// <summary>Gets the name of the profile in the files of AWS that gives credentials and region. Default: <c>AWS_PROFILE</c>, then <c>default</c>.</summary>
    public string? Profile { get; init; }

    /// <summary>
    /// Gets the address that every call goes to, for a test server or a private endpoint. Default: the public endpoint of each service, unless
    /// <c>AWS_ENDPOINT_URL</c> or the profile says otherwise.
    /// </summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>Gets the credentials. Default: those of <see cref="Profile"/>, else what the AWS SDK finds: environment, web identity, profile, container, instance.</summary>
    public AWSCredentials? Credentials { get; init; }

    /// <summary>Gets how long one attempt of a call may take. Default: a minute.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromMinutes(1);
}
