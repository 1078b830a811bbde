using System.Text;
using BenchmarkDotNet.Attributes;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Local;

namespace StateFlow.Benchmarks;

/// <summary>Runs of machines. The baseline evaluates the two expressions of a turn of the counter, as often, without a machine.</summary>
[MemoryDiagnoser]
public class RunBenchmarks
{
    private const int Turns = 100_000;

    private static readonly RunOptions Lean = new() { RecordHistory = false, Limits = RunLimits.None with { MaxPayloadBytes = long.MaxValue } };

    private readonly JsonataQuery _add = JsonataQuery.Parse("$states.input.n + 1", JsonataDialect.StepFunctions);
    private readonly JsonataQuery _more = JsonataQuery.Parse($"$states.input.n < {Turns}", JsonataDialect.StepFunctions);
    private readonly StateMachine _paths = AslReader.Read(Workloads.CounterOfPaths(Turns)).Machine!;
    private readonly StateMachine _jsonata = AslReader.Read(Workloads.CounterOfJsonata(Turns)).Machine!;
    private readonly StateMachine _map = AslReader.Read(Workloads.Map).Machine!;
    private readonly StateMachine _distributed = AslReader.Read(Workloads.DistributedMap).Machine!;
    private readonly StateMachine _parallel = AslReader.Read(Workloads.Parallel(100)).Machine!;
    private readonly StateMachine _storm = AslReader.Read(Workloads.RetryStorm(10_000)).Machine!;
    private readonly StateMachine _chain = AslReader.Read(Workloads.Chain(50)).Machine!;
    private readonly Json _start = Json.Object(new KeyValuePair<string, Json>("n", 0));
    private readonly Json _few = Items(10_000);
    private readonly Json _many = Items(1_000_000);
    private readonly Json _large = Json.Object(new KeyValuePair<string, Json>("data", Json.Array([.. Enumerable.Range(0, 2_000).Select(i => Json.From($"{i:D100}"))])));
    private readonly RunOptions _stored = Lean with { Objects = new MemoryObjectStore().Put("in", "rows.jsonl", Rows(1_000_000)) };

    /// <summary>Refuses to measure runs that do not succeed.</summary>
    [GlobalSetup]
    public async Task CheckAsync()
    {
        foreach (var run in new[] { await CounterJsonata(), await CounterJsonPath(), await Map1000000(), await Distributed1000000(), await Parallel100(), await LargePayload() })
        {
            run.ShouldSucceed();
        }
    }

    /// <summary>The expressions of the counter, without states.</summary>
    [Benchmark(Baseline = true)]
    public int Expressions()
    {
        var input = _start;
        var turns = 0;
        do
        {
            input = Json.Object(new KeyValuePair<string, Json>("n", Evaluate(_add, input)));
            turns++;
        }
        while (Evaluate(_more, input) == Json.True);
        return turns;
    }

    /// <summary>200,001 transitions.</summary>
    [Benchmark]
    public Task<LocalRun> CounterJsonata() => _jsonata.RunAsync(_start, null, Lean);

    /// <summary>200,001 transitions.</summary>
    [Benchmark]
    public Task<LocalRun> CounterJsonPath() => _paths.RunAsync(_start, null, Lean);

    /// <summary>The same with history and steps.</summary>
    [Benchmark]
    public Task<LocalRun> CounterWithHistory() => _jsonata.RunAsync(_start, null, Lean with { RecordHistory = true });

    /// <summary>10,000 iterations of an inline Map.</summary>
    [Benchmark]
    public Task<LocalRun> Map10000() => _map.RunAsync(_few, null, Lean);

    /// <summary>1,000,000 iterations of an inline Map.</summary>
    [Benchmark]
    public Task<LocalRun> Map1000000() => _map.RunAsync(_many, null, Lean);

    /// <summary>1,000,000 children of a distributed Map, read from an object.</summary>
    [Benchmark]
    public Task<LocalRun> Distributed1000000() => _distributed.RunAsync(null, null, _stored);

    /// <summary>A Parallel with 100 branches.</summary>
    [Benchmark]
    public Task<LocalRun> Parallel100() => _parallel.RunAsync(null, null, Lean);

    /// <summary>10,000 attempts of a task that fails.</summary>
    [Benchmark]
    public Task<LocalRun> RetryStorm() => _storm.RunAsync(null, tasks => tasks.On("Work").Fails("Busy"), Lean);

    /// <summary>200 KB through 50 states.</summary>
    [Benchmark]
    public Task<LocalRun> LargePayload() => _chain.RunAsync(_large, null, Lean);

    private static Json Evaluate(JsonataQuery query, Json input) =>
        query.Evaluate(null, new Dictionary<string, Json> { ["states"] = Json.Object(new KeyValuePair<string, Json>("input", input)) }).Value!.Value;

    private static Json Items(int count) => Json.Object(new KeyValuePair<string, Json>("items", Json.Array([.. Enumerable.Range(0, count).Select(i => Json.From((long)i))])));

    private static string Rows(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append("{\"n\":").Append(i).Append("}\n");
        }

        return text.ToString();
    }
}
