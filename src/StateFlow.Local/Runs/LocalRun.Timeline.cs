namespace StateFlow.Local;

/// <summary>The run as people read it.</summary>
public sealed partial class LocalRun
{
    /// <summary>Gives the run as text: every state with its time, its attempts and waits, what it changed in the data, and how the run ended.</summary>
    public override string ToString() => Timeline.Of(this);
}
