using System.Text.Json;
using StateFlow.Asl;
using StateFlow.Expressions;
using StateFlow.Integrations;

namespace StateFlow;

/// <summary>Builds a Task state.</summary>
public sealed class TaskBuilder : StateBuilder,
    IFiltered, IParameterized, IHasArguments, IHasResultSelector, IHasResultPath, IHasOutput, IAssigning, IRetryable, ICatchable
{
    private readonly Integration _call;
    private SecondsSource? _timeout;
    private SecondsSource? _heartbeat;
    private Json? _credentials;

    internal TaskBuilder(FlowBuilder flow, string name, Integration call, SourceLocation location)
        : base(flow, "Task", name, location, call.Call) => _call = call;

    /// <summary>Limits how long the task may take. Becomes <c>TimeoutSeconds</c>, or <c>TimeoutSecondsPath</c> of a path.</summary>
    /// <param name="limit">A time span of whole seconds, a JSONata expression, a path, or a token. Exceeded, the error is <see cref="Errors.Timeout"/>.</param>
    /// <returns>The same builder.</returns>
    /// <example><code>t.Timeout(TimeSpan.FromMinutes(5))</code></example>
    public TaskBuilder Timeout(SecondsSource limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        _timeout = limit;
        return this;
    }

    /// <summary>Limits how long the task may be silent. Becomes <c>HeartbeatSeconds</c>, or <c>HeartbeatSecondsPath</c> of a path.</summary>
    /// <param name="limit">
    /// A time span of whole seconds shorter than the timeout, a JSONata expression, a path, or a token. Exceeded, the error is
    /// <see cref="Errors.HeartbeatTimeout"/>.
    /// </param>
    /// <returns>The same builder.</returns>
    /// <example><code>t.Timeout(TimeSpan.FromDays(7)).Heartbeat(TimeSpan.FromHours(12))</code></example>
    public TaskBuilder Heartbeat(SecondsSource limit)
    {
        ArgumentNullException.ThrowIfNull(limit);
        _heartbeat = limit;
        return this;
    }

    /// <summary>Runs the task with another role, for resources of another account. Becomes <c>Credentials</c>.</summary>
    /// <param name="roleArn">The ARN of the role: a text, an expression, or a path; or the object with <c>RoleArn</c>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">An object has no <c>RoleArn</c>.</exception>
    /// <example><code>t.Credentials("arn:aws:iam::111122223333:role/Billing")</code></example>
    public TaskBuilder Credentials(object roleArn)
    {
        ArgumentNullException.ThrowIfNull(roleArn);
        var given = Draft.ConvertArguments(roleArn);
        var role = given.ValueKind is JsonValueKind.Object ? given : new JsonObjectBuilder().Add("RoleArn", given).ToJson();
        var credentials = Payload.ToTemplate(role, nameof(Credentials));
        _credentials = credentials.Members.Any(m => Payload.WithoutSuffix(m.Key) == "RoleArn")
            ? credentials
            : throw new ArgumentException($"'{nameof(Credentials)}' needs the ARN of a role: a text, an expression, a path, or an object with 'RoleArn'.", nameof(roleArn));
        return this;
    }

    private protected override State BuildFields(string pointer)
    {
        var draft = Finished;
        var (arguments, parameters) = _call.Call.BuildArguments(draft, Name);
        var (output, outputPath) = _call.Call.BuildOutput(draft, Name);
        return new TaskState(Name)
        {
            Comment = draft.Comment,
            QueryLanguage = draft.QueryLanguage,
            Resource = _call.Call.ResourceIn(draft.Flow.Definition.Options.Partition),
            InputPath = draft.InputPath,
            Parameters = parameters,
            Arguments = arguments,
            TimeoutSeconds = draft.Source(FieldPair.TimeoutSeconds, _timeout?.Source),
            HeartbeatSeconds = draft.Source(FieldPair.HeartbeatSeconds, _heartbeat?.Source),
            Credentials = _credentials,
            ResultSelector = draft.ResultSelector,
            ResultPath = draft.ResultPath,
            OutputPath = outputPath,
            Output = output,
            Assign = draft.Assign,
            Retry = BuildRetry(pointer),
            Catch = BuildCatch(pointer),
            Transition = Transition,
        };
    }
}
