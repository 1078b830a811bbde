namespace StateFlow;

/// <summary>The two kinds of workflows. It is a property of the deployed state machine (<c>Type</c>), not of its definition.</summary>
public enum StateMachineType
{
    /// <summary>Runs up to a year, keeps a history, runs every step exactly once.</summary>
    Standard,

    /// <summary>Runs up to five minutes, at least once, without <c>.sync</c>, <c>.waitForTaskToken</c>, activities and distributed maps.</summary>
    Express,
}
