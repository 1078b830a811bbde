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

    public long ExecutionStarted(Json input) => Add(HistoryEventType.ExecutionStarted, 0) is { } e ? Put(e with { Input = input, RoleArn = execution.Identity.RoleArn }) : Count;

    public long ExecutionSucceeded(long previous, Json output) => Add(HistoryEventType.ExecutionSucceeded, previous) is { } e ? Put(e with { Output = output }) : Count;

    public long ExecutionEnded(HistoryEventType type, long previous, Failure? failure) =>
        Add(type, previous) is { } e ? Put(e with { Error = failure?.Error, Cause = failure?.Cause }) : Count;

    public long Plain(HistoryEventType type, long previous, string? state) => Add(type, previous) is { } e ? Put(e with { State = state }) : Count;

    public long Entered(Strand strand) =>
        Add(strand.State.EnteredType, strand.Last) is { } e ? Put(e with { State = strand.State.Name, Input = strand.Input }) : Count;

    public long Exited(Strand strand, long previous, Json output, Json? assigned) =>
        Add(strand.State.ExitedType, previous) is { } e ? Put(e with { State = strand.State.Name, Output = output, AssignedVariables = assigned }) : Count;

    public long EvaluationFailed(Strand strand, long previous, Failure failure) => Add(HistoryEventType.EvaluationFailed, previous) is { } e
        ? Put(e with { State = strand.State.Name, Error = failure.Error, Cause = failure.Cause, Location = failure.Location })
        : Count;

    public long MapStarted(string state, long previous, int length) =>
        Add(HistoryEventType.MapStateStarted, previous) is { } e ? Put(e with { State = state, Length = length }) : Count;

    public long Iteration(HistoryEventType type, long previous, string state, int index) =>
        Add(type, previous) is { } e ? Put(e with { State = state, Index = index }) : Count;

    public long MapRunStarted(string state, long previous, string arn) =>
        Add(HistoryEventType.MapRunStarted, previous) is { } e ? Put(e with { State = state, MapRunArn = arn }) : Count;

    public long MapRunFailed(string state, long previous, Failure failure) =>
        Add(HistoryEventType.MapRunFailed, previous) is { } e ? Put(e with { State = state, Error = failure.Error, Cause = failure.Cause }) : Count;

    public long TaskScheduled(Strand strand, TaskRequest request)
    {
        var target = request.Target;
        if (Add(target.Scheduled, strand.Last) is not { } e)
        {
            return Count;
        }

        // The event of a function has no heartbeat, and that of an activity no credentials.
        e = e with
        {
            State = strand.State.Name,
            ResourceType = target.ResourceType,
            Resource = target.Resource,
            TimeoutInSeconds = request.TimeoutSeconds,
            HeartbeatInSeconds = target.IsService || target.IsActivity ? request.HeartbeatSeconds : null,
            TaskCredentials = target.IsActivity ? null : request.Credentials,
        };
        return Put(target.IsService ? e with { Parameters = request.Input, Region = execution.Identity.Region } : e with { Input = request.Input });
    }

    public long TaskStarted(Strand strand, TaskTarget target, string? worker) =>
        Add(target.Started, strand.Last) is { } e ? Put(OfTask(e, strand, target) with { WorkerName = worker }) : Count;

    public long TaskSubmitted(Strand strand, TaskTarget target, Json output) =>
        Add(HistoryEventType.TaskSubmitted, strand.Last) is { } e ? Put(OfTask(e, strand, target) with { Output = output }) : Count;

    public long TaskSucceeded(Strand strand, TaskTarget target, Json output) =>
        Add(target.Succeeded, strand.Last) is { } e ? Put(OfTask(e, strand, target) with { Output = output }) : Count;

    public long TaskFailed(Strand strand, TaskTarget target, HistoryEventType type, Failure failure) =>
        Add(type, strand.Last) is { } e ? Put(OfTask(e, strand, target) with { Error = failure.Error, Cause = failure.Cause }) : Count;

    private static HistoryEvent OfTask(HistoryEvent e, Strand strand, TaskTarget target) => target.IsService
        ? e with { State = strand.State.Name, ResourceType = target.ResourceType, Resource = target.Resource }
        : e with { State = strand.State.Name };

    private HistoryEvent? Add(HistoryEventType type, long previous)
    {
        Count++;
        return _events is null ? null : new HistoryEvent(Count, previous, type, Now);
    }

    private long Put(HistoryEvent e)
    {
        _events!.Add(e); // Put is called only where Add gave an event, which it does where events are kept.
        return e.Id;
    }
}
