using StateFlow.Asl;

namespace StateFlow.Integrations;

/// <summary>What Step Functions can call: the optimized integrations, and the services of the AWS SDK.</summary>
/// <remarks>
/// A snapshot of 2026: AWS adds services and actions, so that what is missing here may well exist. It is part of the library; nothing is fetched.
/// </remarks>
public static class IntegrationCatalog
{
    /// <summary>Gets every optimized integration, <c>http:invoke</c> included, in the order of their names.</summary>
    public static IReadOnlyList<OptimizedIntegration> Optimized => OptimizedTable.All;

    /// <summary>Gets the services of the AWS SDK in the order of their ids.</summary>
    public static IReadOnlyList<SdkService> Services => SdkCatalog.Services;

    /// <summary>Finds out what the <c>Resource</c> of a Task state stands for.</summary>
    /// <param name="resource">The text: an ARN of any partition, tokens included; or anything else.</param>
    /// <returns>What it stands for; <see cref="TaskResource.Unknown"/> when that is nothing.</returns>
    /// <example><code>IntegrationCatalog.Find("arn:aws:states:::sqs:sendMessage.sync") is TaskResource.Unknown { Problem: ResourceProblem.UnsupportedPattern }</code></example>
    public static TaskResource Find(string resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return ResourceParser.Parse(resource);
    }

    /// <summary>Finds an optimized integration.</summary>
    /// <param name="name">The service and the action, as in <c>sqs:sendMessage</c>; case matters.</param>
    /// <returns>The integration, or <see langword="null"/> when there is none.</returns>
    public static OptimizedIntegration? FindOptimized(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return OptimizedTable.Find(name);
    }

    /// <summary>Finds the optimized integration that was meant: its name differs in case or in a few letters only.</summary>
    /// <param name="name">What was written.</param>
    /// <returns>The integration, or <see langword="null"/> when none is near.</returns>
    public static OptimizedIntegration? NearestOptimized(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Words.Nearest(name, Optimized.Select(i => i.Name)) is { } nearest ? FindOptimized(nearest) : null;
    }

    /// <summary>Finds a service of the AWS SDK.</summary>
    /// <param name="id">The name in lower case without separators, as in <c>cloudwatchlogs</c>; case matters.</param>
    /// <returns>The service, or <see langword="null"/> when it is not known.</returns>
    public static SdkService? FindService(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return SdkCatalog.Find(id);
    }

    /// <summary>Finds the service that was meant: IAM calls it so, or its id differs in case or in a few letters only.</summary>
    /// <param name="id">What was written.</param>
    /// <returns>The service, or <see langword="null"/> when none is near.</returns>
    public static SdkService? NearestService(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Services.FirstOrDefault(s => s.IamPrefix == id) ?? (Words.Nearest(id, Services.Select(s => s.Id)) is { } nearest ? FindService(nearest) : null);
    }
}
