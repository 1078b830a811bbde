// Builds the resources of the integration catalogue from the data about AWS. Run it at the root of the repository:
//
//     dotnet run eng/build-catalog.cs -- ../shared/data
//
// The same data gives the same bytes: a test rebuilds the resources and compares them.

using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

if (args is not [var data])
{
    Console.Error.WriteLine("Usage: dotnet run eng/build-catalog.cs -- <folder of the data>");
    return 2;
}

var catalog = new CatalogBuilder(data);
foreach (var (name, content) in catalog.Build())
{
    File.WriteAllBytes(Path.Combine("src", "StateFlow", "Integrations", "Catalog", name), content);
    Console.WriteLine($"{name}: {content.Length} bytes");
}

Console.WriteLine($"{catalog.ServiceCount} services, {catalog.OperationCount} operations");
return 0;

/// <summary>Makes the resources of the catalogue.</summary>
internal sealed class CatalogBuilder
{
    /// <summary>
    /// What the developer guide lists (June 2026) and the service models do not have. Only the names of these services are known, which is
    /// enough to call none of them unknown.
    /// </summary>
    private const string OtherServices = """
        aiops arcregionswitch bcmdashboards bcmrecommendedactions bedrockagentcore bedrockagentcorecontrol computeoptimizerautomation
        connecthealth devopsagent elasticinference elementalinference gameliftstreams honeycode interconnect iotanalytics iotfleethub
        iotmanagedintegrations keyspacesstreams lookoutvision marketplacediscovery mpa mwaaserverless novaact odb opsworkscm
        partnercentralaccount partnercentralbenefits partnercentralchannel privatenetworks route53globalresolver rtbfabric s3files s3vectors
        sagemakerruntimehttp2 securityagent signerdata signin simpledbv2 sms ssmguiconnect sustainability uxc wickr
        """;

    /// <summary>What the developer guide excludes besides <c>unsupported.txt</c>.</summary>
    private const string OtherUnsupported = """
        bedrockagentcore InvokeAgentRuntimeCommand InvokeCodeInterpreter InvokeHarness
        bedrockruntime InvokeModelWithBidirectionalStream
        """;

    /// <summary>Parameters that make calls idempotent: the SDK fills them in, so that nobody has to give them.</summary>
    private static readonly string[] FilledIn = ["ClientRequestToken", "ClientToken", "CreatorRequestId", "IdempotencyToken", "RequestId"];

    private readonly string _folder;
    private readonly List<Service> _services = [];

    /// <summary>Reads the services.</summary>
    /// <param name="folder">The folder of the data.</param>
    public CatalogBuilder(string folder)
    {
        _folder = folder;
        var aliases = JsonElement.Parse(Read("aliases.json"));
        var unsupported = Lines(Read("unsupported.txt") + '\n' + OtherUnsupported).Select(l => l.Split(' '))
            .SelectMany(l => l[1..].Select(n => (Service: l[0], Name: CamelCase(n))))
            .ToLookup(o => o.Service, o => o.Name, StringComparer.Ordinal);
        foreach (var line in Lines(Read("catalog.txt")))
        {
            var parts = line.Split(' ');
            var operations = parts[2].Split(',');
            OperationCount += operations.Length;
            Add(parts[0], parts[1], operations);
        }

        ServiceCount = _services.Count;
        foreach (var id in OtherServices.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            Add(id, string.Empty, []);
        }

        _services.Sort((a, b) => string.CompareOrdinal(a.Id, b.Id));

        void Add(string errorPrefix, string iamPrefix, string[] operations)
        {
            var id = errorPrefix.ToLowerInvariant();
            var all = operations.Union(unsupported[id]).Order(StringComparer.Ordinal)
                .Select(n => new Operation(n, unsupported[id].Contains(n), Permissions(iamPrefix, n)));
            _services.Add(new Service(id, errorPrefix, iamPrefix, [.. all]));
        }

        string[] Permissions(string iamPrefix, string operation) =>
            aliases.TryGetProperty(iamPrefix, out var ofPrefix) && ofPrefix.TryGetProperty(PascalCase(operation), out var actions)
                ? actions.GetString()!.Split(' ') // The file has texts only.
                : [];
    }

    /// <summary>Gets how many services the data has.</summary>
    public int ServiceCount { get; }

    /// <summary>Gets how many operations the data has.</summary>
    public int OperationCount { get; }

    /// <summary>Makes the files, each with its name.</summary>
    public IEnumerable<(string Name, byte[] Content)> Build()
    {
        yield return ("services.txt.br", Compress(_services.Select(s => s.Line)));
        yield return ("parameters.txt.br", Compress(ParameterLines()));
        yield return ("permissions.json.br", Compress(JsonElement.Parse(Read("integrations.json"))));
    }

    /// <summary>One line a service, in the order of the services; in it one list an operation, in the order of the operations.</summary>
    private IEnumerable<string> ParameterLines()
    {
        var lists = Lines(Read("catalog_params.txt")).Select(l => l.Split(' ')).ToDictionary(l => l[0], l => string.Concat(l[1..]), StringComparer.Ordinal);
        return _services.Select(s => string.Join(';', s.Operations.Select(o => ParametersOf($"{s.Id}:{o.Name}"))));

        string ParametersOf(string operation) =>
            string.Join(',', lists.GetValueOrDefault(operation, string.Empty).Split(',').Select(p => FilledIn.Contains(p.TrimEnd('!')) ? p.TrimEnd('!') : p));
    }

    private static byte[] Compress(IEnumerable<string> lines) => Compress(Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + '\n'))));

    private static byte[] Compress(JsonElement json)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text))
        {
            json.WriteTo(writer);
        }

        return Compress(text.WrittenSpan);
    }

    private static byte[] Compress(ReadOnlySpan<byte> text)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(text.Length)];
        return BrotliEncoder.TryCompress(text, compressed, out var length, quality: 11, window: 24)
            ? compressed[..length]
            : throw new InvalidOperationException("The longest possible output did not suffice.");
    }

    private static string CamelCase(string name) => string.Concat(name[..1].ToLowerInvariant(), name[1..]);

    private static string PascalCase(string name) => string.Concat(name[..1].ToUpperInvariant(), name[1..]);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string Read(string file) => File.ReadAllText(Path.Combine(_folder, file));

    private sealed record Service(string Id, string ErrorPrefix, string IamPrefix, IReadOnlyList<Operation> Operations)
    {
        public string Line => $"{ErrorPrefix} {IamPrefix} {string.Join(',', Operations)}";
    }

    /// <summary>An operation, written as <c>name</c>, <c>!name</c> when it is not supported, <c>name=Action+Action</c> when IAM calls it otherwise.</summary>
    private sealed record Operation(string Name, bool IsUnsupported, string[] Permissions)
    {
        public override string ToString() =>
            $"{(IsUnsupported ? "!" : "")}{Name}{(Permissions.Length == 0 ? "" : "=")}{string.Join('+', Permissions)}";
    }
}
