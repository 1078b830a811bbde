namespace StateFlow;

/// <summary>The end of a chain: nothing can follow a Succeed or Fail state, a <c>GoTo</c> or an <c>End</c>.</summary>
public sealed class FlowEnd
{
    private FlowEnd()
    {
    }

    internal static FlowEnd Instance { get; } = new();
}
