namespace StateFlow.Local;

/// <summary>What kinds of events have in common.</summary>
internal enum EventFamily
{
    /// <summary>The execution begins, ends, or is taken up again.</summary>
    Execution,

    /// <summary>A state is entered.</summary>
    Entered,

    /// <summary>A state is left.</summary>
    Exited,

    /// <summary>A state is given up.</summary>
    Aborted,

    /// <summary>A Parallel or Map begins with what it runs.</summary>
    ForkStarted,

    /// <summary>All that a Parallel or Map runs has succeeded.</summary>
    ForkSucceeded,

    /// <summary>Something that a Parallel or Map runs has failed.</summary>
    ForkFailed,

    /// <summary>An iteration begins.</summary>
    IterationStarted,

    /// <summary>An iteration ends.</summary>
    IterationEnded,

    /// <summary>The run of a distributed Map begins, ends, or is taken up again.</summary>
    MapRun,

    /// <summary>A task is called.</summary>
    Scheduled,

    /// <summary>A task is on its way.</summary>
    Progress,

    /// <summary>A task has ended.</summary>
    TaskEnded,

    /// <summary>An expression failed.</summary>
    Evaluation,
}

/// <summary>Sorts the types of events.</summary>
internal static class EventFamilies
{
    public static EventFamily Of(HistoryEventType type) => type switch
    {
        HistoryEventType.PassStateEntered or HistoryEventType.ChoiceStateEntered or HistoryEventType.WaitStateEntered or HistoryEventType.SucceedStateEntered
            or HistoryEventType.FailStateEntered or HistoryEventType.TaskStateEntered or HistoryEventType.MapStateEntered
            or HistoryEventType.ParallelStateEntered => EventFamily.Entered,
        HistoryEventType.PassStateExited or HistoryEventType.ChoiceStateExited or HistoryEventType.WaitStateExited or HistoryEventType.SucceedStateExited
            or HistoryEventType.TaskStateExited or HistoryEventType.MapStateExited or HistoryEventType.ParallelStateExited => EventFamily.Exited,
        HistoryEventType.WaitStateAborted or HistoryEventType.TaskStateAborted or HistoryEventType.MapStateAborted
            or HistoryEventType.ParallelStateAborted => EventFamily.Aborted,
        HistoryEventType.MapStateStarted or HistoryEventType.ParallelStateStarted => EventFamily.ForkStarted,
        HistoryEventType.MapStateSucceeded or HistoryEventType.ParallelStateSucceeded => EventFamily.ForkSucceeded,
        HistoryEventType.MapStateFailed or HistoryEventType.ParallelStateFailed => EventFamily.ForkFailed,
        HistoryEventType.MapIterationStarted => EventFamily.IterationStarted,
        HistoryEventType.MapIterationSucceeded or HistoryEventType.MapIterationFailed or HistoryEventType.MapIterationAborted => EventFamily.IterationEnded,
        HistoryEventType.MapRunStarted or HistoryEventType.MapRunSucceeded or HistoryEventType.MapRunFailed or HistoryEventType.MapRunAborted
            or HistoryEventType.MapRunRedriven => EventFamily.MapRun,
        HistoryEventType.TaskScheduled or HistoryEventType.ActivityScheduled or HistoryEventType.LambdaFunctionScheduled => EventFamily.Scheduled,
        HistoryEventType.TaskStarted or HistoryEventType.TaskSubmitted or HistoryEventType.ActivityStarted
            or HistoryEventType.LambdaFunctionStarted => EventFamily.Progress,
        HistoryEventType.EvaluationFailed => EventFamily.Evaluation,
        HistoryEventType.ExecutionStarted or HistoryEventType.ExecutionSucceeded or HistoryEventType.ExecutionFailed or HistoryEventType.ExecutionAborted
            or HistoryEventType.ExecutionTimedOut or HistoryEventType.ExecutionRedriven => EventFamily.Execution,
        _ => EventFamily.TaskEnded,
    };

    /// <summary>Gets the type of the event of entering the kind of state that another event is of: of <c>MapStateAborted</c> it is <c>MapStateEntered</c>.</summary>
    public static HistoryEventType EnteredOf(HistoryEventType type) => type switch
    {
        HistoryEventType.WaitStateAborted => HistoryEventType.WaitStateEntered,
        HistoryEventType.TaskStateAborted => HistoryEventType.TaskStateEntered,
        HistoryEventType.ParallelStateStarted or HistoryEventType.ParallelStateSucceeded or HistoryEventType.ParallelStateFailed
            or HistoryEventType.ParallelStateAborted => HistoryEventType.ParallelStateEntered,
        _ => HistoryEventType.MapStateEntered,
    };
}
