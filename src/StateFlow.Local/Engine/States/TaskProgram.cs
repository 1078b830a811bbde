using System.Text.Json;

namespace StateFlow.Local.Engine;

/// <summary>A Task state: asl.md, sections 2.3 and 10.</summary>
/// <param name="head">What all states have.</param>
/// <param name="target">What is called.</param>
/// <param name="timeout"><c>TimeoutSeconds</c>.</param>
/// <param name="heartbeat"><c>HeartbeatSeconds</c>.</param>
/// <param name="credentials"><c>Credentials</c>.</param>
internal sealed class TaskProgram(StateHead head, TaskTarget target, NumberField timeout, NumberField heartbeat, FieldProgram? credentials) : StateProgram(head)
{
    private const string RoleArn = "RoleArn";

    // asl.md, section 2.3.
    private const long MaxSeconds = 99_999_999;

    public TaskTarget Target => target;

    public override string Type => "Task";

    public override HistoryEventType EnteredType => HistoryEventType.TaskStateEntered;

    public override HistoryEventType ExitedType => HistoryEventType.TaskStateExited;

    public override HistoryEventType? AbortedType => HistoryEventType.TaskStateAborted;

    public override bool CanRetry => true;

    public override bool IsTask => true;

    public override bool Begin(Strand strand)
    {
        var token = strand.Session.NextToken(Name);
        strand.Token = target.Pattern is Integrations.IntegrationPattern.WaitForTaskToken ? token : null;
        if (MakeRequest(strand, out var request) is { } failure)
        {
            return strand.Fail(failure);
        }

        strand.Last = strand.Execution.Log.TaskScheduled(strand, request);
        strand.Step?.Attempt(request.Input);
        if (target.StartsExecution && NestedWork.TryStart(strand, request) is { } nested)
        {
            return nested.Start();
        }

        return new TaskWork(strand, request, token).Start();
    }

    /// <summary>Goes on with the result of the task.</summary>
    public bool FinishTask(Strand strand, Json result) => Finish(strand, result, hasResult: true);

    private Failure? MakeRequest(Strand strand, out TaskRequest request)
    {
        request = new TaskRequest(target, default);
        long? timeoutSeconds = null;
        long? heartbeatSeconds = null;
        var arguments = default(Json);
        Json? role = null;
        var failure = Flow.TakeInput(strand, out var input)
            ?? Flow.TakeArguments(strand, input, out arguments)
            ?? ReadSeconds(timeout, strand, input, out timeoutSeconds)
            ?? ReadSeconds(heartbeat, strand, input, out heartbeatSeconds)
            ?? ReadCredentials(strand, input, out role);
        failure ??= PayloadSize.Exceeds(arguments, strand.Execution.Limits.MaxPayloadBytes) ? Strand.TooLarge(Name) : null;
        request = request with { Input = arguments, TimeoutSeconds = timeoutSeconds, HeartbeatSeconds = heartbeatSeconds, Credentials = role };
        return failure;
    }

    private static Failure? ReadSeconds(NumberField field, Strand strand, Json input, out long? seconds) =>
        field.Read(strand, input, out seconds) ?? (seconds is <= 0 or > MaxSeconds ? OutOfRange(field, strand, seconds) : null);

    private static Failure OutOfRange(NumberField field, Strand strand, long? seconds)
    {
        var reason = $"The field '{field.Name}' must be between 1 and {MaxSeconds} but was: {seconds}";
        return field.Value is JsonataField ? strand.EvaluationFailure(field.Name, reason) : strand.RuntimeFailure(reason);
    }

    // The history has the member with a small letter (recorded).
    private Failure? ReadCredentials(Strand strand, Json input, out Json? role)
    {
        role = null;
        if (credentials is null)
        {
            return null;
        }

        var failure = credentials.Evaluate(new Reading(strand, input), out var value);
        if (failure is null && value.TryGetProperty(RoleArn, out var arn) && arn.ValueKind is JsonValueKind.String)
        {
            role = new JsonObjectBuilder(1).Add("roleArn", arn).ToJson();
        }

        return failure;
    }
}
