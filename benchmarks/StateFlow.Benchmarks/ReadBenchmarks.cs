using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using StateFlow.Asl;

namespace StateFlow.Benchmarks;

/// <summary>ASL to graph, with diagnostics and places. The baselines know JSON and nothing else.</summary>
[MemoryDiagnoser]
public class ReadBenchmarks
{
    private byte[] _text = null!;

    [Params("10", "1000", "10000", Definitions.Real)]
    public string Machine { get; set; } = string.Empty;

    [GlobalSetup]
    public void Setup()
    {
        var machine = Definitions.Machine(Machine);
        _text = Definitions.Text(machine);
        if (!(machine with { Name = null }).Equals(Read().Machine))
        {
            throw new InvalidOperationException("The graph that was read is not the one that was written.");
        }
    }

    [Benchmark(Baseline = true)]
    public int Document()
    {
        using var document = JsonDocument.Parse(_text);
        return document.RootElement.GetPropertyCount();
    }

    [Benchmark]
    public int Nodes() => Count(JsonNode.Parse(_text));

    [Benchmark]
    public ReadResult Read() => AslReader.Read(_text);

    /// <summary>Asks for every node: they are not made before.</summary>
    private static int Count(JsonNode? node) => node switch
    {
        JsonObject members => 1 + members.Sum(m => Count(m.Value)),
        JsonArray items => 1 + items.Sum(Count),
        _ => 1,
    };
}
