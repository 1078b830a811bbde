namespace StateFlow.Integrations;

/// <summary>Calls whatever the AWS SDK can call: more than 200 services.</summary>
public static class AwsSdk
{
    /// <summary>Calls an action of a service. Becomes <c>aws-sdk:service:action</c>.</summary>
    /// <remarks>
    /// Where there is an optimized integration, such as <c>Sqs.SendMessage</c>, it does more: it can wait for jobs, and takes JSON where the
    /// service wants texts. Names that are not in <see cref="IntegrationCatalog"/> are allowed, because AWS adds services and actions.
    /// </remarks>
    /// <param name="service">The service in lower case without separators, as in <c>cloudwatchlogs</c> or <c>sfn</c>.</param>
    /// <param name="action">The action in camelCase, as in <c>listObjectsV2</c>.</param>
    /// <param name="parameters">
    /// The parameters, an object with names in PascalCase, or one expression; nothing when they are not given. The state's <c>Arguments</c> or
    /// <c>Parameters</c> are added.
    /// </param>
    /// <exception cref="ArgumentException">The service or the action is not spelled as Step Functions spells names, or cannot be called by it.</exception>
    /// <example><code>.Task("List files", AwsSdk.Call("s3", "listObjectsV2", new { Bucket = "${Bucket}" }))</code></example>
    public static CallbackIntegration Call(string service, string action, object? parameters = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(service);
        ArgumentException.ThrowIfNullOrWhiteSpace(action);
        if (!IsCamelCase(service) || service.Any(char.IsAsciiLetterUpper))
        {
            var advice = Advice(IntegrationCatalog.NearestService(service)?.Id, "cloudwatchlogs");
            throw new ArgumentException($"'{service}' cannot be the name of a service, which has small letters and digits only. {advice}", nameof(service));
        }

        if (!IsCamelCase(action))
        {
            var advice = Advice(IntegrationCatalog.FindService(service)?.NearestAction(action)?.Name, "listObjectsV2");
            throw new ArgumentException($"'{action}' cannot be the name of an action, which is camelCase. {advice}", nameof(action));
        }

        if (IntegrationCatalog.FindService(service) is { } known)
        {
            Check(known, action);
        }

        return new(new ServiceCall($"aws-sdk:{service}:{action}") { Body = parameters });
    }

    /// <summary>Refuses what Step Functions cannot call, and names that differ from a known one in case only.</summary>
    private static void Check(SdkService service, string action)
    {
        if (service.FindAction(action) is { } found)
        {
            _ = found.IsSupported
                ? found
                : throw new ArgumentException($"Step Functions cannot call {found}: streams, presigned URLs and what hands out credentials are excluded.", nameof(action));
        }
        else if (service.NearestAction(action)?.Name is { } nearest && nearest.Equals(action, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"{service} has no action '{action}', and case matters. Did you mean '{nearest}'?", nameof(action));
        }
    }

    private static bool IsCamelCase(string name) => char.IsAsciiLetterLower(name[0]) && name.All(char.IsAsciiLetterOrDigit);

    private static string Advice(string? nearest, string example) => nearest is null ? $"Write it as in '{example}'." : $"Did you mean '{nearest}'?";
}
