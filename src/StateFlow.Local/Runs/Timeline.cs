using System.Globalization;
using System.Text;
using System.Text.Json;

namespace StateFlow.Local;

/// <summary>Writes a run as people read it: every state when it was entered, and a Parallel or a Map once more when it was left.</summary>
internal sealed class Timeline
{
    private const int FirstAttempts = 10;
    private const int LastAttempts = 3;
    private const int MostSteps = 200;
    private const int FirstSteps = 100;
    private const int LastSteps = 20;
    private const int MostDifferences = 6;
    private const int MostChildren = 3;
    private const int LongestValue = 120;
    private const int LongestCause = 600;

    private readonly LocalRun _run;
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, RunStep> _visits = new(StringComparer.Ordinal);
    private readonly HashSet<string> _places = new([string.Empty], StringComparer.Ordinal);
    private readonly List<RunStep> _open = [];
    private readonly string _timeFormat;
    private readonly int _timeWidth;
    private readonly string _indent;

    private Timeline(LocalRun run)
    {
        _run = run;
        _timeFormat = run.Steps.Any(s => Since(s.Entered).Milliseconds != 0) ? "hh\\:mm\\:ss\\.fff" : "hh\\:mm\\:ss";
        _timeWidth = Time(run.Steps.Select(s => s.Type is "Parallel" or "Map" ? s.Exited ?? s.Entered : s.Entered).DefaultIfEmpty(run.Execution.StartedAt).Max()).Length;
        _indent = new string(' ', _timeWidth + 3);
    }

    /// <summary>Gives the text.</summary>
    public static string Of(LocalRun run) => new Timeline(run).Write();

    private string Write()
    {
        Line($"{_run.StateMachineName}: {StatusNames.Of(_run.Status)} after {Duration(_run.Elapsed)}, {Count(_run.Transitions, "transition")}, ${_run.Price:0.00########}");
        Line($"  input: {Short(_run.InputJson)}");
        for (var i = 0; i < _run.Steps.Count; i++)
        {
            if (i == FirstSteps && _run.Steps.Count > MostSteps)
            {
                i = _run.Steps.Count - LastSteps;
                Line($"  … {i - FirstSteps} more states …");
            }

            Enter(_run.Steps[i]);
        }

        Leave(_ => true);
        WriteOthers();
        WriteEnd();
        return _text.ToString().TrimEnd('\n');
    }

    private void Enter(RunStep step)
    {
        // Where a scope goes on, the Parallel and Map states in it have ended, and so have those further inside.
        Leave(fork => fork.Place == step.Place || IsInside(fork.Place, step.Place));
        var name = step.ToString();
        var isFork = step.Type is "Parallel" or "Map" && _run.Steps.Any(s => IsInside(s.Place, name));
        StepLine(step.Entered, step.Type, step, isFork ? Standing(step) : Result(step));
        if (_places.Add(step.Place) && InputOf(step.Place) != step.Input)
        {
            Line($"{_indent}input: {Short(step.Input)}");
        }

        _visits[name] = step;
        if (isFork)
        {
            _open.Add(step);
        }
        else
        {
            WriteOutcome(step);
        }
    }

    private void Leave(Func<RunStep, bool> hasEnded)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            var fork = _open[i];
            if (!hasEnded(fork))
            {
                continue;
            }

            _open.RemoveAt(i);
            if ((fork.Exited ?? (fork.Failed ? fork.Attempts[^1].Ended : null)) is { } end)
            {
                StepLine(end, "end of", fork, Result(fork));
                WriteOutcome(fork);
            }
        }
    }

    private void StepLine(DateTimeOffset time, string what, RunStep step, string result) =>
        Line($"  {Time(time).PadRight(_timeWidth)} {what,-8} {(result.Length == 0 ? step : $"{step}  {result}")}");

    private void WriteOutcome(RunStep step)
    {
        var count = step.Attempts.Count;
        for (var i = 0; i < count; i++)
        {
            if (i == FirstAttempts && count > FirstAttempts + LastAttempts)
            {
                i = count - LastAttempts;
                Line($"{_indent}… {Count(i - FirstAttempts, "attempt")} more");
            }

            if (step.Attempts[i].Failed)
            {
                Line($"{_indent}{(step.Attempts.Count == 1 ? "error" : $"attempt {i + 1}")}: {Failure(step, i)}");
            }
        }

        if (step.Output is { } output && output != step.Input)
        {
            WriteData(step.Input, output);
        }

        foreach (var (name, value) in step.Assigned?.Members ?? default)
        {
            Line($"{_indent}${name} := {Short(value)}");
        }
    }

    // What has nothing of the input in it is shown as a whole.
    private void WriteData(Json input, Json output)
    {
        if (input.ValueKind is not JsonValueKind.Object || output.ValueKind is not JsonValueKind.Object || !input.Members.Any(m => output.TryGetProperty(m.Key, out _)))
        {
            Line($"{_indent}-> {Short(output)}");
            return;
        }

        var differences = DataDifference.Between(input, output, MostDifferences + 1);
        foreach (var difference in differences.Take(MostDifferences))
        {
            Line($"{_indent}{difference}");
        }

        if (differences.Count > MostDifferences)
        {
            Line($"{_indent}… and more");
        }
    }

    private void WriteOthers()
    {
        foreach (var map in _run.MapRuns)
        {
            Line($"  map run of '{map.State}': {Count(map.Total, "item")}, {map.Succeeded} succeeded, {map.Failed} failed, {map.Aborted} stopped");
            foreach (var child in map.Failed == 0 ? [] : map.Children.Where(c => c.Status is ExecutionStatus.Failed or ExecutionStatus.TimedOut).Take(MostChildren))
            {
                Line($"    a child failed: {Problem(child.Error, child.Cause)}, its input was {Short(child.InputJson)}");
            }
        }

        foreach (var nested in _run.NestedRuns)
        {
            Line($"  nested execution of '{nested.StateMachineName}': {StatusNames.Of(nested.Status)} after {Duration(nested.Elapsed)}");
        }
    }

    private void WriteEnd()
    {
        if (_run.OutputJson is { } output)
        {
            Line($"  output: {Short(output)}");
            return;
        }

        if (_run.Error is not null || _run.Cause is not null)
        {
            Line($"  error: {_run.Error ?? "(no name)"}{(_run.Cause is null ? string.Empty : $": {_run.Cause}")}");
        }

        var wasEnded = _run.Status is ExecutionStatus.TimedOut or ExecutionStatus.Aborted;
        if (_run.Steps.LastOrDefault(s => s.Failed || (wasEnded && s.Exited is null)) is { } last)
        {
            Line($"  in the state '{last}', whose input was {Short(last.Input)}");
        }
    }

    private string Result(RunStep step)
    {
        var result = step.Failed ? (step.Type == "Fail" ? string.Empty : "failed") : step.Duration > TimeSpan.Zero ? Duration(step.Duration.Value) : Standing(step);
        return step.WaitsUntil is { } until ? $"{result}, until {until.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}" : result;
    }

    private string Standing(RunStep step) =>
        step.Exited is not null || step.Failed ? string.Empty : _run.Status is ExecutionStatus.Running ? "running" : "stopped";

    private static string Failure(RunStep step, int index)
    {
        var attempt = step.Attempts[index];
        var isRepeated = index > 0 && step.Attempts[index - 1] is { Failed: true } before && (before.Error, before.Cause) == (attempt.Error, attempt.Cause);
        var next = attempt.RetriedAfter is { } delay ? $" (again after {Duration(delay)})" : index < step.Attempts.Count - 1 ? " (redriven)"
            : step.Exited is null ? string.Empty : $" (caught -> {step.Next})";
        return Problem(attempt.Error, isRepeated ? null : attempt.Cause) + next;
    }

    private static string Problem(string? error, string? cause)
    {
        var text = cause?.ReplaceLineEndings(" ") ?? string.Empty;
        var name = error ?? "(no error name)";
        return text.Length == 0 ? name : $"{name}: {Cut(text, LongestCause)}";
    }

    // The input of the state that a branch or an iteration belongs to.
    private Json? InputOf(string place) => _visits.TryGetValue(place[..place.LastIndexOf('[')], out var owner) ? owner.Input : null;

    private static bool IsInside(string place, string outer) => place.Length > outer.Length && place.StartsWith(outer, StringComparison.Ordinal) && (outer.Length == 0 || place[outer.Length] is '/' or '[');

    private void Line(FormattableString line) => _text.Append(FormattableString.Invariant(line)).Append('\n');

    private TimeSpan Since(DateTimeOffset time) => time - _run.Execution.StartedAt;

    private string Time(DateTimeOffset time)
    {
        var since = Since(time);
        var days = since.Days == 0 ? string.Empty : $"{since.Days}d ";
        return days + since.ToString(_timeFormat, CultureInfo.InvariantCulture);
    }

    private static string Short(Json value) => Cut(value.ToString(), LongestValue);

    private static string Cut(string text, int length) => text.Length <= length ? text : $"{text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)]}… ({text.Length} characters)";

    private static string Count(long count, string noun) => count == 1 ? $"1 {noun}" : FormattableString.Invariant($"{count} {noun}s");

    private static string Duration(TimeSpan time)
    {
        var seconds = (time.Ticks % TimeSpan.TicksPerMinute) / (decimal)TimeSpan.TicksPerSecond;
        var parts = new List<string>();
        Add(time.Days, time.Days == 1 ? "day" : "days");
        Add(time.Hours, "h");
        Add(time.Minutes, "min");
        Add(decimal.Round(seconds, 3), "s");
        return parts.Count == 0 ? "0 s" : string.Join(' ', parts);

        void Add(decimal amount, string unit)
        {
            if (amount != 0)
            {
                parts.Add(FormattableString.Invariant($"{amount:0.###} {unit}"));
            }
        }
    }
}
