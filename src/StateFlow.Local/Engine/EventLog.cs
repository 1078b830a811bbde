namespace StateFlow.Local.Engine;

/// <summary>Numbers the events of an execution, and keeps them where a history is asked for. The order and the links are those that were recorded on AWS.</summary>
internal sealed class EventLog(Execution execution, bool keeps)
{
    private readonly List<HistoryEvent>? _events = keeps ? [] : null;

    /// <summary>Gets how many events there were.</summary>
    public long Count { get; private set; }

    /// <summary>Gets the events that were kept.</summary>
    public IReadOnlyList<HistoryEvent> Events => _events ?? (IReadOnlyList<HistoryEvent>)[];

    private DateTimeOffset Now => execution.Session.Now;

    public long ExecutionStarted(Json input) =>
        Next() ? Put(new(Count, 0, HistoryEventType.ExecutionStarted, Now) { Input = input, RoleArn = execution.Identity.RoleArn }) : Count;

    public long ExecutionSucceeded(long previous, Json output) => Next() ? Put(new(Count, previous, HistoryEventType.ExecutionSucceeded, Now) { Output = output }) : Count;

    public long ExecutionEnded(HistoryEventType type, long previous, Failure? failure) =>
        Next() ? Put(new(Count, previous, type, Now) { Error = failure?.Error, Cause = failure?.Cause }) : Count;

    public long Plain(HistoryEventType type, long previous, string? state) => Next() ? Put(new(Count, previous, type, Now) { State = state }) : Count;

    public long Entered(Strand strand) =>
        Next() ? Put(new(Count, strand.Last, strand.State.EnteredType, Now) { State = strand.State.Name, Input = strand.Input }) : Count;

    public long Exited(Strand strand, long previous, Json output, Json? assigned) =>
        Next() ? Put(new(Count, previous, strand.State.ExitedType, Now) { State = strand.State.Name, Output = output, AssignedVariables = assigned }) : Count;

    public long EvaluationFailed(Strand strand, long previous, Failure failure) => Next()
        ? Put(new(Count, previous, HistoryEventType.EvaluationFailed, Now) { State = strand.State.Name, Error = failure.Error, Cause = failure.Cause, Location = failure.Location })
        : Count;

    public long MapStarted(string state, long previous, int length) =>
        Next() ? Put(new(Count, previous, HistoryEventType.MapStateStarted, Now) { State = state, Length = length }) : Count;

    public long Iteration(HistoryEventType type, long previous, string state, int index) =>
        Next() ? Put(new(Count, previous, type, Now) { State = state, Index = index }) : Count;

    public long MapRunStarted(string state, long previous, string arn) =>
        Next() ? Put(new(Count, previous, HistoryEventType.MapRunStarted, Now) { State = state, MapRunArn = arn }) : Count;

    public long MapRunFailed(string state, long previous, Failure failure) =>
        Next() ? Put(new(Count, previous, HistoryEventType.MapRunFailed, Now) { State = state, Error = failure.Error, Cause = failure.Cause }) : Count;

    public long TaskScheduled(Strand strand, TaskRequest request)
    {
        if (!Next())
        {
            return Count;
        }

        // The event of a function has no heartbeat, and that of an activity no credentials.
        var target = request.Target;
        return Put(new(Count, strand.Last, target.Scheduled, Now)
        {
            State = strand.State.Name,
            ResourceType = target.ResourceType,
            Resource = target.Resource,
            Region = target.IsService ? execution.Identity.Region : null,
            Parameters = target.IsService ? request.Input : null,
            Input = target.IsService ? null : request.Input,
            TimeoutInSeconds = request.TimeoutSeconds,
            HeartbeatInSeconds = target.IsService || target.IsActivity ? request.HeartbeatSeconds : null,
            TaskCredentials = target.IsActivity ? null : request.Credentials,
        });
    }

    public long TaskStarted(Strand strand, TaskTarget target, string? worker) =>
        Next() ? Put(OfTask(strand, target, target.Started, output: null, failure: null, worker)) : Count;

    public long TaskSubmitted(Strand strand, TaskTarget target, Json output) =>
        Next() ? Put(OfTask(strand, target, HistoryEventType.TaskSubmitted, output, failure: null)) : Count;

    public long TaskSucceeded(Strand strand, TaskTarget target, Json output) => Next() ? Put(OfTask(strand, target, target.Succeeded, output, failure: null)) : Count;

    public long TaskFailed(Strand strand, TaskTarget target, HistoryEventType type, Failure failure) =>
        Next() ? Put(OfTask(strand, target, type, output: null, failure)) : Count;

    private HistoryEvent OfTask(Strand strand, TaskTarget target, HistoryEventType type, Json? output, Failure? failure, string? worker = null) =>
        new(Count, strand.Last, type, Now)
        {
            State = strand.State.Name,
            ResourceType = target.ResourceType,
            Resource = target.IsService ? target.Resource : null,
            Output = output,
            Error = failure?.Error,
            Cause = failure?.Cause,
            WorkerName = worker,
        };

    // Numbers the next event; an event is made only where it is kept.
    private bool Next()
    {
        Count++;
        return _events is not null;
    }

    private long Put(HistoryEvent e)
    {
        _events!.Add(e); // Put is called only where events are kept.
        return e.Id;
    }
}
