using System.Buffers;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;
using StateFlow.Asl;

namespace StateFlow.Deploy.Aws;

/// <summary>A target of which everything is known.</summary>
/// <param name="Region">The region.</param>
/// <param name="Credentials">The credentials; <see langword="null"/> for what the AWS SDK finds.</param>
/// <param name="EndpointUrl">Where every call goes; <see langword="null"/> for the endpoint of each service.</param>
/// <param name="CallTimeout">How long one attempt may take.</param>
internal sealed record AwsConnection(string Region, AWSCredentials? Credentials, Uri? EndpointUrl, TimeSpan CallTimeout)
{
    /// <summary>Gets whether calls are made again where they fail in a way that passes; those that would do something twice are not.</summary>
    public bool IsRetried { get; init; } = true;

    private static readonly SearchValues<char> RegionCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Gets the partition of the region: <c>aws</c>, <c>aws-cn</c>…</summary>
    public string Partition => RegionEndpoint.GetBySystemName(Region).PartitionName;

    /// <summary>Finds what a target left out.</summary>
    /// <exception cref="AwsTargetException">There is no such profile, or no region.</exception>
    public static AwsConnection Of(AwsTarget target)
    {
        var name = target.Profile ?? Variable("AWS_PROFILE");
        var profile = ReadProfile(name ?? "default");
        if (profile is null && target.Profile is not null)
        {
            throw new AwsTargetException($"There is no profile '{name}' in the configuration of AWS. {Advice(name!)}"); // It is the one that was named.
        }

        var region = target.Region ?? Variable("AWS_REGION") ?? Variable("AWS_DEFAULT_REGION") ?? profile?.Region?.SystemName
            ?? throw new AwsTargetException("It is not known which region is meant. Name one with --region, or set AWS_REGION, or the region of the profile.");
        if (region.AsSpan().ContainsAnyExcept(RegionCharacters))
        {
            throw new AwsTargetException($"'{region}' is no region. Regions are called like eu-central-1.");
        }

        if (target.EndpointUrl is { IsAbsoluteUri: true, UserInfo.Length: > 0 })
        {
            throw new AwsTargetException("The endpoint has a user or a password in it: leave them out. Calls are signed with the credentials of AWS.");
        }

        if (target.EndpointUrl is { IsAbsoluteUri: false } or { Scheme: not ("http" or "https") })
        {
            throw new AwsTargetException($"The endpoint '{target.EndpointUrl}' is no address. Write it as http://127.0.0.1:5000.");
        }

        return new AwsConnection(region, target.Credentials ?? CredentialsOf(target.Profile, profile), target.EndpointUrl, target.CallTimeout);
    }

    private static AWSCredentials? CredentialsOf(string? asked, CredentialProfile? profile)
    {
        if (asked is null || profile is null)
        {
            return null; // The AWS SDK looks at the environment before AWS_PROFILE.
        }

        try
        {
            return profile.GetAWSCredentials(new CredentialProfileStoreChain());
        }
        catch (Exception problem) when (problem is AmazonClientException or InvalidOperationException or InvalidDataException)
        {
            throw new AwsTargetException($"The profile '{asked}' gives no credentials: {problem.Message}", problem);
        }
    }

    private static CredentialProfile? ReadProfile(string name)
    {
        try
        {
            return new CredentialProfileStoreChain().TryGetProfile(name, out var profile) ? profile : null;
        }
        catch (AmazonClientException problem)
        {
            throw new AwsTargetException($"The configuration of AWS cannot be read: {problem.Message}", problem);
        }
    }

    private static string Advice(string name)
    {
        var known = new CredentialProfileStoreChain().ListProfiles().ConvertAll(p => p.Name);
        return Words.DidYouMean(name, known) ?? (known.Count == 0 ? "There is none at all; 'aws configure' makes one." : $"There is {Words.List(known)}.");
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
