using System.Text.Json;
using StateFlow.Local.Engine;

namespace StateFlow.Local;

/// <summary>Answers the tasks of a run as a recording says: by their place and state, in the order in which they were scheduled.</summary>
internal sealed class RecordedTasks : ITaskResolver
{
    private readonly HistoryTree _recorded;
    private readonly MachineShape _shape;
    private readonly Dictionary<(string Place, string State), Queue<HistoryAttempt>> _attempts = [];
    private readonly Dictionary<(string Place, string State), Queue<HistoryFork>> _mapRuns = [];
    private readonly List<(string Place, HistoryAttempt Attempt)> _moved = [];
    private readonly HashSet<long> _unanswered = [];

    public RecordedTasks(HistoryTree recorded, MachineShape shape)
    {
        (_recorded, _shape) = (recorded, shape);
        foreach (var attempt in recorded.Attempts)
        {
            var (strand, state) = (attempt.Visit.Strand, attempt.Visit.State);
            if (shape.PathOf(state) == ReplayPlace.PathOf(strand))
            {
                Enqueue(_attempts, strand, state, attempt);
            }
            else
            {
                _moved.Add((ReplayPlace.Of(strand), attempt));
            }
        }

        foreach (var fork in recorded.Forks.Where(f => f.MapRunStarted is not null))
        {
            Enqueue(_mapRuns, fork.Owner.Strand, fork.Owner.State, fork);
        }
    }

    public string? WorkerName => null;

    public LocalExecution? Execution => null;

    /// <summary>Gets the numbers of the events of entering states whose tasks the recording has no answer for.</summary>
    public IReadOnlySet<long> Unanswered => _unanswered;

    public ValueTask<TaskOutcome> CallAsync(TaskCall call, CancellationToken cancellation) =>
        ValueTask.FromResult(Find(call) is { } attempt ? Answer(attempt) : Unknown(call.Strand));

    public RegisteredMachine? FindMachine(string state, string arn) => null;

    public MapRunAnswer? AnswerMapRun(Strand strand)
    {
        var place = ReplayPlace.Of(strand);
        var state = strand.State.Name;
        if (!_mapRuns.TryGetValue((place, state), out var runs))
        {
            runs = _mapRuns.FirstOrDefault(r => r.Key.Place == place && !_shape.Has(r.Key.State)).Value;
        }

        if (runs is null || !runs.TryDequeue(out var fork))
        {
            _unanswered.Add(strand.Entered);
            return new MapRunAnswer(string.Empty);
        }

        var exited = fork.Owner.Exited;
        var answer = new MapRunAnswer(fork.MapRunStarted?.MapRunArn ?? string.Empty);
        return fork.MapRunEnded is { Type: HistoryEventType.MapRunFailed } failed
            ? answer with { Failure = new Failure(failed.Error, failed.Cause) }
            : answer with { Output = exited?.Output, Assigned = exited?.AssignedVariables };
    }

    private static void Enqueue<T>(Dictionary<(string Place, string State), Queue<T>> queues, HistoryStrand strand, string state, T item)
    {
        var key = (ReplayPlace.Of(strand), state);
        if (!queues.TryGetValue(key, out var queue))
        {
            queues[key] = queue = new Queue<T>();
        }

        queue.Enqueue(item);
    }

    private HistoryAttempt? Find(TaskCall call)
    {
        var place = ReplayPlace.Of(call.Strand);
        if (_attempts.TryGetValue((place, call.State), out var attempts) && attempts.TryDequeue(out var attempt))
        {
            return attempt;
        }

        // A state that was moved or renamed still gets its answers, those of the same place first.
        var at = _moved.FindIndex(m => m.Place == place && IsFor(call, m.Attempt)) is >= 0 and var here ? here : _moved.FindIndex(m => IsFor(call, m.Attempt));
        if (at < 0)
        {
            return null;
        }

        var found = _moved[at].Attempt;
        _moved.RemoveAt(at);
        return found;
    }

    private bool IsFor(TaskCall call, HistoryAttempt attempt)
    {
        var scheduled = attempt.Scheduled;
        var isKnown = attempt.Visit.State == call.State || !_shape.Has(attempt.Visit.State);
        return isKnown
            && scheduled.ResourceType == call.Target.ResourceType
            && scheduled.Resource == call.Target.Resource
            && (scheduled.Parameters ?? scheduled.Input) is { } parameters
            && IsSame(parameters, call.Parameters, call.TaskToken);
    }

    // The token of the task is another one in each run.
    private static bool IsSame(Json recorded, Json now, string token) => (recorded.ValueKind, now.ValueKind) switch
    {
        (JsonValueKind.String, JsonValueKind.String) => recorded == now || now.GetString().Contains(token, StringComparison.Ordinal),
        (JsonValueKind.Array, JsonValueKind.Array) => recorded.Count == now.Count && recorded.Items.Zip(now.Items).All(p => IsSame(p.First, p.Second, token)),
        (JsonValueKind.Object, JsonValueKind.Object) => recorded.Count == now.Count
            && recorded.Members.All(m => now.TryGetProperty(m.Key, out var value) && IsSame(m.Value, value, token)),
        _ => recorded == now,
    };

    private TaskOutcome Unknown(Strand strand)
    {
        _unanswered.Add(strand.Entered);
        return new TaskOutcome { IsPending = true, IsUnknown = true, Submitted = null };
    }

    private TaskOutcome Answer(HistoryAttempt attempt)
    {
        var outcome = new TaskOutcome { Submitted = attempt.Submitted?.Output, HasHeartbeats = true };
        if (attempt.Ended is not { } ended)
        {
            // It was given up because something else failed, or nobody knows how it would have ended.
            return outcome with { IsPending = true, IsUnknown = _recorded.End is null or { Type: HistoryEventType.ExecutionAborted } };
        }

        var taken = ended.Timestamp - attempt.Scheduled.Timestamp;
        outcome = outcome with { Latency = taken };
        return ended.Type switch
        {
            HistoryEventType.TaskSucceeded or HistoryEventType.ActivitySucceeded or HistoryEventType.LambdaFunctionSucceeded => ended.Output is { } output
                ? outcome with { Output = output }
                : outcome with { IsPending = true, IsUnknown = true },
            HistoryEventType.TaskTimedOut or HistoryEventType.ActivityTimedOut or HistoryEventType.LambdaFunctionTimedOut
                when TimedOut(attempt.Scheduled, ended, taken, outcome) is { } silence => silence,
            _ => outcome with { Failure = new Failure(ended.Error, ended.Cause), FailureType = ended.Type },
        };
    }

    // Times are recorded to the millisecond, and services are late rather than early. What timed out in no time was said to have.
    private static TaskOutcome? TimedOut(HistoryEvent scheduled, HistoryEvent ended, TimeSpan taken, TaskOutcome outcome)
    {
        if (ended.Cause is not null)
        {
            return null;
        }

        var least = taken.TotalSeconds + 0.5;
        return scheduled.TimeoutInSeconds <= least ? outcome with { IsPending = true }
            : scheduled.HeartbeatInSeconds <= least ? outcome with { IsPending = true, HasHeartbeats = false }
            : null;
    }
}
