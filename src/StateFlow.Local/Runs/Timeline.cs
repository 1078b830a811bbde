using System.Globalization;
using System.Text;

namespace StateFlow.Local;

/// <summary>Writes a run as people read it.</summary>
internal static class Timeline
{
    private const int MostSteps = 200;
    private const int MostDifferences = 6;
    private const string Indent = "               ";

    public static string Of(LocalRun run)
    {
        var text = new StringBuilder();
        var start = run.Execution.StartedAt;
        text.Append(CultureInfo.InvariantCulture, $"{run.StateMachineName}: {StatusNames.Of(run.Status)} after {Duration(run.Elapsed)}, {Count(run.Transitions, "transition")}, {Price(run.Price)}\n");
        foreach (var step in run.Steps.Take(MostSteps))
        {
            Write(text, step, start);
        }

        if (run.Steps.Count > MostSteps)
        {
            text.Append(CultureInfo.InvariantCulture, $"  … and {run.Steps.Count - MostSteps} more states\n");
        }

        foreach (var map in run.MapRuns)
        {
            text.Append(CultureInfo.InvariantCulture, $"  map run of '{map.State}': {Count(map.Total, "item")}, {map.Succeeded} succeeded, {map.Failed} failed, {map.Aborted} stopped\n");
        }

        return End(text, run).ToString().TrimEnd('\n');
    }

    private static StringBuilder End(StringBuilder text, LocalRun run)
    {
        if (run.OutputJson is { } output)
        {
            return text.Append(CultureInfo.InvariantCulture, $"  output: {DataDifference.Short(output)}\n");
        }

        if (run.Error is not null || run.Cause is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"  error: {run.Error ?? "(no name)"}{(run.Cause is null ? string.Empty : $": {run.Cause}")}\n");
        }

        return run.Steps.LastOrDefault(s => s.Failed) is { } failed
            ? text.Append(CultureInfo.InvariantCulture, $"  in the state '{failed}', whose input was {DataDifference.Short(failed.Input)}\n")
            : text;
    }

    private static void Write(StringBuilder text, RunStep step, DateTimeOffset start)
    {
        var result = step.Exited is null ? step.Failed ? "failed" : "running" : step.Duration > TimeSpan.Zero ? Duration(step.Duration.Value) : string.Empty;
        var line = string.Create(CultureInfo.InvariantCulture, $"  {Clock(step.Entered - start),-12} {step.Type,-8} {step}  {result}");
        text.Append(line.TrimEnd()).Append('\n');
        WriteAttempts(text, step);
        if (step.WaitsUntil is { } until)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Indent}waits until {until.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\n");
        }

        if (step.Output is { } output)
        {
            foreach (var difference in DataDifference.Between(step.Input, output, MostDifferences))
            {
                text.Append(Indent).Append(difference).Append('\n');
            }
        }

        foreach (var (name, value) in step.Assigned?.Members ?? default)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Indent}${name} := {DataDifference.Short(value)}\n");
        }
    }

    private static void WriteAttempts(StringBuilder text, RunStep step)
    {
        for (var i = 0; i < step.Attempts.Count; i++)
        {
            if (step.Attempts[i] is { Failed: true } attempt)
            {
                var retried = attempt.RetriedAfter is { } delay ? $"; tried again after {Duration(delay)}" : step.Exited is null ? string.Empty : $"; caught -> {step.Next}";
                var cause = string.IsNullOrEmpty(attempt.Cause) ? string.Empty : $": {attempt.Cause}";
                text.Append(CultureInfo.InvariantCulture, $"{Indent}attempt {i + 1}: {attempt.Error ?? "(no error name)"}{cause}{retried}\n");
            }
        }
    }

    private static string Count(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? string.Empty : "s")}");

    private static string Price(decimal price) => string.Create(CultureInfo.InvariantCulture, $"${price:0.00########}");

    private static string Clock(TimeSpan time) => time.Days == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{time:hh\\:mm\\:ss\\.fff}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Days}d {time:hh\\:mm\\:ss}");

    private static string Duration(TimeSpan time) => time switch
    {
        _ when time == TimeSpan.Zero => "0 s",
        _ when time < TimeSpan.FromMinutes(2) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s"),
        _ when time < TimeSpan.FromHours(24) => string.Create(CultureInfo.InvariantCulture, $"{time:h\\:mm\\:ss} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0.##} days"),
    };
}
