namespace StateFlow.Integrations;

/// <summary>An execution of another state machine.</summary>
public sealed class NestedExecution : Integration
{
    internal NestedExecution(ServiceCall call)
        : base(call)
    {
    }

    /// <summary>
    /// Waits until the execution is done; its <c>Input</c> and <c>Output</c> come as JSON. Becomes <c>.sync:2</c>. Standard workflows only.
    /// </summary>
    public Integration Sync() => As(IntegrationPattern.Sync2);

    /// <summary>
    /// Waits until the execution is done; its <c>Input</c> and <c>Output</c> come as texts that hold JSON. Becomes <c>.sync</c>. Standard
    /// workflows only.
    /// </summary>
    public Integration SyncAsText() => As(IntegrationPattern.Sync);

    /// <summary>
    /// Waits until somebody answers with the task token, which the execution is given as <c>taskToken</c> unless there are arguments; then it
    /// must be among them: <c>Jsonata.TaskToken</c> or <c>JsonPath.TaskToken</c>. Becomes <c>.waitForTaskToken</c>. Standard workflows only.
    /// </summary>
    public Integration WaitForTaskToken() => As(IntegrationPattern.WaitForTaskToken);
}
