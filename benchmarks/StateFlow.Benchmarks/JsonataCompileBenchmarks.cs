using BenchmarkDotNet.Attributes;
using StateFlow.Expressions;

namespace StateFlow.Benchmarks;

/// <summary>Text to something that can be evaluated. There is nothing to compare it with in .NET: the ratio to look at is that of the peers.</summary>
[MemoryDiagnoser]
public class JsonataCompileBenchmarks
{
    private string _text = null!;

    [ParamsSource(nameof(Expressions))]
    public string Expression { get; set; } = string.Empty;

    public static IEnumerable<string> Expressions => JsonataExpressions.All.Select(e => e.Id);

    [GlobalSetup]
    public void Setup() => _text = JsonataExpressions.Find(Expression).Text;

    [Benchmark]
    public JsonataQuery Compile() => JsonataQuery.Parse(_text);
}
