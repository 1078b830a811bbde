namespace StateFlow.Deploy.Tests.Deployments;

/// <summary>Writes down the steps of deployments.</summary>
internal sealed class Recorder : IProgress<DeploymentEvent>
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<DeploymentEvent> _events = [];

    public IReadOnlyList<DeploymentEvent> Events => [.. _events];

    public void Report(DeploymentEvent value) => _events.Enqueue(value);

    /// <summary>Gives the kinds of steps in order: <c>Created Role</c>.</summary>
    public string Lines() => string.Join('\n', _events.Select(e => $"{e.Kind} {e.Resource}"));
}
