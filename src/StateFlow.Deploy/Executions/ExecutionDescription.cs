using System.Text.Json;
using StateFlow.Deploy.Deployments;
using StateFlow.Deploy.StepFunctions;
using StateFlow.Local;

namespace StateFlow.Deploy;

/// <summary>An execution on AWS, as <c>DescribeExecution</c> and <c>StartSyncExecution</c> tell of it.</summary>
/// <param name="ExecutionArn">Its ARN.</param>
/// <param name="Status">How it stands.</param>
/// <param name="StartDate">When it began.</param>
public sealed record ExecutionDescription(string ExecutionArn, ExecutionStatus Status, DateTimeOffset StartDate)
{
    /// <summary>Gets its name.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the ARN of its machine.</summary>
    public string? StateMachineArn { get; init; }

    /// <summary>Gets the ARN of the version it was started with; <see langword="null"/> where it was started without.</summary>
    public string? StateMachineVersionArn { get; init; }

    /// <summary>Gets the ARN of the alias it was started with; <see langword="null"/> where it was started without.</summary>
    public string? StateMachineAliasArn { get; init; }

    /// <summary>Gets when it ended; <see langword="null"/> while it runs.</summary>
    public DateTimeOffset? StopDate { get; init; }

    /// <summary>Gets its input; <see langword="null"/> where the service does not tell, as in lists.</summary>
    public Json? Input { get; init; }

    /// <summary>Gets its output; <see langword="null"/> where it has not succeeded.</summary>
    public Json? OutputJson { get; init; }

    /// <summary>Gets the name of its error; <see langword="null"/> where there is none.</summary>
    public string? Error { get; init; }

    /// <summary>Gets the cause of its error; <see langword="null"/> where there is none.</summary>
    public string? Cause { get; init; }

    /// <summary>Gets whether it runs, or waits to be redriven by itself.</summary>
    public bool IsRunning => Status is ExecutionStatus.Running;

    /// <summary>Gets the output as a value of a type, read by System.Text.Json.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="serializerOptions">How it is read; as System.Text.Json does by itself when they are left out.</param>
    /// <exception cref="InvalidOperationException">The execution has not succeeded.</exception>
    public T? Output<T>(JsonSerializerOptions? serializerOptions = null) => OutputJson is { } output
        ? Values.To<T>(output, serializerOptions)
        : throw new InvalidOperationException($"The execution has no output: {this}");

    /// <summary>Gives a line for people.</summary>
    public override string ToString() => $"{ExecutionArn}: {StatusNames.Of(Status)}{(Error is null ? string.Empty : $", {Error}")}{(Cause is null ? string.Empty : $": {Cause}")}";

    internal static ExecutionDescription Of(ExecutionReply reply) => new(reply.ExecutionArn, StatusNames.Read(reply.Status), reply.StartDate)
    {
        Name = reply.Name,
        StateMachineArn = reply.StateMachineArn,
        StateMachineVersionArn = reply.StateMachineVersionArn,
        StateMachineAliasArn = reply.StateMachineAliasArn,
        StopDate = reply.StopDate,
        Input = reply.Input is null ? null : CanonicalJson.Read(reply.Input),
        OutputJson = reply.Output is null ? null : CanonicalJson.Read(reply.Output),
        Error = reply.Error,
        Cause = reply.Cause,
    };
}
