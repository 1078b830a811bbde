namespace StateFlow.Local.Engine;

/// <summary>A task that was scheduled: it waits for an answer, a timeout, or both.</summary>
internal sealed class TaskWork(Strand strand, TaskRequest request, string token) : Work
{
    private static readonly Continuation Settled = static strand => ((TaskWork)strand.Work!).Settle(); // It waits for the task that resumes it.

    private Timer? _timeout;
    private Timer? _heartbeat;
    private TaskOutcome? _outcome;
    private Timer? _latency;
    private bool _isStarted;
    private bool _isSubmitted;
    private bool _isWaiting;
    private int _claims;
    private bool _isStartedClock;

    /// <summary>Gets which of the tasks of the run it is.</summary>
    public long Number { get; } = strand.Session.NextTaskNumber();

    public string Token => token;

    public string State => strand.State.Name;

    public TaskRequest Request => request;

    /// <summary>Gets whether a worker must still take the task.</summary>
    public bool IsForWorkers => request.Target.IsActivity && !_isStarted && Volatile.Read(ref _claims) == 0;

    /// <summary>Takes the task for a worker, from any thread.</summary>
    /// <returns>Whether no other worker has taken it.</returns>
    public bool TryClaim() => Interlocked.Increment(ref _claims) == 1;

    private TaskProgram Program => (TaskProgram)strand.State;

    private Session Session => strand.Session;

    private EventLog Log => strand.Execution.Log;

    /// <summary>Calls the task.</summary>
    public bool Start()
    {
        strand.Work = this;
        Session.Tokens.Add(token, this);
        var call = new TaskCall(strand, request.Target, request.Input, token, strand.Execution.Tasks.Execution);
        if (!request.Target.IsActivity)
        {
            Begin(null);
        }

        // An answer that is there at once takes its turn like one that is not, so that mocks and handlers give the same run.
        var answer = strand.Execution.Tasks.CallAsync(call, Session.Cancellation);
        if (answer.IsCompletedSuccessfully && Session.IsIdle)
        {
            return Take(answer.Result);
        }

        Wait();
        var pending = answer.AsTask();
        Session.Await(pending, () =>
        {
            if (strand.Work == this && _outcome is null && Take(pending.Result))
            {
                Session.Ready(strand);
            }
        });
        return false;
    }

    /// <summary>Takes an answer from somebody who has the token.</summary>
    public void Answer(TaskOutcome outcome)
    {
        if (strand.Work == this && _outcome is null)
        {
            Submit(Json.EmptyObject);
            Conclude(outcome);
        }
    }

    private void Conclude(TaskOutcome outcome)
    {
        if (strand.Work == this && _outcome is null)
        {
            Session.Cancel(_latency);
            _outcome = outcome;
            Resume();
        }
    }

    /// <summary>Gives a task of an activity to a worker.</summary>
    public void Begin(string? worker)
    {
        _isStarted = true;
        strand.Last = Log.TaskStarted(strand, request.Target, worker);
        if (_isWaiting)
        {
            Wait();
        }
    }

    /// <summary>Takes a sign of life: the time for the next one begins anew.</summary>
    public void Beat()
    {
        if (strand.Work == this && request.HeartbeatSeconds is not null)
        {
            Session.Cancel(_heartbeat);
            _heartbeat = Expire(request.HeartbeatSeconds, isHeartbeat: true);
        }
    }

    public override void Abort(Strand strand) => Release();

    // What is known of the task now; whether the strand goes on at once.
    private bool Take(TaskOutcome outcome)
    {
        if (!request.Target.IsActivity || !outcome.IsPending)
        {
            Submit(outcome.Submitted);
        }

        if (!outcome.IsPending && outcome.Latency <= TimeSpan.Zero)
        {
            _outcome = outcome;
            strand.Next = Settled;
            return true;
        }

        Wait();
        Session.Cancel(outcome.HasHeartbeats || outcome.IsUnknown ? _heartbeat : null);
        Session.Cancel(outcome.IsUnknown ? _timeout : null);
        if (!outcome.IsPending)
        {
            _latency = Session.ScheduleAfter(outcome.Latency, () => Conclude(outcome));
        }

        return false;
    }

    // The clocks begin anew when a worker takes the task; signs of life are asked of workers only (asl.md, section 2.3).
    private void Wait()
    {
        if (!_isWaiting || _isStarted != _isStartedClock)
        {
            (_isWaiting, _isStartedClock) = (true, _isStarted);
            strand.Execution.Waits();
            Session.Cancel(_timeout);
            _timeout = Expire(request.TimeoutSeconds, isHeartbeat: false);
            _heartbeat = _isStarted ? Expire(request.HeartbeatSeconds, isHeartbeat: true) : null;
        }
    }

    // Recorded: a missed heartbeat is a timeout as well, and a timeout has no cause.
    private Timer? Expire(long? seconds, bool isHeartbeat) => seconds is { } limit
        ? Session.ScheduleAfter(TimeSpan.FromSeconds(limit), () => Conclude(new TaskOutcome { Failure = new Failure(Errors.Timeout, null) { IsHeartbeat = isHeartbeat } }))
        : null;

    // What comes before any answer: that a worker has taken the task, or that the service has.
    private void Submit(Json? answer)
    {
        if (request.Target.IsActivity && !_isStarted)
        {
            Begin(strand.Execution.Tasks.WorkerName);
        }

        if (request.Target.IsSubmitted && !_isSubmitted && answer is { } submitted)
        {
            _isSubmitted = true;
            strand.Last = Log.TaskSubmitted(strand, request.Target, submitted);
        }
    }

    private void Resume()
    {
        strand.Next = Settled;
        Session.Ready(strand);
    }

    private bool Settle()
    {
        Release();
        strand.Work = null;
        var outcome = _outcome!; // It is settled by an outcome.
        var failure = outcome.Failure ?? (PayloadSize.Exceeds(outcome.Output, strand.Execution.Limits.MaxPayloadBytes)
            ? Strand.TooLarge(request.Target.ResourceType ?? request.Target.Arn)
            : null);
        if (failure is null)
        {
            strand.Last = Log.TaskSucceeded(strand, request.Target, outcome.Output);
            strand.Step?.Succeed(outcome.Output);
            return Program.FinishTask(strand, outcome.Output);
        }

        // A local error is none of the service, so that the history has no event of the task for it.
        if (!failure.IsFinal)
        {
            strand.Last = Log.TaskFailed(strand, request.Target, TypeOf(outcome, failure), failure);
        }

        return strand.Fail(failure);
    }

    private HistoryEventType TypeOf(TaskOutcome outcome, Failure failure) =>
        outcome.FailureType ?? (failure.Error == Errors.Timeout ? request.Target.TimedOut : request.Target.Failed);

    private void Release()
    {
        Session.Tokens.Remove(token);
        Session.Cancel(_timeout);
        Session.Cancel(_heartbeat);
        Session.Cancel(_latency);
    }
}
