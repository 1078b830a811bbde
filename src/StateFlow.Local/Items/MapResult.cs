namespace StateFlow.Local;

/// <summary>What became of an execution of a distributed map.</summary>
internal enum MapResultStatus
{
    /// <summary>It succeeded.</summary>
    Succeeded,

    /// <summary>It failed, timed out or was aborted.</summary>
    Failed,

    /// <summary>It was not started.</summary>
    Pending,
}

/// <summary>A result that a distributed map writes.</summary>
/// <param name="Status">What became of the execution.</param>
/// <param name="Record">What is known about the execution.</param>
/// <param name="Output">The output of an execution that succeeded.</param>
internal readonly record struct MapResult(MapResultStatus Status, Json Record, Json? Output);
