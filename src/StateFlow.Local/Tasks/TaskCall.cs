using StateFlow.Local.Engine;

namespace StateFlow.Local;

/// <summary>A call of a task, as its handler sees it.</summary>
public sealed class TaskCall
{
    internal TaskCall(Strand strand, TaskTarget target, Json input, string token, LocalExecution? execution) =>
        (State, Resource, Integration, Parameters, TaskToken, Attempt, ExecutionArn, Execution, Target, Strand) =
            (strand.State.Name, target.Arn, target.Integration, input, token, strand.Retries, strand.Execution.Identity.Arn, execution, target, strand);

    /// <summary>Gets the name of the state.</summary>
    public string State { get; }

    /// <summary>Gets the <c>Resource</c> of the state.</summary>
    public string Resource { get; }

    /// <summary>Gets the name of the integration: <c>sqs:sendMessage</c>, <c>aws-sdk:s3:getObject</c>, <c>activity</c> or <c>function</c>.</summary>
    public string Integration { get; }

    /// <summary>Gets everything that is sent: <c>Parameters</c> or <c>Arguments</c> after their evaluation.</summary>
    public Json Parameters { get; }

    /// <summary>Gets what the called code gets: of a Lambda function its <c>Payload</c>, otherwise the same as <see cref="Parameters"/>.</summary>
    public Json Input => Target.WrapsPayload ? Parameters["Payload"] ?? Json.EmptyObject : Parameters;

    /// <summary>Gets the token that answers the task: see <see cref="LocalExecution.SendTaskSuccess(string, object?)"/>.</summary>
    public string TaskToken { get; }

    /// <summary>Gets how often the state tried again before, from 0.</summary>
    public int Attempt { get; }

    /// <summary>Gets the ARN of the execution.</summary>
    public string ExecutionArn { get; }

    /// <summary>Gets the execution that is run, to answer tokens from a handler; <see langword="null"/> where a state alone is run.</summary>
    public LocalExecution? Execution { get; }

    internal TaskTarget Target { get; }

    internal Strand Strand { get; }
}
