namespace StateFlow.Local.Engine;

/// <summary>An execution of a machine: one that was asked for, a nested one, or a child of a distributed Map.</summary>
internal sealed class Execution
{
    private readonly bool _limitsHistory;
    private Timer? _timeout;
    private Json? _context;
    private DateTimeOffset _resumedAt;

    public Execution(Session session, MachineProgram program, ExecutionIdentity identity, ITaskResolver tasks, Json input, bool keepsRecords)
    {
        (Session, Program, Identity, Tasks, Input, StartedAt) = (session, program, identity, tasks, input, session.Now);
        _resumedAt = StartedAt;
        _limitsHistory = identity.Type is StateMachineType.Standard && Limits.MaxHistoryEvents is not null;
        Log = new EventLog(this, keepsRecords);
        Recorder = keepsRecords ? new RunRecorder(session) : null;
        Coverage = new CoverageCounter(program);
        Root = new Strand(this, program.Root, null, 0) { Input = input };
    }

    public Session Session { get; }

    public MachineProgram Program { get; }

    public ExecutionIdentity Identity { get; }

    public ITaskResolver Tasks { get; }

    public EventLog Log { get; }

    public RunRecorder? Recorder { get; }

    public CoverageCounter Coverage { get; }

    public Strand Root { get; }

    public Json Input { get; }

    /// <summary>Gets <c>Execution</c> of the context object.</summary>
    public Json Context => _context ??= MakeContext();

    /// <summary>Gets <c>StateMachine</c> of the context object.</summary>
    public Json MachineContext => new JsonObjectBuilder(2).Add("Id", Json.From(Identity.MachineArn)).Add("Name", Json.From(Identity.MachineName)).ToJson();

    public DateTimeOffset StartedAt { get; }

    public DateTimeOffset? EndedAt { get; private set; }

    public ExecutionStatus Status { get; private set; }

    public Failure? Failure { get; private set; }

    /// <summary>Gets how often it was redriven.</summary>
    public int Redrives { get; private set; }

    /// <summary>Gets how many transitions AWS would bill: a state that is entered, and an attempt that is made again (asl.md, section 11).</summary>
    public long Transitions { get; private set; }

    /// <summary>Gets what the children of its distributed Maps cost.</summary>
    public decimal ChildrenPrice { get; private set; }

    /// <summary>Gets how long it took, or takes so far.</summary>
    public TimeSpan Elapsed => (EndedAt ?? Session.Now) - StartedAt;

    /// <summary>Gets or sets what happens when it has ended.</summary>
    public Action? Ended { get; set; }

    public RunLimits Limits => Session.Options.Limits;

    public bool IsRunning => Status is ExecutionStatus.Running;

    /// <summary>Gets or sets how many executions it is nested in.</summary>
    public int Depth { get; init; }

    public bool KeepsRecords => Recorder is not null;

    public void Start()
    {
        Log.ExecutionStarted(Input);
        if (PayloadSize.Exceeds(Input, Limits.MaxPayloadBytes))
        {
            Root.Status = StrandStatus.Failed;
            End(ExecutionStatus.Failed, HistoryEventType.ExecutionFailed, Strand.TooLarge(Identity.MachineName));
            return;
        }

        Session.Ready(Root);
    }

    public void CountTransition(StateProgram state)
    {
        Transitions++;
        Coverage.Enter(state);
        Session.Options.Progress?.Report(new RunProgress(Transitions, Session.Now, state.Name));
    }

    public void CountPriceOf(Execution child) => ChildrenPrice += RunPrice.Of(child) + child.ChildrenPrice;

    public void CountRetry() => Transitions++;

    /// <summary>Says that a strand waits: from then on the time that an execution may take matters.</summary>
    public void Waits()
    {
        if (_timeout is null && Deadline() is { } deadline)
        {
            _timeout = Session.Schedule(deadline, TimeOut);
        }
    }

    /// <summary>Tells, between two states, whether the execution may go on. Ends it where it may not.</summary>
    public bool MayGoOn()
    {
        if (!IsRunning)
        {
            return false;
        }

        Session.CheckCancellation();
        if (_limitsHistory && Log.Count >= Limits.MaxHistoryEvents - 1)
        {
            Fail(new Failure(Errors.Runtime, $"The execution reached the maximum number of history events ({Limits.MaxHistoryEvents})."));
        }
        else if (Transitions > Limits.MaxTransitions)
        {
            var cause = $"The run was ended after {Limits.MaxTransitions} transitions: it seems to loop for ever. AWS has no such limit; RunLimits.MaxTransitions sets it.";
            Fail(new Failure(LocalErrors.TooManyTransitions, cause) { IsFinal = true });
        }

        return IsRunning;
    }

    public void Succeed(Strand root)
    {
        Log.ExecutionSucceeded(root.Last, root.Output);
        End(ExecutionStatus.Succeeded, null, null);
    }

    /// <summary>Ends it because its strand has failed.</summary>
    public void FailBecause(Strand root) => End(ExecutionStatus.Failed, HistoryEventType.ExecutionFailed, root.Failure);

    /// <summary>Ends it, whatever its strands are doing.</summary>
    public void Fail(Failure failure)
    {
        Root.Last = Log.Count;
        AbortStrands();
        End(ExecutionStatus.Failed, HistoryEventType.ExecutionFailed, failure);
    }

    /// <summary>Ends it as <c>StopExecution</c> does (recorded: without events of the states that were running, and following none).</summary>
    public void Abort(string? error, string? cause)
    {
        if (IsRunning)
        {
            AbortStrands();
            Root.Last = 0;
            End(ExecutionStatus.Aborted, HistoryEventType.ExecutionAborted, error is null && cause is null ? null : new Failure(error, cause));
        }
    }

    /// <summary>Goes on with what did not succeed: asl.md, section 1.7; developer guide, "Restarting state machine executions with redrive".</summary>
    public void Redrive()
    {
        Redrives++;
        (Status, Failure, EndedAt, _resumedAt) = (ExecutionStatus.Running, null, null, Session.Now);
        Root.Last = Log.Plain(HistoryEventType.ExecutionRedriven, Log.Count, null);
        _context = null;
        Revival.Revive(Root);
    }

    private void TimeOut()
    {
        _timeout = null;
        if (IsRunning)
        {
            AbortStrands();
            End(ExecutionStatus.TimedOut, HistoryEventType.ExecutionTimedOut, null);
        }
    }

    private void AbortStrands()
    {
        if (Root.Status is StrandStatus.Running)
        {
            Root.Abort();
        }
    }

    private void End(ExecutionStatus status, HistoryEventType? type, Failure? failure)
    {
        Session.Cancel(_timeout);
        (_timeout, Status, Failure, EndedAt) = (null, status, failure, Session.Now);
        if (type is { } ended)
        {
            Log.ExecutionEnded(ended, Root.Last, failure);
        }

        Ended?.Invoke();
    }

    // The shorter of what the definition and the service allow, from the start or the last redrive.
    private DateTimeOffset? Deadline()
    {
        var limit = Identity.Type is StateMachineType.Express ? Limits.MaxExpressDuration : Limits.MaxDuration;
        var own = Program.Timeout;
        return (limit, own) switch
        {
            (null, null) => null,
            ({ } service, { } machine) => Session.Add(_resumedAt, service < machine ? service : machine),
            var (service, machine) => Session.Add(_resumedAt, service ?? machine!.Value), // One of them is there.
        };
    }

    private Json MakeContext()
    {
        var context = new JsonObjectBuilder(7)
            .Add("Id", Json.From(Identity.Arn))
            .Add("Input", Input)
            .Add("Name", Json.From(Identity.Name))
            .Add("RoleArn", Json.From(Identity.RoleArn))
            .Add("StartTime", Json.From(ContextObject.Time(StartedAt)));

        // Recorded: an Express workflow, which cannot be redriven, has no count.
        if (Identity.Type is StateMachineType.Standard)
        {
            context.Add("RedriveCount", Redrives);
        }

        if (Redrives > 0)
        {
            context.Add("RedriveTime", Json.From(ContextObject.Time(_resumedAt)));
        }

        return context.ToJson();
    }
}
