namespace StateFlow.Integrations;

/// <summary>What a Task state calls, with the arguments that belong to the call.</summary>
/// <remarks>
/// Made by <c>Lambda.Invoke(…)</c>, <c>Sqs.SendMessage(…)</c>, <c>AwsSdk.Call(…)</c> and their like; a text is taken as the ARN of the resource.
/// What these are given may be texts, tokens, expressions, paths, or objects and lists with such inside. An argument that they have no parameter
/// for is added with the state's <c>Arguments</c> or <c>Parameters</c>; what both say is refused. With <c>Lambda.Invoke</c> and
/// <c>StepFunctions.StartExecution</c> these are the payload of the function and the input of the execution instead.
/// </remarks>
public class Integration
{
    internal Integration(ServiceCall call) => Call = call;

    internal ServiceCall Call { get; }

    /// <summary>Takes a text as the ARN of the resource.</summary>
    public static implicit operator Integration(string resource) => FromString(resource);

    /// <summary>Takes a placeholder that stands for the ARN of the resource.</summary>
    public static implicit operator Integration(Token resource) => FromToken(resource);

    /// <summary>Takes a text as the ARN of the resource: a function, an activity, or an integration that there is no verb for.</summary>
    /// <param name="resource">The ARN, or a token.</param>
    /// <exception cref="ArgumentException"><paramref name="resource"/> is no ARN.</exception>
    public static Integration FromString(string resource)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(resource);
        return resource.StartsWith("arn:", StringComparison.Ordinal) || TokenText.IsIn(resource)
            ? new(new ServiceCall(resource) { IsWhole = true })
            : throw new ArgumentException(
                $"'{resource}' is not the ARN of a resource. Call a function with Lambda.Invoke(\"{resource}\"), or give an ARN or a token such as \"${{Function}}\".", nameof(resource));
    }

    /// <summary>Gets the resource in the partition <c>aws</c>.</summary>
    public override string ToString() => Call.ResourceIn("aws");

    /// <summary>Takes a placeholder that stands for the ARN of the resource.</summary>
    /// <param name="resource">The placeholder.</param>
    public static Integration FromToken(Token resource) => FromString(resource);

    private protected Integration As(IntegrationPattern pattern) => new(Call with { Pattern = pattern });
}

/// <summary>A call that starts a job, whose end the task can wait for.</summary>
public sealed class JobIntegration : Integration
{
    internal JobIntegration(ServiceCall call)
        : base(call)
    {
    }

    /// <summary>Waits until the job is done. Becomes <c>.sync</c>. Standard workflows only.</summary>
    public Integration Sync() => As(IntegrationPattern.Sync);
}

/// <summary>A call that can hand a task token to somebody, whose answer the task can wait for.</summary>
public sealed class CallbackIntegration : Integration
{
    internal CallbackIntegration(ServiceCall call)
        : base(call)
    {
    }

    /// <summary>
    /// Waits until somebody answers with the task token, which must be among the arguments: <c>Jsonata.TaskToken</c> or <c>JsonPath.TaskToken</c>.
    /// Becomes <c>.waitForTaskToken</c>. Standard workflows only.
    /// </summary>
    public Integration WaitForTaskToken() => As(IntegrationPattern.WaitForTaskToken);
}

/// <summary>A call that starts a job and can hand a task token to it.</summary>
public sealed class JobOrCallbackIntegration : Integration
{
    internal JobOrCallbackIntegration(ServiceCall call)
        : base(call)
    {
    }

    /// <summary>Waits until the job is done. Becomes <c>.sync</c>. Standard workflows only.</summary>
    public Integration Sync() => As(IntegrationPattern.Sync);

    /// <summary>
    /// Waits until somebody answers with the task token, which must be among the arguments: <c>Jsonata.TaskToken</c> or <c>JsonPath.TaskToken</c>.
    /// Becomes <c>.waitForTaskToken</c>. Standard workflows only.
    /// </summary>
    public Integration WaitForTaskToken() => As(IntegrationPattern.WaitForTaskToken);
}
