using System.Text.Json;
using StateFlow.Integrations;

namespace StateFlow.Local.Engine;

/// <summary>A nested execution of a machine that was registered with the run.</summary>
internal sealed class NestedWork : Work
{
    private static readonly Continuation Resume = static strand => ((NestedWork)strand.Work!).Settle(); // It waits for the execution that resumes it.

    private static readonly Continuation GoOn = static strand => ((NestedWork)strand.Work!).Leave(); // It goes on with the call that made it wait.

    // AWS has no such limit; a run has to end.
    private const int MaxDepth = 100;

    private readonly Strand _strand;
    private readonly TaskRequest _request;
    private readonly Execution _nested;
    private Timer? _timeout;
    private bool _isTimedOut;

    private NestedWork(Strand strand, TaskRequest request, Execution nested) => (_strand, _request, _nested) = (strand, request, nested);

    private Session Session => _strand.Session;

    private EventLog Log => _strand.Execution.Log;

    // Recorded: the answer of StartExecution in the spelling of the service.
    private Json Started => new JsonObjectBuilder(2)
        .Add("ExecutionArn", Json.From(_nested.Identity.Arn))
        .Add("StartDate", Json.From(ContextObject.Time(_nested.StartedAt)))
        .ToJson();

    /// <summary>Makes the nested execution, if its machine is known.</summary>
    public static NestedWork? TryStart(Strand strand, TaskRequest request)
    {
        var execution = strand.Execution;
        if (ValueNames.TextIn(request.Input, "StateMachineArn") is not { } arn || execution.Tasks.FindMachine(strand.State.Name, arn) is not { } machine)
        {
            return null;
        }

        var own = execution.Identity;
        var machineArn = arn.StartsWith("arn:", StringComparison.Ordinal) ? arn : own.MachineArn.Replace($":{own.MachineName}", $":{machine.Name}", StringComparison.Ordinal);
        var name = ValueNames.TextIn(request.Input, "Name") ?? strand.Session.NextGuid().ToString();
        var identity = ExecutionIdentity.Of(machine.Type, machineArn, machine.Name, name, own.RoleArn, own.Region);
        var input = request.Input["Input"] ?? Json.EmptyObject;
        return new NestedWork(strand, request, new Execution(strand.Session, machine.Program, identity, machine.Tasks, Parsed(input), execution.KeepsRecords) { Depth = execution.Depth + 1 });
    }

    /// <summary>Starts it, and waits for its end where the pattern says so.</summary>
    public bool Start()
    {
        if (_nested.Depth > MaxDepth)
        {
            var cause = $"The executions are nested {MaxDepth} deep: a machine seems to start itself without end.";
            return _strand.Fail(new Failure(LocalErrors.TooManyNestedExecutions, cause) { IsFinal = true });
        }

        _strand.Execution.Recorder?.Add(_nested);
        _strand.Last = Log.TaskStarted(_strand, _request.Target, null);
        if (_request.Target.Pattern is IntegrationPattern.RequestResponse && !_request.Target.WaitsForExecution)
        {
            // The nested execution has its turn first: a loop that starts many would pile them up.
            Session.Detach(_nested);
            _nested.Start();
            (_strand.Work, _strand.Next) = (this, GoOn);
            Session.Ready(_strand);
            return false;
        }

        _strand.Last = _request.Target.WaitsForExecution ? _strand.Last : Log.TaskSubmitted(_strand, _request.Target, Started);
        _strand.Work = this;
        _strand.Execution.Waits();
        if (_request.TimeoutSeconds is { } seconds)
        {
            _timeout = Session.ScheduleAfter(TimeSpan.FromSeconds(seconds), () => (_isTimedOut, _timeout) = (End(), null));
        }

        _nested.Ended = () => End();
        _nested.Start();
        return false;
    }

    public override void Abort(Strand strand)
    {
        Session.Cancel(_timeout);
        if (_nested.Ended is not null)
        {
            _nested.Ended = null;
            _nested.Abort(null, null);
        }
    }

    private bool End()
    {
        _strand.Next = Resume;
        Session.Ready(_strand);
        return true;
    }

    private bool Leave()
    {
        _strand.Work = null;
        return Succeed(Started);
    }

    private bool Settle()
    {
        _strand.Work = null;
        Abort(_strand);
        if (_isTimedOut)
        {
            return Fail(new Failure(Errors.Timeout, null), _request.Target.TimedOut);
        }

        if (_nested.Failure is { IsFinal: true } final)
        {
            return _strand.Fail(final);
        }

        // Recorded: what DescribeExecution says, with the output as text or, with .sync:2, as JSON; a failure has it as its cause.
        return _nested.Status is ExecutionStatus.Succeeded || _request.Target.WaitsForExecution
            ? Succeed(Describe())
            : Fail(new Failure(Errors.TaskFailed, Describe().ToString()), _request.Target.Failed);
    }

    private bool Succeed(Json output)
    {
        if (PayloadSize.Exceeds(output, _strand.Execution.Limits.MaxPayloadBytes))
        {
            return Fail(Strand.TooLarge(_request.Target.ResourceType ?? _request.Target.Arn), _request.Target.Failed);
        }

        _strand.Last = Log.TaskSucceeded(_strand, _request.Target, output);
        _strand.Step?.Succeed(output);
        return ((TaskProgram)_strand.State).FinishTask(_strand, output);
    }

    private bool Fail(Failure failure, HistoryEventType type)
    {
        _strand.Last = Log.TaskFailed(_strand, _request.Target, type, failure);
        return _strand.Fail(failure);
    }

    private Json Describe() => ExecutionDescription.Of(_nested, Data, redrive: false);

    private Json Data(Json value) => _request.Target.Pattern is IntegrationPattern.Sync2 ? value : ExecutionDescription.AsText(value);

    // A text is taken as the JSON it holds, as the API does.
    private static Json Parsed(Json input) =>
        input.ValueKind is JsonValueKind.String && Json.TryParse(System.Text.Encoding.UTF8.GetBytes(input.GetString()), out var parsed, out _) ? parsed : input;
}
