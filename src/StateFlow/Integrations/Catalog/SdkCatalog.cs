namespace StateFlow.Integrations;

/// <summary>The services of the AWS SDK. Each resource is decompressed when something of it is asked for the first time.</summary>
internal static class SdkCatalog
{
    private static readonly Lazy<OrderedDictionary<string, SdkService>> ById = new(ReadServices);
    private static readonly Lazy<string[]> ParameterLines = new(() => CatalogResource.Read(CatalogResource.Parameters).Split('\n'));

    /// <summary>Gets the services in the order of their ids.</summary>
    public static IReadOnlyList<SdkService> Services => ById.Value.Values;

    public static SdkService? Find(string id) => ById.Value.GetValueOrDefault(id);

    /// <summary>Gets the lists of parameters of a service, one an action, with <c>;</c> between them.</summary>
    public static ReadOnlySpan<char> ParametersOf(int service) => ParameterLines.Value[service];

    private static OrderedDictionary<string, SdkService> ReadServices()
    {
        var services = new OrderedDictionary<string, SdkService>(StringComparer.Ordinal);
        foreach (var line in CatalogResource.Read(CatalogResource.Services).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var service = new SdkService(services.Count, line);
            services.Add(service.Id, service);
        }

        return services;
    }
}
