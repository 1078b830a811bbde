using System.Reflection;
using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Deploy;
using StateFlow.TestKit;

namespace StateFlow.Samples.Tests;

public sealed class SampleTests
{
    /// <summary>The machine that shows what not to do: it polls.</summary>
    private const string HowNotTo = "pizza-order-polling";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Samples => [.. Sample.All.Select(s => s.Name)];

    public static IEnumerable<object[]> Machines => Sample.All.SelectMany(s => s.Machines.Select(m => new object[] { s.Name, m.Name! }));

    [Theory]
    [MemberData(nameof(Machines))]
    public void Its_ASL_is_the_baseline(string sample, string machine) =>
        Snapshot.MatchFile(Sample.Machine(sample, machine).ToJson() + '\n', Baseline(sample, machine));

    [Theory]
    [MemberData(nameof(Machines))]
    public void Its_policy_is_the_baseline(string sample, string machine)
    {
        var policy = MachinePolicy.Of(Sample.Machine(sample, machine));

        var text = JsonSerializer.Serialize(policy.ToJson(), Indented) + string.Concat(policy.Findings.Select(f => $"\n// {f.State}: {f.Message}")) + '\n';
        Snapshot.MatchFile(text, PolicyBaseline(sample, machine));
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public void Nothing_is_found_in_it(string sample, string machine) =>
        Assert.DoesNotContain(Sample.Machine(sample, machine).Validate(), f => machine != HowNotTo || f.Id != "SF3027");

    [Fact]
    public void The_loops_of_the_machine_as_it_should_not_be_are_found() =>
        Assert.Equal(["SF3027", "SF3027"], Sample.Machine("PizzaOrder", HowNotTo).Validate().Select(f => f.Id));

    [Theory]
    [MemberData(nameof(Machines))]
    public void What_was_written_reads_as_the_same_machine(string sample, string machine)
    {
        var defined = Sample.Machine(sample, machine);

        var read = AslReader.Read(defined.ToJson(), new AslReaderOptions { Name = machine });

        Assert.Empty(read.Diagnostics);
        Assert.Equal(defined, read.Machine);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_program_prints_its_machines_and_its_runs(string name)
    {
        var sample = Sample.All.Single(s => s.Name == name);

        var printed = Run(sample.Assembly.EntryPoint!);

        Assert.All(sample.Machines, machine => Assert.Contains($"{machine.ToJson()}\n", printed, StringComparison.Ordinal));
        foreach (var run in sample.Runs)
        {
            Assert.Contains($"\n{run.Name.Replace('_', ' ')}\n{await RunTests.RunAsync(run)}\n", printed, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_definition_of_the_tools_gets_its_timeouts() =>
        Snapshot.MatchFile(Run(Sample.All.Single(s => s.Name == "AslTools").Assembly.EntryPoint!), Baseline("AslTools", "order"));

    [Fact]
    public void Every_baseline_has_its_machine_or_its_run()
    {
        var expected = Sample.All
            .SelectMany(s => s.Machines.SelectMany(m => new[] { Baseline(s.Name, m.Name!), PolicyBaseline(s.Name, m.Name!) }).Concat(s.Runs.Select(r => RunTests.Baseline(s.Name, RunTests.NameOf(r)))))
            .Append(Baseline("AslTools", "order"));

        Assert.Empty(Directory.EnumerateFiles(Repository.PathOf("tests", "StateFlow.Samples.Tests", "Baselines"), "*.verified.*", SearchOption.AllDirectories).Except(expected));
    }

    private static string Baseline(string sample, string machine) =>
        Repository.PathOf("tests", "StateFlow.Samples.Tests", "Baselines", sample, $"{machine}.verified.asl.json");

    private static string PolicyBaseline(string sample, string machine) =>
        Repository.PathOf("tests", "StateFlow.Samples.Tests", "Baselines", sample, $"{machine}.policy.verified.jsonc");

    private static string Run(MethodInfo program)
    {
        var before = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        try
        {
            Console.SetOut(output);
            program.Invoke(null, [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(before);
        }

        return output.ToString();
    }
}
