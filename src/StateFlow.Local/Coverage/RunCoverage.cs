using System.Globalization;
using System.Text;
using System.Text.Json;
using StateFlow.Local.Engine;

namespace StateFlow.Local;

/// <summary>What of a definition a number of runs reached: states, transitions, rules of choices, retriers and catchers.</summary>
/// <example><code>
/// var coverage = RunCoverage.Of(machine, runs);
/// Assert.True(coverage.NotCovered.Count == 0, coverage.ToString());
/// </code></example>
public sealed class RunCoverage
{
    private RunCoverage(StateMachine machine, int runs, IReadOnlyList<PointCoverage> points)
    {
        (Machine, Runs, Points) = (machine, runs, points);
        Kinds = [.. Enum.GetValues<CoverageKind>().Select(k => Count(k, [.. points.Where(p => p.Point.Kind == k)]))];
        NotCovered = [.. points.Where(p => p.Count == 0).Select(p => p.Point)];
    }

    /// <summary>Gets the definition.</summary>
    public StateMachine Machine { get; }

    /// <summary>Gets how many runs were added up.</summary>
    public int Runs { get; }

    /// <summary>Gets everything that a run can reach, in the order of the definition, and how often it was.</summary>
    public IReadOnlyList<PointCoverage> Points { get; }

    /// <summary>Gets how much of each kind was reached.</summary>
    public IReadOnlyList<KindCoverage> Kinds { get; }

    /// <summary>Gets what was never reached, in the order of the definition.</summary>
    public IReadOnlyList<CoveragePoint> NotCovered { get; }

    /// <summary>Gets how much of everything was reached at least once.</summary>
    public int Covered => Total - NotCovered.Count;

    /// <summary>Gets how much there is to reach.</summary>
    public int Total => Points.Count;

    /// <summary>Gets the share that was reached, from 0 to 100; 100 where there is nothing to reach.</summary>
    public double Percentage => PercentageOf(Covered, Total);

    /// <summary>Adds up what runs reached. The children of distributed Maps count with the run that started them.</summary>
    /// <param name="machine">The definition.</param>
    /// <param name="runs">Runs of it.</param>
    /// <exception cref="ArgumentException">A run is one of another definition.</exception>
    public static RunCoverage Of(StateMachine machine, params IEnumerable<LocalRun> runs)
    {
        ArgumentNullException.ThrowIfNull(machine);
        ArgumentNullException.ThrowIfNull(runs);
        var counters = runs.Select(r => CounterOf(r, machine)).ToList();
        var points = counters is [var first, ..] ? first.Program.Points : ProgramCompiler.Compile(machine).Points;
        var counted = points.Select((p, i) => new PointCoverage(p, counters.Sum(c => c.Counts[i])));
        var ordered = counted.GroupBy(c => c.Point.State).SelectMany(g => g.OrderBy(c => c.Point.Kind is CoverageKind.State ? 0 : 1));
        return new RunCoverage(machine, counters.Count, [.. ordered]);
    }

    /// <summary>Gives the coverage as text for people: a table of the kinds, and then what was never reached, with its place.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Machine.Name ?? "state machine"}: {Covered} of {Total} covered ({Share(Percentage)}) by {Runs} {(Runs == 1 ? "run" : "runs")}");
        foreach (var kind in Kinds.Where(k => k.Total > 0))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n  {Plural(kind.Kind),-13} {kind.Covered,4} of {kind.Total,4}  {Share(kind.Percentage),7}");
        }

        if (NotCovered.Count > 0)
        {
            var width = NotCovered.Max(p => p.Description.Length);
            text.Append("\nnever reached:");
            foreach (var point in NotCovered)
            {
                text.Append("\n  ").Append(point.Description.PadRight(width)).Append("  ").Append(point.Pointer);
            }
        }

        return text.ToString();
    }

    /// <summary>Gives the coverage as JSON: <c>{"machine", "runs", "covered", "total", "percentage", "kinds": {…}, "points": […]}</c>.</summary>
    public Json ToJson()
    {
        var kinds = new JsonObjectBuilder(Kinds.Count);
        foreach (var kind in Kinds)
        {
            kinds.Add($"{JsonName(kind.Kind)}s", Counts(kind.Covered, kind.Total, new JsonObjectBuilder(3)).ToJson());
        }

        return Counts(Covered, Total, new JsonObjectBuilder(7).Add("machine", Json.From(Machine.Name)).Add("runs", Runs))
            .Add("kinds", kinds.ToJson())
            .Add("points", Json.FromList([.. Points.Select(ToJson)]))
            .ToJson();
    }

    /// <summary>Gives a share in percent, to a tenth, of which only all is 100.</summary>
    internal static double PercentageOf(int covered, int total) => covered == total ? 100 : Math.Floor(1000.0 * covered / total) / 10;

    private static CoverageCounter CounterOf(LocalRun run, StateMachine machine) => run.Coverage.Program.Machine == machine
        ? run.Coverage
        : throw new ArgumentException($"The run is one of '{run.StateMachineName}', whose definition is another than that of '{machine.Name}'.", nameof(run));

    private static KindCoverage Count(CoverageKind kind, IReadOnlyCollection<PointCoverage> points) => new(kind, points.Count(p => p.Count > 0), points.Count);

    private static JsonObjectBuilder Counts(int covered, int total, JsonObjectBuilder json) =>
        json.Add("covered", covered).Add("total", total).Add("percentage", PercentageOf(covered, total));

    private static Json ToJson(PointCoverage covered) => new JsonObjectBuilder(5)
        .Add("kind", Json.From(JsonName(covered.Point.Kind)))
        .Add("state", Json.From(covered.Point.State))
        .Add("pointer", Json.From(covered.Point.Pointer))
        .Add("description", Json.From(covered.Point.Description))
        .Add("count", covered.Count)
        .ToJson();

    private static string JsonName(CoverageKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    private static string Plural(CoverageKind kind) => kind switch
    {
        CoverageKind.State => "states",
        CoverageKind.Transition => "transitions",
        CoverageKind.ChoiceRule => "choice rules",
        CoverageKind.Retrier => "retriers",
        _ => "catchers",
    };

    private static string Share(double percentage) => string.Create(CultureInfo.InvariantCulture, $"{percentage:0.#} %");
}
