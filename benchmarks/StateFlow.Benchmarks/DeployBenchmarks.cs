using BenchmarkDotNet.Attributes;
using StateFlow.Deploy;

namespace StateFlow.Benchmarks;

/// <summary>What is made of a graph for AWS, beside its text. The baseline is the text, validated anew.</summary>
[MemoryDiagnoser]
public class DeployBenchmarks
{
    private static readonly DeploymentSettings Settings = new() { Logging = new LoggingSettings(), Alias = new AliasSettings("live") };

    private StateMachine _machine = null!;
    private StateMachine _changed = null!;

    [Params("10", "1000", Definitions.Real)]
    public string Machine { get; set; } = string.Empty;

    [GlobalSetup]
    public void Setup()
    {
        _machine = Definitions.Machine(Machine) with { Name = "machine" };
        _changed = _machine with { Comment = "Changed" };
        if (MachinePolicy.Of(_machine).Statements.Count == 0 || DefinitionDiff.Of(_machine, _changed).Changes.Count != 1)
        {
            throw new InvalidOperationException("The machine calls nothing, or does not change.");
        }
    }

    [Benchmark(Baseline = true)]
    public string Emit() => (_machine with { Comment = _machine.Comment }).ToJson();

    [Benchmark]
    public MachinePolicy Policy() => MachinePolicy.Of(_machine, Settings);

    [Benchmark]
    public MachineExport CloudFormation() => MachineExport.Of(_machine with { Comment = _machine.Comment }, Settings, ExportFormat.CloudFormation);

    [Benchmark]
    public MachineExport Terraform() => MachineExport.Of(_machine with { Comment = _machine.Comment }, Settings, ExportFormat.Terraform);

    [Benchmark]
    public DefinitionDiff Diff() => DefinitionDiff.Of(_machine, _changed);
}
