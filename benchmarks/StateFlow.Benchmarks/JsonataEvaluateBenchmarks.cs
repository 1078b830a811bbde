using BenchmarkDotNet.Attributes;
using StateFlow.Expressions;

namespace StateFlow.Benchmarks;

/// <summary>JSONata on a document that was read before. The baseline is the same, written by hand over the elements of System.Text.Json.</summary>
[MemoryDiagnoser]
public class JsonataEvaluateBenchmarks
{
    private JsonataContenders _contenders = null!;

    [ParamsSource(nameof(Cases))]
    public JsonataCase Case { get; set; } = null!;

    public static IEnumerable<JsonataCase> Cases => JsonataCase.All;

    [GlobalSetup]
    public void Setup() => _contenders = new(JsonataExpressions.Find(Case.Expression), JsonDocumentPair.Read(Case.Size));

    /// <summary>A loop over elements; where it gives an object or an array, it gives its text.</summary>
    [Benchmark(Baseline = true)]
    public bool ElementLoop() => _contenders.Element().IsNumber;

    /// <summary>A loop over the values the engine works with.</summary>
    [Benchmark]
    public Json ValueLoop() => _contenders.Value();

    [Benchmark]
    public JsonataResult Evaluate() => _contenders.Engine();
}
