using System.Reflection;
using System.Text.Json;
using StateFlow.Expressions;
using StateFlow.Local;
using StateFlow.TestKit;

namespace StateFlow.Samples.Tests;

/// <summary>The runs of the samples are what their users read, and copy.</summary>
public sealed class RunTests
{
    public static IEnumerable<object[]> Runs => Sample.All.SelectMany(s => s.Runs.Select(run => new object[] { s.Name, NameOf(run) }));

    public static IEnumerable<object[]> Machines => Sample.All.SelectMany(s => s.Machines.Select(m => new object[] { s.Name, m.Name! }));

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Its_timeline_is_the_baseline_each_time(string sample, string run)
    {
        var first = await RunAsync(sample, run);
        var second = await RunAsync(sample, run);

        Assert.Equal(first.ToString(), second.ToString());
        Snapshot.MatchFile($"{first}\n", Baseline(sample, run));
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task It_fails_where_its_name_says_so(string sample, string run)
    {
        var done = await RunAsync(sample, run);

        _ = run.EndsWith("_fails", StringComparison.Ordinal) ? done.ShouldFail() : done.ShouldSucceed();
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public async Task A_machine_is_run_to_a_good_end_and_to_a_bad_one(string sample, string machine)
    {
        var runs = await RunsOfAsync(sample, machine);

        Assert.Equal([false, true], runs.Select(r => r.Status is ExecutionStatus.Succeeded).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Machines))]
    public async Task Every_state_of_a_machine_is_visited_by_a_run(string sample, string machine)
    {
        var runs = await RunsOfAsync(sample, machine);
        var visited = runs.Concat(runs.SelectMany(r => r.MapRuns).SelectMany(m => m.Children)).SelectMany(r => r.Path);

        Assert.Empty(StatesIn(Json.Parse(Sample.Machine(sample, machine).ToJson())).Except(visited));
    }

    /// <summary>Gets the file of a run.</summary>
    internal static string Baseline(string sample, string run) =>
        Repository.PathOf("tests", "StateFlow.Samples.Tests", "Baselines", sample, $"{run}.verified.txt");

    /// <summary>Gets the name of a run: those of its class and its method.</summary>
    internal static string NameOf(MethodInfo run) => $"{run.DeclaringType!.Name}.{run.Name}";

    /// <summary>Runs it.</summary>
    internal static Task<LocalRun> RunAsync(MethodInfo run) => (Task<LocalRun>)run.Invoke(null, null)!;

    private static async Task<IReadOnlyList<LocalRun>> RunsOfAsync(string sample, string machine)
    {
        var runs = await Task.WhenAll(Sample.All.Single(s => s.Name == sample).Runs.Select(RunAsync));
        return [.. runs.Where(r => r.StateMachineName == machine)];
    }

    private static IEnumerable<string> StatesIn(Json definition) => definition.ValueKind switch
    {
        JsonValueKind.Object => definition.Members.SelectMany(m => (m.Key == "States" ? m.Value.Members.Select(s => s.Key) : []).Concat(StatesIn(m.Value))),
        JsonValueKind.Array => Enumerable.Range(0, definition.Count).SelectMany(i => StatesIn(definition[i])),
        _ => [],
    };

    private static Task<LocalRun> RunAsync(string sample, string run) => RunAsync(Sample.All.Single(s => s.Name == sample).Runs.Single(r => NameOf(r) == run));
}
