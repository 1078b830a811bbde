namespace StateFlow.Deploy;

/// <summary>What became of a state, or of the machine around it.</summary>
public enum StateChangeKind
{
    /// <summary>The state is new.</summary>
    Added,

    /// <summary>The state is gone.</summary>
    Removed,

    /// <summary>Another state follows: <c>Next</c>, <c>Default</c>, <c>End</c> or <c>StartAt</c> changed.</summary>
    Rewired,

    /// <summary>Another field changed.</summary>
    Changed,
}
