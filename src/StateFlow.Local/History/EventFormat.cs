namespace StateFlow.Local;

/// <summary>How the details of an event are nested: API reference of Step Functions, data type HistoryEvent.</summary>
/// <param name="Name">The member that holds them; <see langword="null"/> for an event without details.</param>
/// <param name="Members">What they are.</param>
internal sealed record EventFormat(string? Name, params IReadOnlyList<EventMember> Members)
{
    private static readonly EventMember StateName = Text("name", e => e.State, (e, v) => e with { State = v });
    private static readonly EventMember EvaluatedState = Text("state", e => e.State, (e, v) => e with { State = v });
    private static readonly EventMember Error = Text("error", e => e.Error, (e, v) => e with { Error = v });
    private static readonly EventMember Cause = Text("cause", e => e.Cause, (e, v) => e with { Cause = v });
    private static readonly EventMember Location = Text("location", e => e.Location, (e, v) => e with { Location = v });
    private static readonly EventMember Resource = Text("resource", e => e.Resource, (e, v) => e with { Resource = v });
    private static readonly EventMember ResourceType = Text("resourceType", e => e.ResourceType, (e, v) => e with { ResourceType = v });
    private static readonly EventMember Region = Text("region", e => e.Region, (e, v) => e with { Region = v });
    private static readonly EventMember RoleArn = Text("roleArn", e => e.RoleArn, (e, v) => e with { RoleArn = v });
    private static readonly EventMember WorkerName = Text("workerName", e => e.WorkerName, (e, v) => e with { WorkerName = v });
    private static readonly EventMember MapRunArn = Text("mapRunArn", e => e.MapRunArn, (e, v) => e with { MapRunArn = v });
    private static readonly EventMember Index = Number("index", e => e.Index, (e, v) => e with { Index = ToInt32(v) });
    private static readonly EventMember Length = Number("length", e => e.Length, (e, v) => e with { Length = ToInt32(v) });
    private static readonly EventMember Timeout = Number("timeoutInSeconds", e => e.TimeoutInSeconds, (e, v) => e with { TimeoutInSeconds = v });
    private static readonly EventMember Heartbeat = Number("heartbeatInSeconds", e => e.HeartbeatInSeconds, (e, v) => e with { HeartbeatInSeconds = v });
    private static readonly EventMember Input = new("input", EventMemberKind.DetailedData, e => e.Input, (e, v) => e with { Input = v });
    private static readonly EventMember Output = new("output", EventMemberKind.DetailedData, e => e.Output, (e, v) => e with { Output = v });
    private static readonly EventMember Parameters = new("parameters", EventMemberKind.Data, e => e.Parameters, (e, v) => e with { Parameters = v });
    private static readonly EventMember Credentials = new("taskCredentials", EventMemberKind.Object, e => e.TaskCredentials, (e, v) => e with { TaskCredentials = v });
    private static readonly EventMember Variables = new("assignedVariables", EventMemberKind.Variables, e => e.AssignedVariables, (e, v) => e with { AssignedVariables = v });

    private static readonly EventFormat None = new(null, []);

    private static readonly Dictionary<HistoryEventType, EventFormat> ByType = Enum.GetValues<HistoryEventType>().ToDictionary(t => t, Make);

    /// <summary>Gets the format of the events of a type.</summary>
    public static EventFormat Of(HistoryEventType type) => ByType[type];

    private static EventFormat Make(HistoryEventType type)
    {
        return EventFamilies.Of(type) switch
        {
            EventFamily.Entered => new("stateEnteredEventDetails", StateName, Input),
            EventFamily.Exited => new("stateExitedEventDetails", StateName, Output, Variables),
            EventFamily.IterationStarted or EventFamily.IterationEnded => Own(StateName, Index),
            EventFamily.Evaluation => Own(Error, Cause, Location, EvaluatedState),
            EventFamily.Execution => Execution(type),
            EventFamily.MapRun => MapRun(type),
            EventFamily.Scheduled or EventFamily.Progress or EventFamily.TaskEnded => Task(type),
            _ when type is HistoryEventType.MapStateStarted => Own(Length),
            _ => None,
        };

        EventFormat Own(params IReadOnlyList<EventMember> members) => OfType(type, members);
    }

    private static EventFormat Execution(HistoryEventType type) => type switch
    {
        HistoryEventType.ExecutionStarted => OfType(type, Input, RoleArn),
        HistoryEventType.ExecutionSucceeded => OfType(type, Output),
        HistoryEventType.ExecutionRedriven => OfType(type), // The number of the redrive is not a member of the event: the events before it tell.
        _ => OfType(type, Error, Cause),
    };

    private static EventFormat MapRun(HistoryEventType type) => type switch
    {
        HistoryEventType.MapRunStarted or HistoryEventType.MapRunRedriven => OfType(type, MapRunArn),
        HistoryEventType.MapRunFailed => OfType(type, Error, Cause),
        _ => None,
    };

    private static EventFormat Task(HistoryEventType type) => type switch
    {
        HistoryEventType.TaskScheduled => OfType(type, ResourceType, Resource, Region, Parameters, Timeout, Heartbeat, Credentials),
        HistoryEventType.TaskStarted => OfType(type, ResourceType, Resource),
        HistoryEventType.TaskSubmitted or HistoryEventType.TaskSucceeded => OfType(type, ResourceType, Resource, Output),
        HistoryEventType.TaskStartFailed or HistoryEventType.TaskSubmitFailed or HistoryEventType.TaskFailed
            or HistoryEventType.TaskTimedOut => OfType(type, ResourceType, Resource, Error, Cause),
        HistoryEventType.ActivityScheduled => OfType(type, Resource, Input, Timeout, Heartbeat),
        HistoryEventType.ActivityStarted => OfType(type, WorkerName),
        HistoryEventType.LambdaFunctionScheduled => OfType(type, Resource, Input, Timeout, Credentials),
        HistoryEventType.LambdaFunctionStarted => None,
        HistoryEventType.ActivitySucceeded or HistoryEventType.LambdaFunctionSucceeded => OfType(type, Output),
        _ => OfType(type, Error, Cause),
    };

    private static EventFormat OfType(HistoryEventType type, params IReadOnlyList<EventMember> members)
    {
        var name = type.ToString();
        return new EventFormat($"{char.ToLowerInvariant(name[0])}{name[1..]}EventDetails", members);
    }

    private static EventMember Text(string name, Func<HistoryEvent, string?> get, Func<HistoryEvent, string, HistoryEvent> set) =>
        new(name, EventMemberKind.Text, e => get(e) is { } text ? Json.From(text) : null, (e, v) => set(e, v.GetString()));

    private static EventMember Number(string name, Func<HistoryEvent, long?> get, Func<HistoryEvent, long, HistoryEvent> set) =>
        new(name, EventMemberKind.Number, e => get(e) is { } number ? Json.From(number) : null, (e, v) => set(e, v.TryGetInt64(out var number) ? number : 0));

    private static int ToInt32(long number) => (int)Math.Min(number, int.MaxValue);
}
