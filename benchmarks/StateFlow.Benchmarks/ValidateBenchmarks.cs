using System.Text.Json;
using BenchmarkDotNet.Attributes;
using StateFlow.Asl;
using StateFlow.Validation;

namespace StateFlow.Benchmarks;

/// <summary>Graph to findings, all rules on. The baseline only parses the text that the graph was read from.</summary>
[MemoryDiagnoser]
public class ValidateBenchmarks
{
    private static readonly ValidationOptions Everything = new() { MinimumSeverity = Severity.Hint };

    private byte[] _text = null!;
    private StateMachine _machine = null!;

    [Params("10", "100", "1000", "10000", Definitions.Real)]
    public string Machine { get; set; } = string.Empty;

    [GlobalSetup]
    public void Setup()
    {
        _text = Definitions.Text(Definitions.Machine(Machine));
        _machine = AslReader.Read(_text).Machine!;
    }

    [Benchmark(Baseline = true)]
    public int Parse()
    {
        using var document = JsonDocument.Parse(_text);
        return document.RootElement.GetPropertyCount();
    }

    /// <summary>Checks a machine that nobody has checked before.</summary>
    [Benchmark]
    public IReadOnlyList<Diagnostic> Validate() => Validator.Validate(_machine with { });

    /// <summary>The same, hints included.</summary>
    [Benchmark]
    public IReadOnlyList<Diagnostic> Hints() => Validator.Validate(_machine, Everything);
}
